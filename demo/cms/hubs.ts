import { ginPage } from './gin-page.ts'
import type { CmsSite } from './site.ts'
import type { ToolbarTrail } from './toolbar.ts'

interface Hub {
  readonly path: string
  readonly title: string
  readonly trail: ToolbarTrail
  readonly links: readonly (readonly [href: string, text: string, about: string])[]
}

const addLinks = [
  ['/node/add/article', 'Artikel', 'Nyheder, anbefalinger og temaer'],
  ['/events/add/default', 'Arrangement', 'Alt, der sker på en bestemt dag'],
  ['/node/add/page', 'Side', 'Stof, der bliver stående'],
] as const

const hubs: readonly Hub[] = [
  { path: 'admin/content/add', title: 'Tilføj nyt indhold', trail: 'content', links: addLinks },
  { path: 'node/add', title: 'Tilføj indhold', trail: 'content', links: addLinks },
  {
    path: 'admin/structure',
    title: 'Struktur',
    trail: 'structure',
    links: [
      ['/admin/structure/menu', 'Menuer', 'Hovedmenu og sidefod'],
      ['/admin/structure/taxonomy', 'Taksonomi', 'Kategorier, emneord og målgrupper'],
      ['/admin/structure/webform', 'Webformularer', 'Tilmeldinger og henvendelser'],
    ],
  },
  {
    path: 'admin/config',
    title: 'Indstillinger',
    trail: 'config',
    links: [
      [
        '/admin/config/dpl-library-agency/general-settings',
        'Generelle indstillinger',
        'Reserveringer, åbningstider og deling',
      ],
    ],
  },
]

/** A page that only links on, or nothing when `path` is no such page. */
export function hubPage(site: CmsSite, path: string): string | undefined {
  const hub = hubs.find((candidate) => candidate.path === path)
  if (!hub) return undefined
  const list = hub.links.map(
    ([href, text, about]) =>
      `<li class="admin-item"><a class="admin-item__link" href="${href}">${text}</a><div class="admin-item__description">${about}</div></li>`,
  )
  return ginPage({ site, ...hub, body: `<ul class="admin-list card">${list.join('')}</ul>` })
}

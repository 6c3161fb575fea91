import { escapeHtml } from '../server/http.ts'
import { secrets } from './secrets.ts'
import type { CmsSite } from './site.ts'

export type ToolbarTrail = 'content' | 'structure' | 'config' | 'people' | 'none'

interface Item {
  readonly menu: string
  readonly href: string
  readonly text: string
  readonly trail?: ToolbarTrail
  readonly icon: string
  readonly under?: readonly (readonly [href: string, text: string])[]
}

const items: readonly Item[] = [
  {
    menu: 'system-admin_content',
    href: '/admin/content',
    text: 'Indhold',
    trail: 'content',
    icon: 'M5 2h6l4 4v12H5zM11 2v4h4',
    under: [
      ['/admin/content/add', 'Tilføj indhold'],
      ['/admin/content/eventseries', 'Arrangementserie'],
      ['/admin/content/media', 'Medier'],
    ],
  },
  {
    menu: 'system-admin_structure',
    href: '/admin/structure',
    text: 'Struktur',
    trail: 'structure',
    icon: 'M2 7l8-4 8 4-8 4zM2 11l8 4 8-4M2 15l8 4 8-4',
    under: [
      ['/admin/structure/menu', 'Menuer'],
      ['/admin/structure/taxonomy', 'Taksonomi'],
      ['/admin/structure/webform', 'Webformularer'],
    ],
  },
  {
    menu: 'system-themes_page',
    href: '/admin/appearance',
    text: 'Udseende',
    icon: 'M5 2h10v8H5zM8 10v5a2 2 0 0 0 4 0v-5',
  },
  {
    menu: 'entity-user-collection',
    href: '/admin/people',
    text: 'Personer',
    trail: 'people',
    icon: 'M7 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM1 17c0-4 3-6 6-6s6 2 6 6M13 3a3 3 0 0 1 0 6M15 11c2 1 4 3 4 6',
  },
  {
    menu: 'system-admin_config',
    href: '/admin/config',
    text: 'Indstillinger',
    trail: 'config',
    icon: 'M10 7a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM10 1v3M10 16v3M1 10h3M16 10h3M4 4l2 2M14 14l2 2M4 16l2-2M14 6l2-2',
    under: [['/admin/config/dpl-library-agency/general-settings', 'Generelle indstillinger']],
  },
]

/** The administration's toolbar; the same on the public theme. */
export function toolbar(site: CmsSite, trail: ToolbarTrail): string {
  const version = site.release
    ? `<div class="toolbar-tab"><a class="toolbar-item" href="/admin/reports/status">CMS version: ${escapeHtml(site.release)}</a></div>`
    : ''
  return `<div id="toolbar-administration" role="group" aria-label="Administration" class="toolbar toolbar-oriented"><nav id="gin-toolbar-bar" class="toolbar-bar" aria-label="Værktøjslinje"><a class="toolbar-menu__logo" href="/admin/content" aria-label="Administration"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 2c3 4 6 6 6 10a6 6 0 0 1-12 0c0-4 3-6 6-10z"/></svg></a><div class="toolbar-menu-administration"><ul class="toolbar-menu">${items.map((item) => menuItem(item, trail)).join('')}</ul></div>${version}<div class="toolbar-tab user-menu"><a class="toolbar-item" href="/user/logout?token=${secrets.logoutToken}">Log ud</a></div></nav></div>`
}

function menuItem({ menu, href, text, icon, under, trail: own }: Item, trail: ToolbarTrail): string {
  const below = under
    ? `<ul class="toolbar-menu toolbar-menu--under">${under.map(([to, words]) => `<li class="menu-item"><a href="${to}">${words}</a></li>`).join('')}</ul>`
    : ''
  return `<li class="menu-item menu-item__${menu}${own === trail ? ' menu-item--active-trail' : ''}"><a class="toolbar-icon" href="${href}"><svg viewBox="0 0 20 20" aria-hidden="true"><path d="${icon}"/></svg>${text}</a>${below}</li>`
}

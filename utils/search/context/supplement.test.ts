import { describe, expect, it } from 'vitest'
import type { PageContext } from '../../context/page-context.ts'
import type { IsoDate } from '../../base/time.ts'
import type { IssueId, KnownIssue } from '../../issues/known-issue.ts'
import type { Article, ArticleId } from '../../manual/article.ts'
import { article } from '../fixtures/small-manual.ts'
import { buildIndex } from '../index/build-index.ts'
import type { PageMap } from './page-map.ts'
import { suggestForPage } from './suggest-for-page.ts'

const lamps = article({ id: '/indhold/lamper/', title: 'Lamper' }, [
  ['', '', 'Lamper har lysfarve. Lysfarve på lamper er lamper og lysfarve.'],
  ['styrke', 'Lysstyrke', 'Tallet sættes i lumen. Lysfarve og tænd og sluk har deres eget.'],
  [
    'farve',
    'Lysfarve',
    'Vælg en af de to, som står på listen i det nederste hjørne af siden, og gem så det hele.',
  ],
  ...Array.from(
    { length: 14 },
    (_, at) => [`del-${at}`, `Lampens del ${at}`, 'Dæmp lampen her og der.'] as const,
  ),
])
const shelves = article({ id: '/indhold/hylder/', title: 'Hylder' }, [
  ['', '', 'På en hylde kan man også dæmpe en lampe.'],
])
const goLamps = article({ id: '/go/lamper/', title: 'Lamper på GO', collection: 'go' }, [
  ['', '', 'For børn.'],
  ['plan', 'Tidsplan', 'Tænd og sluk automatisk.'],
  ['sluk', 'Sluk den', 'Sluk den her.'],
])
const notes = (week: number) => `/overblik/release-notes/release-notes-2026-${week}-0/`
const releases = [20, 30].map((week) =>
  article({ id: notes(week), title: `Release Notes 2026.${week}.0`, collection: 'release-notes' }, [
    ['', '', 'Andet er rettet.'],
  ]),
)
const fix = (week: number, date: IsoDate, title: string): KnownIssue => ({
  id: `fix/${week}` as IssueId,
  kind: 'fix',
  state: 'solved',
  title,
  text: title,
  source: 'release-notes',
  articleId: notes(week) as ArticleId,
  url: `https://manual.example/main${notes(week)}`,
  date,
  keys: [],
  history: [],
})
const issues = [
  fix(20, '2026-05-15', 'Lysfarve på lamper kan nu vælges'),
  fix(30, '2026-07-24', 'Lysfarve på lamper huskes nu'),
]

const map: PageMap = {
  routes: [
    { path: '/node/{nid}', help: ['/indhold/hylder/'] },
    { path: '/lamps/add', forms: ['node_lamp_form'], help: ['/indhold/lamper/'] },
    { path: '/go/add', forms: ['node_go_lamp_form'], help: ['/go/lamper/'] },
  ],
  components: {},
  fields: {
    node_lamp_form: [['part', ['Lampens del 8'], ['/indhold/lamper/#del-8']]],
    node_go_lamp_form: [['off', ['Sluk den'], ['/go/lamper/#plan']]],
  },
  messages: [],
  states: [],
}
const pages: readonly Article[] = [lamps, shelves, goLamps, ...releases]
const index = buildIndex(pages, issues, [])

function helpOn(part: Partial<PageContext>) {
  const { suggestions, covered, field } = suggestForPage(index, map, {
    cms: 'drupal-10',
    theme: 'gin',
    view: 'admin',
    host: 'www.bibliotek.example',
    path: '/admin/ukendt',
    title: '',
    siteName: 'Biblioteket',
    language: 'da',
    fields: [],
    messages: [],
    components: [],
    ...part,
  })
  const refs = suggestions.map(({ ref }) => (ref.kind === 'section' ? ref.sectionId : ref.issueId))
  return { refs, covered, field }
}

describe('suggestForPage', () => {
  it('puts the section whose heading is the label first, though the map does not know the field', () => {
    const { refs, field } = helpOn({
      path: '/lamps/add',
      form: { id: 'node_lamp_form' },
      focusedField: { name: '', label: 'Lysfarve' },
    })
    expect(refs[0]).toBe('/indhold/lamper/#farve')
    expect(field?.ref).toMatchObject({ sectionId: '/indhold/lamper/#farve' })
  })

  it('trusts a heading that is the label more than a label of the map that is only alike', () => {
    const { refs } = helpOn({
      path: '/lamps/add',
      form: { id: 'node_lamp_form' },
      focusedField: { name: '', label: 'Lampens del 3' },
    })
    expect(refs[0]).toBe('/indhold/lamper/#del-3')
  })

  it('adds the newest note about the field, and one only', () => {
    const { refs } = helpOn({
      path: '/lamps/add',
      form: { id: 'node_lamp_form' },
      focusedField: { name: '', label: 'Lysfarve' },
    })
    expect(refs.filter((ref) => ref.startsWith('fix/'))).toEqual(['fix/30'])
  })

  it('leaves room for other pages beside a long one', () => {
    const { refs } = helpOn({ title: 'Dæmp en lampe' })
    expect(refs).toContain('/indhold/hylder/')
  })

  it('does not let words outdo what the map says of a field on GO', () => {
    const { refs } = helpOn({
      path: '/go/add',
      form: { id: 'node_go_lamp_form' },
      focusedField: { name: '', label: 'Sluk den' },
    })
    expect(refs[0]).toBe('/go/lamper/#plan')
  })

  it('offers the page above as the nearest, however short its path', () => {
    expect(helpOn({ path: '/node/4/udgaver' })).toMatchObject({ covered: false, refs: ['/indhold/hylder/'] })
  })
})

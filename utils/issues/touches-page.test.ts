import { describe, expect, it } from 'vitest'
import type { PageContext } from '../context/page-context.ts'
import { readIssues } from './fixtures/read-pages.ts'
import { touchesPage } from './touches-page.ts'

const { issues } = readIssues({
  '_pages/status.md':
    '## 20/8 Banneret kan ikke gemmes\nFejlen rammer komponenten Banner.\n\n## 18/8 LØST: Fejl når man gemmer\nMan ser: Formularen er forældet. Tryk på tilbage-knappen og kopier arbejdet.\n\n## 2/1 Banner vises forkert\nVi ser på det.',
  '_pages/udvikling.md': '## Ønsker\n* <span title="Udskudt">⚫</span> Flere kategorier på samme arrangement',
  '2026-34-1':
    'Releasedato: 20-08-2026\n\n## Ny udvikling\n- Arrangementer: Nu muligt at oprette dem uden klokkeslæt\n\n## Fejlrettelser\n- Arrangementsinstanser i en serie viser igen feltet "Sted"\n- Arrangementsoversigten viser ugedage\n- Backend: Listen /admin/content/eventseries kan sorteres',
  '2026-12-0':
    'Releasedato: 19-03-2026\n\n## Fejlrettelser\n- Redaktører kan igen slette arrangementer i en serie',
})
const page: PageContext = {
  cms: 'drupal-10',
  theme: 'gin',
  view: 'admin',
  host: 'fjordby.example',
  path: '/node/3/edit',
  title: 'Rediger Artikel',
  siteName: 'Fjordby Bibliotek',
  language: 'da',
  fields: [],
  messages: [],
  components: [],
  release: '2026.34.1',
}
const titles = (context: Partial<PageContext>) =>
  issues.filter((issue) => touchesPage(issue, { ...page, ...context })).map(({ title }) => title)
const event = { form: { id: 'eventinstance_default_edit_form' }, path: '/events/3/edit' }

describe('touchesPage', () => {
  it('finds open faults of a component on the page, not those long past', () => {
    expect(titles({ components: ['banner'] })).toEqual(['Banneret kan ikke gemmes'])
  })

  it('finds recent fixes about editing what the form edits', () => {
    expect(titles(event)).toEqual(['Arrangementsinstanser i en serie viser igen feltet "Sted"'])
  })

  it('finds an issue that names the path of the page', () => {
    expect(titles({ path: '/admin/content/eventseries' })).toContain(
      'Backend: Listen /admin/content/eventseries kan sorteres',
    )
  })

  it('leaves out an issue about a field that the form does not have', () => {
    const fields = [{ name: 'title', label: 'Titel' }]
    expect(titles({ ...event, fields })).toEqual([])
    expect(titles({ ...event, fields: [{ name: 'place', label: 'Sted' }] })).toHaveLength(1)
  })

  it('finds what an error message on the page says, solved or not', () => {
    const messages = [
      {
        type: 'error' as const,
        text: 'Formularen er forældet. Tryk på tilbage-knappen, og kopier dit arbejde.',
      },
    ]
    expect(titles({ messages })).toEqual(['Fejl når man gemmer'])
  })

  it('says nothing of a plain page, another site or an unknown release with only fixes', () => {
    expect(titles({ form: { id: 'node_page_edit_form' } })).toEqual([])
    expect(titles({ ...event, cms: 'other' })).toEqual([])
    const { release: _, ...without } = { ...page, ...event }
    expect(issues.filter((issue) => touchesPage(issue, without))).toEqual([])
  })
})

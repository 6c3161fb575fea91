import { describe, expect, it } from 'vitest'
import type { Article } from './article.ts'
import { parseLocalGuides } from './local-guides.ts'
import { parseManual } from './parse-manual.ts'
import { publicSite } from './site.ts'

function page(path: string, front: string) {
  return { path, text: `---\n${front}\n---\nTekst` }
}

function read(...pages: readonly ReturnType<typeof page>[]) {
  const { articles } = parseManual(pages, publicSite)
  return (title: string) => articles.find((article) => article.title === title)?.place
}

const titles = (place: Article['place']) => [place?.previous?.title, place?.next?.title]

describe('placeInMenu', () => {
  it('follows groups by weight, then weight, menu trail and title, what has none first', () => {
    const place = read(
      page('_konfiguration/home.md', 'title: "Start"'),
      page('_konfiguration/a.md', 'title: "Uvægtet B"\ncategory: "Generelt"'),
      page(
        '_konfiguration/b.md',
        'title: "Uvægtet A"\ncategory: "Generelt"\nclick-path: "Indstillinger > B"',
      ),
      page('_konfiguration/c.md', 'title: "Tung"\ncategory: "Generelt"\nweight: 5'),
      page('_konfiguration/d.md', 'title: "Let"\ncategory: "Generelt"\nweight: 1'),
      page('_konfiguration/e.md', 'title: "Første i næste gruppe"\ncategory: "Indholdstyper"'),
      page('_konfiguration/f.md', 'title: "Ukendt gruppe"\ncategory: "Andet"\nweight: 1'),
    )
    const order = []
    for (let at: string | undefined = 'Start'; at; at = place(at)?.next?.title) order.push(at)
    expect(order).toEqual([
      'Start',
      'Uvægtet B',
      'Uvægtet A',
      'Let',
      'Tung',
      'Første i næste gruppe',
      'Ukendt gruppe',
    ])
    expect(titles(place('Uvægtet B'))).toEqual(['Start', 'Uvægtet A'])
    expect(place('Start')).toEqual({ next: { articleId: '/konfiguration/a/', title: 'Uvægtet B' } })
    expect(place('Let')?.home).toEqual({ articleId: '/konfiguration/home/', title: 'Start' })
  })

  it('keeps collections apart and gives pages outside the menu no neighbours', () => {
    const place = read(
      page('_indhold/a.md', 'title: "A"\ncategory: "Generelt"'),
      page('_indhold/løs.md', 'title: "Løs"'),
      page('_go/b.md', 'title: "B"\ncategory: "GO"'),
    )
    expect(['A', 'B', 'Løs'].map(place)).toEqual([undefined, undefined, undefined])
  })

  it('follows the menu of the overview pages', () => {
    const place = read(
      page('_pages/status.md', 'title: "Status"\npermalink: /overblik/status'),
      page('_pages/overblik.md', 'title: "Overblik"\npermalink: /overblik'),
      page('_pages/support.md', 'title: "Support"\npermalink: /overblik/support'),
      page('_pages/fix.md', 'title: "Under status"\npermalink: /overblik/status/fix'),
    )
    expect(titles(place('Support'))).toEqual(['Overblik', 'Status'])
    expect(place('Under status')).toEqual({ home: { articleId: '/overblik/', title: 'Overblik' } })
  })

  it('links the guides of a library with their own ids', () => {
    const guides = parseLocalGuides(
      [page('_vores/a.md', 'title: "A"\ncategory: "X"'), page('_vores/b.md', 'title: "B"\ncategory: "X"')],
      'https://guide.eksempel.dk/',
    )
    expect(guides[0]?.place).toEqual({ next: { articleId: '/lokal/vores/b/', title: 'B' } })
  })
})

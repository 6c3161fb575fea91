import { describe, expect, it } from 'vitest'
import { readIssues } from './fixtures/read-pages.ts'

const dot = (title: string, symbol: string) => `<span title="${title}">${symbol}</span>`

describe('development overview', () => {
  it('reads the words behind the dots of headings and items', () => {
    const { issues } = readIssues({
      '_pages/udvikling.md': `Forklaring: ${dot('Færdig', '🟢')} betyder færdig.\n\n## Ønsker\n### ${dot('I gang', '🟡')} Kalender på forsiden\nVi er i gang.\n* ${dot('Færdig', '🟢')} CMS-9401: Vis uger i kalenderen\n* ${dot('Udskudt', '⚫')} Egne farver på dage\n* CMS-9402: Bedre søgning\n  * ${dot('Ikke i gang', '🔴')} Søg efter dag`,
    })
    expect(issues.map(({ title, state, keys }) => [title, state, keys])).toEqual([
      ['Kalender på forsiden', 'in-progress', []],
      ['Vis uger i kalenderen', 'solved', ['CMS-9401']],
      ['Egne farver på dage', 'postponed', []],
      ['Søg efter dag', 'planned', ['CMS-9402']],
    ])
  })

  it('reads faults that others have to mend as open', () => {
    const { issues } = readIssues({
      '_pages/udvikling.md':
        '## Andre\n### Leverandøren\nVi taler med dem.\n* Filteret viser lån, der er ude.',
    })
    expect(issues).toMatchObject([{ kind: 'wish', state: 'open', title: 'Filteret viser lån, der er ude' }])
  })

  it('names a dot it does not know and keeps the wish', () => {
    const { issues, warnings } = readIssues({
      '_pages/udvikling.md': `## Ønsker\n### ${dot('Måske', '🟣')} Nyt kort til mobilen\nTekst`,
    })
    expect(issues[0]).toMatchObject({ title: 'Nyt kort til mobilen', state: 'open' })
    expect(warnings).toMatchObject([{ kind: 'entry-without-state', text: 'Måske' }])
  })
})

describe('round of wishes', () => {
  it('reads the cases under what their heading says', () => {
    const { issues } = readIssues({
      '_pages/runde.md':
        'Tak for jeres ønsker.\n\n## Sager lukket i 2025\n- [CMS-9501: Vis uger](https://desk.example/CMS-9501)\n### Sager som kommer i 2026\n- CMS-9502: Vis måneder',
    })
    expect(issues.map(({ title, state, source }) => [title, state, source])).toEqual([
      ['Vis uger', 'solved', 'wish-round'],
      ['Vis måneder', 'planned', 'wish-round'],
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { readIssues } from './fixtures/read-pages.ts'
import { buildIssueIndex, type IssueIndex } from './issue-index.ts'
import { matchReport, type ReportDraft } from './match-report.ts'
import { readConcepts } from './report-concepts.ts'

const note = (day: string, items: readonly string[]) =>
  `Releasedato: ${day}\n\n## Fejlrettelser\n${items.map((item) => `- ${item}`).join('\n')}`
const { issues } = readIssues({
  '_pages/status.md':
    '## 20/8 Formularer sender ikke\nBeskeder fra formularer kommer ikke frem.\n\n## 3/2 Formularer er nede\nBeskeder fra formularer kommer ikke frem.',
  '_pages/udvikling.md':
    '## Ønsker\n* <span title="Ikke i gang">🔴</span> Vejrudsigt ved arrangementer\n* <span title="Ikke i gang">🔴</span> Filtrering efter mange målgrupper',
  '2026-32-0': note('13-08-2026', [
    'GO: Krydsord kan løses igen',
    'Avisen: Krydsord kan løses igen',
    'Sidens bund kan rettes',
    'Stor skrift i bunden af siden',
  ]),
  '2025-32-0': note('14-08-2025', ['Vejrudsigt vises igen']),
})

function indexOf(says: readonly string[], forms: readonly string[] = []): IssueIndex {
  return buildIssueIndex(issues, { thesaurus: [], reportWords: { says, forms, fillers: ['måske'] } })
}

function rank(draft: Partial<ReportDraft>, ...words: Partial<Parameters<typeof indexOf>>) {
  return matchReport({ title: '', description: '', ...draft }, indexOf(words[0] ?? [], words[1]))
}
const titles = (...given: Parameters<typeof rank>) => rank(...given).map(({ issue }) => issue.title)

describe('what a report says', () => {
  const lines = ['slå op > krydsord']

  it('takes a phrase with its small words, standing close together', () => {
    expect(titles({ title: 'Kan ikke slå noget op' }, lines)[0]).toMatch(/Krydsord/)
    expect(titles({ title: 'Vi slår græsset' }, lines)).toEqual([])
    expect(titles({ title: 'Op at slå' }, lines)).toEqual([])
    expect(titles({ title: 'Vi slår det lange grønne græs mens solen langsomt står op' }, lines)).toEqual([])
  })

  it('hears what the parts of a compound say', () => {
    const meant = (...says: string[]) =>
      readConcepts({ title: 'Ordgåden', description: '' }, indexOf(says)).flatMap(({ roots }) => [
        ...roots.keys(),
      ])
    expect(meant('gåden > krydsord', 'ord > tekst')).toContain('krydsord')
    expect(meant('gåden > krydsord')).not.toContain('krydsord')
  })

  it('knows irregular forms', () => {
    const draft = { title: 'Hvor er brødrene' }
    expect(titles(draft, ['broder > krydsord'])).toEqual([])
    expect(titles(draft, ['broder > krydsord'], ['broder brødrene'])[0]).toMatch(/Krydsord/)
  })

  it('takes a source that has all words of a name for likelier than one that has some', () => {
    const found = titles({ title: 'Helt nederst' }, ['nederst > sidens bund'])
    expect(found[0]).toBe('Sidens bund kan rettes')
  })
})

describe('what an entry is', () => {
  it('counts less when it is labelled with something else', () => {
    expect(titles({ title: 'Krydsord i avisen' })[0]).toMatch(/^Avisen/)
    expect(titles({ title: 'Krydsord på GO' })[0]).toMatch(/^GO/)
  })

  it('counts more when it is of about the time of the site', () => {
    const draft = { title: 'Formularer', description: 'Beskeder kommer ikke frem' }
    expect(titles({ ...draft, cmsRelease: '2026.32.0' })[0]).toBe('Formularer sender ikke')
    expect(titles({ ...draft, cmsRelease: '2026.4.0' })[0]).toBe('Formularer er nede')
  })

  it('is a wish for one who asks, and a fix for one who reports a fault', () => {
    const draft = { title: 'Vejrudsigt', description: 'Vejrudsigt', cmsRelease: '2025.30.0' }
    expect(titles(draft)[0]).toBe('Vejrudsigt vises igen')
    expect(titles({ ...draft, isWish: true, cmsRelease: '2026.34.0' })[0]).toBe(
      'Vejrudsigt ved arrangementer',
    )
  })

  it('is never sure when it is of another time', () => {
    const draft = {
      title: 'Formularer sender ikke beskeder',
      description: 'Formularer sender ikke, og beskeder fra formularer kommer ikke frem',
    }
    const sure = (cmsRelease: string) => rank({ ...draft, cmsRelease }).some((match) => match.sure)
    expect(sure('2026.32.0')).toBe(true)
    expect(sure('2024.32.0')).toBe(false)
  })
})

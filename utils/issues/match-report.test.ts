import { describe, expect, it } from 'vitest'
import reportWordsFile from '../../public/data/report-words.json' with { type: 'json' }
import { readIssues } from './fixtures/read-pages.ts'
import { buildIssueIndex } from './issue-index.ts'
import { matchReport, type ReportDraft } from './match-report.ts'
import { readReportWords } from './report-words-file.ts'

const note = (day: string, items: readonly string[]) =>
  `Releasedato: ${day}\n\n## Fejlrettelser\n${items.map((item) => `- ${item}`).join('\n')}`
const { issues } = readIssues({
  '_pages/status.md':
    '## 20/8 Login nede på alle hjemmesider\nAdgangsplatformen svarer ikke, så ingen kan logge ind.\n\n## 12/8 LØST: E-bøger kan ikke læses\nReaderen viser en tom side.\n\n## Servicevindue torsdag den 27. august efter kl. 21\nKort nedetid på alle sites.\n\n## 3/8 Release 2026.32.0 kommer ud i dag\nDen har nyt til e-bøger og login.\n\n## 5/2 Huskelister fejler\nLånere kan ikke se deres huskeliste.',
  '_pages/udvikling.md':
    '## Ønsker\n* <span title="Udskudt">⚫</span> Flere kategorier på samme arrangement\n* <span title="Ikke i gang">🔴</span> Personlige anbefalinger på forsiden',
  '2026-32-0': note('13-08-2026', [
    'Pausefunktion: Datoen for reserveringspause kan igen ændres på mobil',
    'Footer: Links kan igen gemmes',
  ]),
  '2026-34-1': note('20-08-2026', [
    'Lup-ikon igangsætter nu søgning i søgefeltet',
    'Kalenderen begynder om mandagen',
    'Kortet viser alle filialer',
    'Webforms: Bekræftelsesmail sendes igen',
  ]),
})
const index = buildIssueIndex(issues, {
  thesaurus: ['kalender > arrangementsoversigt'],
  reportWords: readReportWords(reportWordsFile),
})

function titles(draft: Partial<ReportDraft>): string[] {
  return matchReport({ title: '', description: '', ...draft }, index).map(({ issue }) => issue.title)
}

describe('matchReport', () => {
  it('finds a status message by everyday words', () => {
    const [best] = matchReport(
      {
        title: 'Ingen kan logge ind',
        description: 'Hverken lånere eller personale kan komme ind på deres konto med nummer og kode.',
        cmsRelease: '2026.34.1',
      },
      index,
    )
    expect(best?.issue.title).toBe('Login nede på alle hjemmesider')
  })

  it('finds a fix and a wish that are called something else', () => {
    expect(
      titles({
        title: 'Forstørrelsesglasset er dødt',
        description: 'Man skal trykke enter for at søge',
        cmsRelease: '2026.32.0',
      })[0],
    ).toMatch(/^Lup-ikon/)
    expect(
      titles({
        title: 'Jazz hører til to steder',
        description: 'Vi vil gerne kunne vælge både musik og litteratur på vores foredrag',
      })[0],
    ).toMatch(/^Flere kategorier/)
  })

  it('is sure when much of a report is told by one source', () => {
    const matches = matchReport(
      {
        title: 'E-bøger viser en tom side',
        description: 'Når man vil læse en e-bog i readeren, kommer der bare en tom side.',
        cmsRelease: '2026.32.0',
      },
      index,
    )
    expect(matches[0]).toMatchObject({ sure: true, issue: { title: 'E-bøger kan ikke læses' } })
  })

  it('puts a fix that the site lacks before one that it has', () => {
    const draft = {
      title: 'Pausen på bestillinger',
      description: 'Låneren kan ikke ændre datoen for sin pause på telefonen',
    }
    const score = (cmsRelease: string) =>
      matchReport({ ...draft, cmsRelease }, index).find(({ issue }) => issue.kind === 'fix')?.score ?? 0
    expect(score('2026.26.0')).toBeGreaterThan(score('2026.34.1'))
  })

  it('takes a day that the report names for that of an announced window', () => {
    expect(
      titles({
        title: 'Siden gik ned i aften',
        description: 'Torsdag den 27. kl. 21.20 gik hele siden ned',
        cmsRelease: '2026.34.1',
      })[0],
    ).toMatch(/^Servicevindue/)
  })

  it('is silent about what no source tells', () => {
    expect(
      titles({ title: 'Printeren blinker', description: 'Den ved skranken vil ikke skrive ud i farver' }),
    ).toEqual([])
    expect(titles({})).toEqual([])
  })

  it('gives at most four and the same each time', () => {
    const draft = {
      title: 'login e-bøger huskeliste footer lup webforms kalender kort pause kategorier',
      description: '',
    }
    expect(titles(draft).length).toBeLessThanOrEqual(4)
    expect(titles(draft)).toEqual(titles(draft))
  })

  it.each(['', '🙂'.repeat(300), '(((*+?[', '\u0000', 'a '.repeat(20_000), 'ikke og at det', 'אבג'])(
    'answers to odd text',
    (text) => {
      expect(Array.isArray(titles({ title: text, description: text, path: text, cmsRelease: text }))).toBe(
        true,
      )
    },
  )
})

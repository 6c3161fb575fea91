import { describe, expect, it } from 'vitest'
import { readIssues } from './fixtures/read-pages.ts'
import { readStatusHeading } from './status-heading.ts'

const status = (body: string, year = 2026) => readIssues({ '_pages/status.md': body }, year)

describe('readStatusHeading', () => {
  it.each([
    ['13/8 LØST: Bøger kan ikke åbnes', 'Bøger kan ikke åbnes', true, undefined],
    ['29/7: LØST: Login nede', 'Login nede', true, undefined],
    ['LØST - 15/1-26 Ustabilitet', 'Ustabilitet', true, undefined],
    ['4/7 Manglende indhold LØST', 'Manglende indhold', true, undefined],
    ['30/4 kl. 16 LØST- Problemer', 'Problemer', true, '16'],
    ['6/8 kl.12 Flere sider er nede', 'Flere sider er nede', false, '12'],
    ['4/11 Driftsstatus kl. 13.48: Alle sider er oppe', 'Alle sider er oppe', false, '13.48'],
    ['9/9 -25 Lydbøger fejler', 'Lydbøger fejler', false, undefined],
    ['18/9 Ekstraordinær opdatering 23-25/9', 'Ekstraordinær opdatering 23-25/9', false, undefined],
    ['23-25/9 Opdatering', 'Opdatering', false, undefined],
    ['Uløste problemer', 'Uløste problemer', false, undefined],
  ])('takes %s apart', (heading, title, solved, time) => {
    expect(readStatusHeading(heading)).toMatchObject({ title, solved, ...(time && { time }) })
  })
})

describe('status page', () => {
  it('counts years back where the month jumps, and lets a written year win', () => {
    const { issues } = status(
      '## 3/2 Filer fejler\n\n## 20/12 Kortet fejler\n\n## 4/5-24 Menuen fejler\n\n## 30/11 Forsiden fejler',
    )
    expect(issues.map((issue) => issue.date)).toEqual([
      '2026-02-03',
      '2025-12-20',
      '2024-05-04',
      '2023-11-30',
    ])
  })

  it('keeps the heading exact and the title bare', () => {
    const { issues } = status('## 13/8  LØST: Bøger kan ikke åbnes\nDet går i stå.')
    expect(issues[0]).toMatchObject({
      heading: '13/8 LØST: Bøger kan ikke åbnes',
      title: 'Bøger kan ikke åbnes',
      state: 'solved',
      source: 'status-page',
      anchor: expect.stringMatching(/^138/),
    })
  })

  it('keeps an id when LØST comes in', () => {
    const before = status('## 13/8 Bøger kan ikke åbnes\nVi er på sagen.')
    const after = status('## 13/8 LØST: Bøger kan ikke åbnes\nVi er på sagen.')
    expect(before.issues[0]?.state).toBe('open')
    expect(after.issues[0]?.id).toBe(before.issues[0]?.id)
  })

  it('joins several messages about one incident, newest first in its history', () => {
    const { issues } = status(
      '## 7/5 kl. 10.25: Alle sites oppe igen\n\n## 7/5 kl. 10: Status\nVi arbejder på det.\n\n## 7/5: Alle sites er nede\nNetværket er nede.',
    )
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatchObject({ title: 'Alle sites er nede', state: 'solved' })
    expect(issues[0]?.history.map((entry) => entry.title)).toEqual(['Alle sites oppe igen', 'Status'])
  })

  it('joins by case and does not join what only happens on the same day', () => {
    const { issues } = status(
      '## 25/9 LØST - Formularen er forældet\nSag CMS-9002\n\n## 25/9 Kontingenter vises forkert\nSag CMS-9003\n\n## 22/9 Fejl når man gemmer\nSag CMS-9002',
    )
    expect(issues.map((issue) => issue.title)).toEqual(['Fejl når man gemmer', 'Kontingenter vises forkert'])
  })

  it('takes a fault that comes back another day for a new one', () => {
    const { issues } = status(
      '## 17/1 Alle sites er nede\nIgen.\n\n## 15/1 kl. 10 Alle sites er oppe igen\n\n## 15/1 kl. 9.30 Alle sites er nede\nUndersøges.',
    )
    expect(issues.map((issue) => issue.state)).toEqual(['open', 'solved'])
  })

  it('reads days that hold several messages', () => {
    const { issues } = status(
      '## 16/7\n### Kalenderen viser ikke datoer\nVi retter det.\n### Lav bemanding i ferien\nSkriv til os.\n## 11/7 kl. 8\n### Filer fejler\nUndersøges.',
    )
    expect(issues.map(({ title, date, state, heading }) => [title, date, state, heading])).toEqual([
      ['Kalenderen viser ikke datoer', '2026-07-16', 'open', '16/7'],
      ['Lav bemanding i ferien', '2026-07-16', 'solved', '16/7'],
      ['Filer fejler', '2026-07-11', 'open', '11/7 kl. 8'],
    ])
  })

  it('reads announced downtime with its own days', () => {
    const { issues } = status(
      '## 10/12 Filer fejler\n\n## Servicevindue tirsdag den 7. januar efter kl. 21\nNedetid i 20 minutter.\n\n## 8/12 Posten lukker fra lørdag den 11. december til søndag den 12. december 2026',
    )
    expect(issues[1]).toMatchObject({
      state: 'planned',
      date: '2026-12-08',
      time: '21',
      serviceWindow: { from: '2027-01-07', to: '2027-01-07' },
    })
    expect(issues[2]?.serviceWindow).toEqual({ from: '2026-12-11', to: '2026-12-12' })
  })

  it('leaves nothing open by news of a release, and marks one that is put off', () => {
    const { issues } = status(
      '## 13/8 Release 2026.32.0 kommer ud i dag\nKlar.\n\n## 10/8 Udsættelse af release 2026.32\nDesværre.',
    )
    expect(issues.map((issue) => issue.state)).toEqual(['solved', 'postponed'])
  })

  it('takes over a fix only when the message says it of this fault', () => {
    const { issues } = status(
      '## 17/2 Fejl i filteret\nFejlen skulle gerne blive løst med release 2026.10\n\n## 16/2 Kopiering virker ikke\nEn fejl gør at det ikke virker i 2026.8. Det får vi fikset til næste release.\n\n## 9/2 Fejl på banneret\nCMS-9011 rettes med hotfix 2026.06.3. CMS-9012 rettes i uge 8.',
    )
    expect(issues.map(({ fixedIn, fixSource }) => [fixedIn, fixSource])).toEqual([
      ['2026.10', 'status-page'],
      [undefined, undefined],
      [undefined, undefined],
    ])
  })

  it('finds a way round', () => {
    const { issues } = status(
      '## 24/1 Fejl på sidebaren\nDen kan ikke rulle. En midlertidig workaround vil være at sætte et link i feltet. Vi retter det.',
    )
    expect(issues[0]?.workaround).toBe('En midlertidig workaround vil være at sætte et link i feltet.')
  })

  it('names an entry without a day and keeps it', () => {
    const { issues, warnings } = status('## Noget er galt\nHer er teksten.')
    expect(issues[0]).toMatchObject({ title: 'Noget er galt', text: 'Noget er galt\nHer er teksten.' })
    expect(warnings).toEqual([
      { page: '_pages/status.md', kind: 'entry-without-date', text: 'Noget er galt' },
    ])
  })
})

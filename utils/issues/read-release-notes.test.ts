import { describe, expect, it } from 'vitest'
import { readIssues } from './fixtures/read-pages.ts'

const desk = 'https://desk.example/browse'
const note = (name: string, body: string) => readIssues({ [name]: body }).issues

describe('release notes', () => {
  it('reads items with release, day, case and part', () => {
    const issues = note(
      '2026-6-2',
      `Releasedato: 05-02-2026\n\n**Redaktør**: Produktionssites: 2026.6.2\n**Webmaster**: Produktionssites: 2026.4.1, Moduletestsites: 2026.6.2\n\n## Ny udvikling\n- Nu muligt at vælge farve på knapper\n\n## Forbedringer og fejlrettelser:\n- Fejl rettet hvor ugen begyndte på søndag. Nu er det mandag. [CMS-9101](${desk}/CMS-9101)\n\nBemærk: Det gælder også lister.\n- **Billeder gemmes igen nu**: De forsvandt før.`,
    )
    expect(
      issues.map(({ title, fixedIn, date, keys, feature }) => [title, fixedIn, date, keys, feature]),
    ).toEqual([
      ['Nu muligt at vælge farve på knapper', '2026.6.2', '2026-02-05', [], true],
      ['Fejl rettet hvor ugen begyndte på søndag', '2026.6.2', '2026-02-05', ['CMS-9101'], undefined],
      ['Billeder gemmes igen nu', '2026.6.2', '2026-02-05', [], undefined],
    ])
    expect(issues[1]?.text).toContain('Bemærk: Det gælder også lister.')
  })

  it('reads several releases of one file', () => {
    const issues = note(
      '2026-2-4',
      'Releasedato: 12-01-2026\n\n**Redaktør**: Produktionssites: 2026.2.4\n\n### Hotfix 2026.2.4\n- Løser fejlen i banneret\n\n---\n\nReleasedato: 08-01-2026\n\n**Redaktør**: Produktionssites: 2026.02.1\n**Webmaster**: Produktionssites: 2025.50.1, Moduletestsites: 2026.02.1\n\n### Fejlrettelser\n- Kortet viser nu alle filialer',
    )
    expect(issues.map(({ fixedIn, date }) => [fixedIn, date])).toEqual([
      ['2026.2.4', '2026-01-12'],
      ['2026.2.1', '2026-01-08'],
    ])
  })

  it('reads releases and days from headings', () => {
    const issues = note(
      '2025-17-2',
      '## 2025.17.2 - 29.4.2025\nFejlen i kalenderen rettes.\n\n## 2025.17.1 - 25.4.2025\nFejlen i menuen rettes.',
    )
    expect(issues.map(({ fixedIn, date }) => [fixedIn, date])).toEqual([
      ['2025.17.2', '2025-04-29'],
      ['2025.17.1', '2025-04-25'],
    ])
  })

  it('does not take a day of a remark for the day of the release', () => {
    const { issues, warnings } = readIssues({
      '2026-8-0':
        'Releasedato: Bemærk releasen udrulles ikke torsdag den 19/2. Vi forventer 5/3.\n\n### Fejlrettelser\n- Knappen virker igen',
    })
    expect(issues[0]).toMatchObject({ state: 'postponed', fixedIn: '2026.8.0' })
    expect(issues[0]).not.toHaveProperty('date')
    expect(warnings.map(({ kind }) => kind)).toEqual(['entry-without-date'])
  })

  it('claims no fix for what was left out or is still broken', () => {
    const issues = note(
      '2024-32-1',
      'Releasedato: 07-08-2024\n\n## Ny udvikling\n- Klon sider. OBS: Burde have været med i denne release, men kommer i 2024.34.\n\n## Fejlrettelser\n- Menuen virker\n\n## Opdatering 8/8\nFølgende er taget ud og kommer i en senere release:\n- Krav til koder\n\n## Kendte fejl:\n- Rullepanelet kan ikke lukkes',
    )
    expect(issues.map(({ title, state, fixedIn }) => [title, state, fixedIn])).toEqual([
      ['Menuen virker', 'solved', '2024.32.1'],
      ['Klon sider', 'postponed', undefined],
      ['Krav til koder', 'postponed', undefined],
      ['Rullepanelet kan ikke lukkes', 'open', undefined],
    ])
  })

  it('gives a fault that a note owns up to an issue of its own', () => {
    const issues = note(
      '2025-46-0',
      'Releasedato: 13-11-2025\n\n## Ny udvikling\n- Ny visning af lister CMS-9201 **Bemærk** Med denne sag er der desværre indtruffet en fejl, hvor andre lister også bruger den CMS-9202',
    )
    expect(issues.map(({ state, keys, fixedIn }) => [state, keys, fixedIn])).toEqual([
      ['solved', ['CMS-9201'], '2025.46.0'],
      ['open', ['CMS-9202'], undefined],
    ])
  })

  it('reads paragraphs with bold titles, and headings that name one thing', () => {
    const issues = note(
      '2026-16-0',
      'Releasedato: 16-04-2026\n\n## Forbedringer og fejlrettelser\n\n**Lånere logges ud, når browseren lukkes:** Før blev de hængende.\n\n**Kort:** Adressen vises nu.\n\n### Tomme links i anbefalinger\nDer er rettet en fejl. Det betyder:\n- Skærmlæsere møder dem ikke.',
    )
    expect(issues.map(({ title }) => title)).toEqual([
      'Lånere logges ud, når browseren lukkes',
      'Kort: Adressen vises nu',
      'Tomme links i anbefalinger',
    ])
    expect(issues[2]?.text).toContain('Skærmlæsere')
  })

  it('passes over deliveries, summaries and what is for developers', () => {
    const issues = note(
      '2025-3-2',
      '### Kort og lister\n\nReleasedato: 16-01-2025\n\n**Redaktørbiblioteker**: Produktionssites opgraderes til 2025.03.2\\\n**Webmasterbiblioteker**: Produktionssites opgraderes til 2024.50.0.\n\n**Denne release er lille.**\n\n## Nye features\nDer er ingen nye features.\n\n## Fejlrettelser\nKortet kan nu lukkes på mobil.\n\n## For udviklere:\nOpdaterede kodebiblioteker: vite',
    )
    expect(issues.map(({ title }) => title)).toEqual(['Kortet kan nu lukkes på mobil'])
  })

  it('takes the newest of the same text in two notes, the older as a hotfix', () => {
    const body = (day: string) =>
      `Releasedato: ${day}\n\n## Fejlrettelser\n- Oplysninger slettes ikke længere ved pause af en bestilling CMS-9301`
    const { issues } = readIssues({ '2025-17-2': body('29-04-2025'), '2025-18-1': body('06-05-2025') })
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatchObject({ fixedIn: '2025.18.1', backports: ['2025.17.2'], date: '2025-05-06' })
  })
})

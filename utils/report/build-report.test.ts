import { describe, expect, it } from 'vitest'
import { policyFor } from '../support/policies.ts'
import { buildReport } from './build-report.ts'
import { buildDiagnostics } from './diagnostics.ts'
import type { DiagnosticLine, Draft } from './draft.ts'
import { draft, input, picture, policy } from './fixtures/made-draft.ts'

const report = (change: Partial<Draft> = {}) => buildReport(draft(change), { policy })

describe('buildReport', () => {
  it('writes the whole layout of a fault, letter for letter', () => {
    expect(report().summary).toBe('Artikel: Teaserbilledet forsvinder, når jeg gemmer')
    expect(report().description).toBe(`Hvad skete der?
Jeg valgte et nyt teaserbillede og trykkede på Gem. Siden blev gemt, men feltet Teaserbillede var tomt, da jeg åbnede artiklen igen. Det sker hver gang, både i Firefox og Edge.

Hvad havde jeg ventet?
At det nye billede blev stående.

Sådan sker det
1. Åbn en artikel, der allerede har et teaserbillede.
2. Fjern billedet, og vælg et nyt i mediebiblioteket.
3. Gem, og åbn artiklen igen.

Hvem er ramt?
Lånere, der ser forsiden: Tre artikler står uden billede. Vi kan arbejde videre imens.

Kendte fejl, jeg har set på
CMS-1234 ligner, men handler om arrangementer.

Oplysninger fra siden
Bibliotek: Eksempelbiblioteket
Adresse: https://www.eksempelbibliotek.dk/node/312/edit
Sidens titel: Rediger Artikel Sommerbogen
Formular: Artikel (node_article_edit_form)
Felt: Teaserbillede (field_teaser_image)
CMS-release: 2026.34.1 (redaktørplan)
Browser: Firefox 153 på Windows 11, vindue 1366 x 768, zoom 100 %, dansk
Tidspunkt: torsdag den 20. august 2026 kl. 10.42
Panelets version: 1.0.0

Beskeder fra CMS'et
Status: Artikel Sommerbogen er blevet opdateret.

Fejl i browseren
10.41 svar 500 på POST /media-library

Seneste handlinger
10.41 ændrede Teaserbillede
10.41 trykkede på Gem

Vedhæftet
billede-1.png (dækket: 1 navn, 1 mailadresse)`)
    expect(report().files).toEqual([{ pictureId: 'p1', name: 'billede-1.png', type: 'image/png' }])
  })

  it('leaves out empty parts and removed lines', () => {
    const diagnostics = draft().diagnostics.map((line) => ({ ...line, removed: line.key !== 'library' }))
    const { description } = report({
      diagnostics,
      expected: '',
      steps: ' \n',
      affected: '',
      lookedAt: [],
      pictures: [],
    })
    expect(description.split('\n').slice(2)).toEqual([
      '',
      'Oplysninger fra siden',
      'Bibliotek: Eksempelbiblioteket',
    ])
  })

  it('keeps her words and makes only white space plain', () => {
    const { description } = report({ happened: '\tFørst *dette*.\r\n\r\n  - så\u00A0[det]  \n' })
    expect(description.startsWith('Hvad skete der?\n Først *dette*.\n\n  - så [det]\n\nHvad havde')).toBe(
      true,
    )
  })

  it('puts who is affected first, with the prefix once, in an urgent case of her own choice', () => {
    const change = {
      route: 'urgent',
      routeChosen: true,
      title: 'haster!! HASTER:  Hele  sitet: Nede',
    } as const
    expect(report(change).summary).toBe('HASTER: Hele sitet: Nede')
    expect(report(change).description.startsWith('Hvem er ramt?\n')).toBe(true)
    expect(report({ ...change, routeChosen: false }).summary).toBe('haster!! HASTER: Hele sitet: Nede')
  })

  it('takes the prefix away on another route of her choice, but not words that only begin alike', () => {
    expect(report({ title: 'Haster: Forsiden er tom', routeChosen: true }).summary).toBe('Forsiden er tom')
    expect(report({ title: 'Hastere adgang til kalenderen', routeChosen: true }).summary).toBe(
      'Hastere adgang til kalenderen',
    )
  })

  it('has no prefix under rules that name none', () => {
    const old = buildReport(draft({ route: 'urgent', routeChosen: true, title: 'Nede' }), {
      policy: policyFor('2024-09-01'),
    })
    expect(old.summary).toBe('Nede')
  })

  it('takes personal data out of every text and says where', () => {
    const payload = report({
      title: 'Låner 010180-1234 kan ikke logge ind',
      happened: 'Skriv til mette@example.dk.',
    })
    expect(payload.summary).toBe('Låner (fjernet: CPR-nummer) kan ikke logge ind')
    expect(payload.description).toContain('Skriv til (fjernet: mailadresse).')
    expect(payload.redactions).toEqual([
      { kind: 'cpr', where: 'Titel' },
      { kind: 'mail', where: 'Hvad skete der?' },
    ])
  })

  it('takes out the names that the page showed, from summary to the last line of the page', () => {
    const { summary, description, redactions } = buildReport(
      draft({
        names: ['Ida Holmegaard'],
        title: 'Ida Holmegaard kan ikke gemme',
        happened: 'Siden skrev IDA  HOLMEGAARD øverst.',
        diagnostics: [
          { key: 'pageTitle', label: 'Sidens titel', values: ['Profil for Ida Holmegaard'], removed: false },
        ],
      }),
      { policy },
    )
    expect(`${summary}\n${description}`).not.toMatch(/holmegaard/iu)
    expect(redactions.map(({ where }) => where)).toEqual(['Titel', 'Hvad skete der?', 'Sidens titel'])
  })

  it('moves surplus lines into a file, and whole parts, last part first, when there is no room', () => {
    const list = (key: DiagnosticLine['key'], label: string, count: number, length: number) => ({
      key,
      label,
      removed: false,
      values: Array.from({ length: count }, (_, index) => `${label} ${index} ${'x'.repeat(length)}`),
    })
    const many = report({ diagnostics: [list('errors', 'Fejl i browseren', 14, 10)] })
    expect(many.description).toContain('Fejl i browseren 13 ')
    expect(many.description).not.toContain('Fejl i browseren 3 ')
    expect(many.description).toContain('Resten står i filen oplysninger.txt (4 linjer).')
    expect(many.description.endsWith('billede-1.png (dækket: 1 navn, 1 mailadresse)\noplysninger.txt')).toBe(
      true,
    )
    expect(many.files.at(-1)).toMatchObject({ name: 'oplysninger.txt', type: 'text/plain' })
    expect(many.files.at(-1)?.text).toContain('Fejl i browseren\nFejl i browseren 0 ')

    const own = 'Ord '.repeat(4990)
    const diagnostics = [
      ...buildDiagnostics(input).filter((line) => line.key === 'library'),
      { ...list('pageTitle', 'Sidens titel', 20, 250) },
      list('messages', "Beskeder fra CMS'et", 9, 200),
      list('errors', 'Fejl i browseren', 10, 280),
      list('actions', 'Seneste handlinger', 12, 280),
    ]
    const full = report({ happened: own, diagnostics })
    expect(full.description.length).toBeLessThanOrEqual(30_000)
    expect(full.description).toContain(own.trim())
    expect(full.description).toContain("Beskeder fra CMS'et 8")
    expect(full.description).not.toContain('Seneste handlinger')
    const file = full.files.at(-1)?.text ?? ''
    expect(file).toContain('Seneste handlinger 11')
    const everything = `${full.description}${file}`
    for (const line of diagnostics.flatMap((one) => one.values)) expect(everything).toContain(line)
  })

  it('moves a line that is too long for a list whole', () => {
    const long = `Fejl: ${'y'.repeat(400)}`
    const payload = report({
      diagnostics: [
        { key: 'messages', label: "Beskeder fra CMS'et", values: [long, 'Status: Kort'], removed: false },
      ],
    })
    expect(payload.description).toContain(
      "Beskeder fra CMS'et\nStatus: Kort\nResten står i filen oplysninger.txt (1 linje).",
    )
    expect(payload.files.at(-1)?.text).toBe(`Beskeder fra CMS'et\n${long}\n`)
  })

  it('asks a wish for the need and leaves browser and errors out', () => {
    const { description } = report({
      route: 'wish',
      pictures: [],
      answers: { when: 'Hver uge', idea: '' },
      lookedAt: ['CMS-1234'],
    })
    expect(description).toMatch(/^Hvad er behovet\?\nJeg valgte/u)
    expect(description).toContain('\n\nHvornår og hvor tit?\nHver uge\n\nSådan gør vi i dag\nÅbn en artikel')
    expect(
      description.endsWith(
        "Ønsker, jeg har set på\nCMS-1234\n\nOplysninger\nSted i CMS'et: Artikel\nCMS-release: 2026.34.1",
      ),
    ).toBe(true)
    expect(description).not.toMatch(/Firefox 153|POST|Idé/u)
  })

  it('gives DBC the search and Det Kgl. Bibliotek both addresses', () => {
    const dbc = report({
      route: 'dbc',
      pictures: [],
      answers: {
        topic: 'Rangering',
        searchWords: 'det king',
        fbiLink: 'https://fbi.example/search?q=det+king',
      },
    }).description
    expect(dbc).toBe(`Bibliotek: Eksempelbiblioteket
Emne: Rangering
Søgning: det king
Adresse til søgningen: https://www.eksempelbibliotek.dk/node/312/edit
Link til søgningen i FBI-API: https://fbi.example/search?q=det+king
Set: torsdag den 20. august 2026 kl. 10.42

Hvad viser søgningen?
${draft().happened}

Hvad havde jeg ventet?
At det nye billede blev stående.`)
    const kb = report({
      route: 'kb',
      answers: { otherAddress: 'https://bibliotek.dk/x', article: 'Om øer, 1974' },
    })
    expect(kb.description).toContain('I bibliotek.dk: https://bibliotek.dk/x\nArtikel: Om øer, 1974\nSet: ')
    expect(kb.description).toContain('Hvad skete der begge steder?')
  })

  it('counts only covers that are still in the picture', () => {
    const cropped = { ...picture, crop: { x: 0, y: 40, width: 400, height: 300 } }
    expect(report({ pictures: [cropped] }).description).toContain('(dækket: 1 mailadresse)')
  })
})

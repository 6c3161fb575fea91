import { describe, expect, it } from 'vitest'
import { redactText } from './redact-text.ts'

/** Small linear congruential generator: the same corpus on every run. */
function generator(seed: number) {
  let state = seed
  const next = (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return Math.floor((state / 4_294_967_296) * below)
  }
  return { next, pick: <T>(list: readonly T[]): T => list[next(list.length)]! }
}

const { next, pick } = generator(20_260_820)
const two = (value: number) => String(value).padStart(2, '0')
const digits = (count: number) => Array.from({ length: count }, () => next(10)).join('')

function cpr(): string {
  const day = `${two(1 + next(28))}${two(1 + next(12))}${two(next(100))}`
  return `${day}${pick(['-', '', ' ', ' - ', '–'])}${digits(4)}`
}

function phone(): string {
  const number = `${2 + next(8)}${digits(7)}`
  const pairs = number.match(/../gu)!.join(' ')
  const shape = pick(['bare', 'pairs', 'fours', 'country', 'country-pairs'])
  if (shape === 'bare') return `3${number.slice(1, 7)}9`
  if (shape === 'pairs') return pairs
  if (shape === 'fours') return `4${number.slice(1, 4)} ${number.slice(4)}`
  return shape === 'country' ? `+45${number}` : `+45 ${pairs}`
}

function mail(): string {
  const name = pick([
    'mette.holm',
    'jens',
    'k_sørensen',
    'laaner42',
    'anne-marie.b',
    'ole+bib',
    'p.østergård',
  ])
  return `${name}@${pick(['example.dk', 'post.example.com', 'kommune-eksempel.dk', 'mail.eksempel.org'])}`
}

function card(): string {
  const body = `${pick(['4571', '5019', '4000', '5413'])}${digits(11)}`
  const sum = [...body].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  const number = `${body}${(10 - (sum % 10)) % 10}`
  return pick([number, number.match(/.{4}/gu)!.join(' '), number.match(/.{4}/gu)!.join('-')])
}

const token = () =>
  pick(['', 'a', 'Z9', 'q']) +
  Array.from({ length: 42 }, () => pick([...'abcdefXYZ0123456789'])).join('') +
  'aB7'

type Sentence = (value: string) => string
interface Group {
  readonly name: string
  readonly count: number
  readonly value: () => string
  readonly sentences: readonly Sentence[]
}

const personal: readonly Group[] = [
  {
    name: 'cpr',
    count: 60,
    value: cpr,
    sentences: [
      (x) => `Låneren ${x} kan ikke forny sine lån.`,
      (x) => `Det sker for cpr ${x}, men ikke for andre.`,
      (x) => `CPR-nr.: ${x}`,
      (x) => `Hun (${x}) har fået en rykker for en bog, hun har afleveret.`,
      (x) => `Status: Brugeren med personnummer ${x} blev ikke fundet`,
      (x) => `${x} skal flyttes til børnekontoen`,
    ],
  },
  {
    name: 'phone',
    count: 60,
    value: phone,
    sentences: [
      (x) => `Ring til mig på ${x}, hvis I mangler noget.`,
      (x) => `Tlf. ${x}`,
      (x) => `Låneren har mobil ${x} og får ingen sms.`,
      (x) => `Jeg sidder i skranken, ${x}.`,
      (x) => `Feltet telefon: ${x} bliver ikke gemt`,
      (x) => `Kan I kontakte hende (${x}) direkte?`,
    ],
  },
  {
    name: 'mail',
    count: 50,
    value: mail,
    sentences: [
      (x) => `Svar gerne til ${x}.`,
      (x) => `Kvitteringen kom til ${x} og ikke til låneren`,
      (x) => `mailto:${x} virker ikke`,
      (x) => `E-mailadressen <${x}> bliver afvist; en anden går godt.`,
    ],
  },
  {
    name: 'card',
    count: 25,
    value: card,
    sentences: [
      (x) => `Betalingen med ${x} bliver afvist.`,
      (x) => `Dankort ${x} virker ikke på mellemværendet`,
      (x) => `Kortnummer: ${x}, udløb 04/29`,
    ],
  },
  {
    name: 'patron',
    count: 40,
    value: () => pick([digits(6), digits(8), `1${digits(9)}`, digits(10)]),
    sentences: [
      (x) => `Lånernummer ${x} kan ikke logge ind.`,
      (x) => `Lånerkortet ${x} er spærret, siger den`,
      (x) => `lånernr.: ${x}`,
      (x) => `Prøv med patron-id ${x}, så ser I det.`,
      (x) => `Det er låner ${x}, der har ringet tre gange.`,
    ],
  },
  {
    name: 'secret',
    count: 35,
    value: () => pick([`Bib${digits(4)}x`, digits(4), `sommer${two(next(90))}!`]),
    sentences: [
      (x) => `Pinkode ${x}`,
      (x) => `Adgangskoden er ${x} til testkontoen`,
      (x) => `password: ${x}`,
      (x) => `Brug koden ${x}, så kan I selv se det.`,
    ],
  },
  {
    name: 'token',
    count: 40,
    value: token,
    sentences: [
      (x) => `https://www.eksempelbibliotek.dk/node/4/edit?token=${x}&lang=da`,
      (x) =>
        `Linket https://www.eksempelbibliotek.dk/user/reset/17/1724660520/${x}/login virker kun én gang.`,
      (x) => `Se https://www.eksempelbibliotek.dk/user/17/edit?pass-reset-token=${x}.`,
      (x) => `Authorization: Bearer ${x}`,
      (x) => `form_token=${x}`,
      (x) => `Gå til /user/reset/17/1724660520/${x} og prøv selv`,
    ],
  },
]

const lookAlikes: readonly Group[] = [
  {
    name: 'isbn',
    count: 30,
    value: () =>
      pick([
        `978-87-02-${digits(5)}-${next(10)}`,
        `97887${digits(8)}`,
        `978 87 ${digits(3)} ${digits(4)} ${next(10)}`,
      ]),
    sentences: [(x) => `Bogen med ISBN ${x} har forkert forside.`, (x) => `Jeg søgte på ${x} og fik intet.`],
  },
  {
    name: 'isbn10',
    count: 12,
    value: () => pick([`87-02-${digits(5)}-X`, `87${digits(8)}`, `0-306-${digits(5)}-2`]),
    sentences: [(x) => `ISBN-10: ${x}`, (x) => `ISBN ${x} findes to gange.`],
  },
  {
    name: 'case key',
    count: 25,
    value: () => `CMS-${1000 + next(1500)}`,
    sentences: [(x) => `Det ligner ${x}, men er det ikke.`, (x) => `${x}: lukket?`],
  },
  {
    name: 'price',
    count: 30,
    value: () =>
      pick([
        `${1 + next(9)}.${digits(3)},50 kr.`,
        `${20 + next(900)},00 kr`,
        `kr. ${next(900)},-`,
        `2${digits(7)} kr.`,
      ]),
    sentences: [
      (x) => `Billetten koster ${x} og vises forkert.`,
      (x) => `Gebyret står til ${x} i stedet for 0`,
    ],
  },
  {
    name: 'date',
    count: 40,
    value: () => {
      const [day, month, year] = [1 + next(28), 1 + next(12), 2019 + next(10)]
      return pick([
        `${day}.${month}.${year}`,
        `${two(day)}-${two(month)}-${year}`,
        `${year}-${two(month)}-${two(day)}`,
        `${two(day)}${two(month)}${year}`,
        `${year}${two(month)}${two(day)}`,
        `${two(day)}/${two(month)}/${year}`,
      ])
    },
    sentences: [
      (x) => `Arrangementet den ${x} står to gange.`,
      (x) => `Det begyndte ${x}.`,
      (x) => `Filen hedder backup ${x}`,
    ],
  },
  {
    name: 'hours',
    count: 30,
    value: () =>
      pick([
        'kl. 9-15',
        '10.00-18.00',
        '8:00 – 22:00',
        'kl. 10.00 til 17.30',
        '10-17, 10-19, 10-14',
        '08.00 - 20.00',
      ]),
    sentences: [(x) => `Åbningstiden ${x} vises som lukket.`, (x) => `Mandag ${x}, tirsdag lukket`],
  },
  {
    name: 'record',
    count: 40,
    value: () => `2${digits(7)}`,
    sentences: [
      (x) => `Faust ${x} mangler forside.`,
      (x) => `870970-basis:${x}`,
      (x) => `https://www.eksempelbibliotek.dk/work/work-of:870970-basis:${x}?type=bog`,
      (x) => `Postens nummer ${x} peger på en forkert forfatter`,
      (x) => `Ordrenummer ${x} er afsendt.`,
      (x) => `CVR ${x}`,
    ],
  },
  {
    name: 'numbers',
    count: 45,
    value: () =>
      pick([
        '2019-2024',
        '2023 2024',
        `2026.${1 + next(50)}.${next(4)}`,
        '127.0.0.1',
        '1366 x 768',
        `${2100 + next(7000)} Eksempelby`,
        'DK-771234',
        `${digits(3)} poster`,
        'uge 23 24 25 26',
        'Firefox 153.0.1',
        `node/${digits(5)}`,
        '500 på POST /media-library',
        '8f14e45f-ceea-467f-a9c1-3a1f9d2b7c44',
        'field_teaser_image',
      ]),
    sentences: [(x) => `Jeg ser ${x} på siden.`, (x) => `Der står "${x}" øverst`],
  },
  {
    name: 'words',
    count: 20,
    value: () =>
      pick([
        'kode og lånernummer virker ikke',
        'adgangskoden er forkert, siger den',
        'password reset virker',
        'ringer hele tiden',
        '@media print',
        'kortnummer mangler',
        'koden er for kort',
        'Gem, og luk kl. 16',
        'lånere 18-25 år',
      ]),
    sentences: [(x) => `Den siger: ${x}`, (x) => x],
  },
]

function texts(groups: readonly Group[]) {
  return groups.flatMap((group) =>
    Array.from({ length: group.count }, (_, index) => {
      const value = group.value()
      return { group: group.name, value, text: group.sentences[index % group.sentences.length]!(value) }
    }),
  )
}

describe('redactText on a made-up corpus', () => {
  it('takes out at least 98 % of what is personal', () => {
    const cases = texts(personal)
    const missed = cases.filter(({ text, value }) => redactText(text).text.includes(value))
    process.stdout.write(
      `texts: recall ${(1 - missed.length / cases.length).toFixed(3)} over ${cases.length}\n`,
    )
    expect(cases.length).toBeGreaterThanOrEqual(300)
    expect(1 - missed.length / cases.length, JSON.stringify(missed, null, 1)).toBeGreaterThanOrEqual(0.98)
  })

  it('leaves at least 95 % of look-alikes letter for letter', () => {
    const cases = texts(lookAlikes)
    const spoilt = cases.filter(({ text }) => redactText(text).text !== text)
    const shown = spoilt.map((one) => ({ ...one, became: redactText(one.text).text }))
    process.stdout.write(
      `texts: ${(1 - spoilt.length / cases.length).toFixed(3)} of ${cases.length} look-alikes left alone\n`,
    )
    expect(cases.length).toBeGreaterThanOrEqual(250)
    expect(1 - spoilt.length / cases.length, JSON.stringify(shown, null, 1)).toBeGreaterThanOrEqual(0.95)
  })

  it('changes nothing more the second time', () => {
    for (const { text } of texts([...personal, ...lookAlikes])) {
      const once = redactText(text).text
      expect(redactText(once).text).toBe(once)
    }
  })
})

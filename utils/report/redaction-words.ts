import type { Redaction } from './draft.ts'

export type RedactionKind = Redaction['kind']

/** Danish names of what is covered or taken out, for one and for several. */
const WORDS: Readonly<Record<RedactionKind, readonly [one: string, other: string]>> = {
  name: ['navn', 'navne'],
  mail: ['mailadresse', 'mailadresser'],
  phone: ['telefonnummer', 'telefonnumre'],
  cpr: ['CPR-nummer', 'CPR-numre'],
  patron: ['lånernummer', 'lånernumre'],
  card: ['kortnummer', 'kortnumre'],
  password: ['adgangskode', 'adgangskoder'],
  'login-link': ['engangslink', 'engangslink'],
  token: ['adgangsnøgle', 'adgangsnøgler'],
  own: ['eget valg', 'egne valg'],
}

/** What stands in the place of removed data: `(fjernet: CPR-nummer)`. Reads the same in plain text and wiki markup. */
export function removedMark(kind: RedactionKind): string {
  return `(fjernet: ${WORDS[kind][0]})`
}

/** `1 navn, 2 mailadresser`, names first; empty for nothing. */
export function countedKinds(kinds: readonly RedactionKind[]): string {
  const order = Object.keys(WORDS) as readonly RedactionKind[]
  return order
    .map((kind) => ({ kind, count: kinds.filter((one) => one === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${WORDS[kind][count === 1 ? 0 : 1]}`)
    .join(', ')
}

/** The kinds whose marks stand in a text, one for each mark; what was taken out earlier is found again this way. */
export function markedKinds(text: string): readonly RedactionKind[] {
  const kinds = Object.keys(WORDS) as readonly RedactionKind[]
  return [...text.matchAll(/\(fjernet: ([^()]+)\)/gu)].flatMap((match) =>
    kinds.filter((kind) => WORDS[kind][0] === match[1]),
  )
}

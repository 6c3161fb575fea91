import { findNumbers } from './personal-numbers.ts'
import type { RedactionKind } from './redaction-words.ts'

/** A stretch of a text that is personal data or opens a door; `end` is exclusive, both in UTF-16 units. */
export interface Finding {
  readonly kind: RedactionKind
  readonly start: number
  readonly end: number
}

interface Pattern {
  readonly kind: RedactionKind
  /** Global, Unicode; where it has a group named `it`, only that group is personal. */
  readonly expression: RegExp
}

const WORDISH = String.raw`[\p{L}\d]`
const CAPITALISED = String.raw`\p{Lu}(?:\.|[\p{L}'’-]*)`
/** Two names, or one at the end of what is said about it: "af Kirsten Holm", "af Kirsten den 3. maj". */
const PERSON = String.raw`${CAPITALISED}(?:(?: ${CAPITALISED})+|(?=\s*(?:$|[.,;:)\n]|\s(?:den|d\.|kl\.|for|og|i) )))`

/** Order decides when two match at the same place: the earlier wins. */
const PATTERNS: readonly Pattern[] = [
  // JSON Web Tokens, and the values that headers carry.
  { kind: 'token', expression: /(?<![\w-])eyJ[\w-]{6,}\.[\w-]{6,}(?:\.[\w-]*)?/gu },
  { kind: 'token', expression: /\b(?:Bearer|Basic)\s+(?<it>[\w.~+/=-]{12,})/giu },
  {
    kind: 'token',
    expression:
      /(?<![\p{L}\d])(?:form_token|form_build_id|csrf[_-]?token|x-csrf-token|access_token|refresh_token|id_token|api[_-]?key|client_secret|S?SESS\w{6,}|session[_-]?id|token)["']?\s*[:=]\s*["']?(?<it>[\w.~+/%-]{8,})/giu,
  },
  { kind: 'token', expression: /(?<![\w-])form-[\w-]{30,}/gu },
  // Long hexadecimal strings and other long runs without any word in them; files of the site's own are named so too.
  { kind: 'token', expression: /(?<![\w-])[0-9a-f]{32,}(?![\w-]|\.(?:css|js|png|jpe?g|svg)\b)/giu },
  {
    kind: 'token',
    expression:
      /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{40,}(?![\w-]|\.(?:css|js|png|jpe?g|svg)\b)/gu,
  },
  {
    kind: 'mail',
    expression: new RegExp(
      String.raw`(?<![\p{L}\d._%+-])[\p{L}\d][\p{L}\d._%+-]*\s?(?:@|\(at\)|\[at\]|\(a\)|\(snabel-?a\)|\s(?:snabel-?a|at)\s(?=[\p{L}\d.-]+\.(?:dk|com|net|org)\b))\s?[\p{L}\d](?:[\p{L}\d-]*\.)+\p{L}{2,24}(?!${WORDISH})`,
      'giu',
    ),
  },
  // "pinkode 4711", "adgangskoden er Sommer26": the word alone is no secret, so what follows must look like one.
  {
    kind: 'password',
    expression:
      /(?<![\p{L}\d])(?:pin|pinkoden?|pin-koden?|adgangskoden?|kodeordet|kodeord|passwordet|password|kode|koden)\s*(?:(?:er|var|hedder|lyder)\s*:?|[:=])?\s*["”“']?(?<it>(?=[^\s"”“',;]*\d)[^\s"”“',;]{4,}?)(?=["”“']?(?:[\s,;]|[.!?)](?:\s|$)|$))/giu,
  },
  // Patron numbers with a letter in them; the plain ones are told from other numbers in `findNumbers`.
  {
    kind: 'patron',
    expression:
      /(?<![\p{L}\d])(?:låner-?(?:id|nr\.?|nummer(?:et)?|kort(?:et)?)|patron[-_ ]?(?:id|nr\.?|number))\s*(?:er|:|=|#)?\s*(?<it>\p{L}{1,3}-?\d{4,})/giu,
  },
  {
    kind: 'password',
    expression:
      /(?<![\p{L}\d])(?:adgangskode|kodeord|password)\s*[:=]\s*["”“']?(?<it>[^\s"”“',;(]{4,}?)(?=["”“']?(?:[\s,;]|[.!?)](?:\s|$)|$))/giu,
  },
  // What the CMS itself writes about people: "Låsen blev brudt af …", "… is being edited by the user …".
  {
    kind: 'name',
    expression: new RegExp(
      String.raw`(?:låst|brudt|redigeret|redigeres|ændret|oprettet|udgivet|opdateret|slettet) af (?:brugeren )?(?<it>${PERSON})`,
      'gu',
    ),
  },
  {
    kind: 'name',
    expression: new RegExp(
      String.raw`(?:edited|locked|broken|created|updated) by (?:the )?(?:user )(?<it>[^\s.,;]+(?: ${CAPITALISED})*)|[Ll]ogget ind som (?:brugeren )?(?<who>${CAPITALISED}(?: ${CAPITALISED})*)|[Bb]rugeren (?<user>${CAPITALISED}(?: ${CAPITALISED})+)`,
      'gu',
    ),
  },
]

/**
 * Finds CPR numbers, mail addresses, Danish phone numbers, payment cards, patron numbers, PINs and passwords, tokens
 * and the names that the CMS writes in its messages. Leaves alone ISBN and other numbers of records, case keys, prices,
 * dates and hours. Addresses of the web are the caller's: numbers in them are ids (`redactAddress`).
 * Names that people write themselves are not found: the caller must say so.
 */
export function findPersonalData(text: string): readonly Finding[] {
  const found = [...PATTERNS.flatMap((pattern) => matches(text, pattern)), ...findNumbers(text)]
  const kept: Finding[] = []
  for (const finding of found) {
    if (!kept.some((one) => one.start < finding.end && finding.start < one.end)) kept.push(finding)
  }
  return kept.toSorted((a, b) => a.start - b.start)
}

function matches(text: string, { kind, expression }: Pattern): readonly Finding[] {
  return [...text.matchAll(expression)].map((match) => {
    const value = Object.values(match.groups ?? {}).find((group) => group !== undefined)
    const whole = match[0]
    const start = match.index + (value === undefined ? 0 : whole.lastIndexOf(value))
    return { kind, start, end: start + (value ?? whole).length }
  })
}

/** Puts a mark in the place of every finding; the findings must not overlap and stand in order. */
export function replaceFindings(
  text: string,
  findings: readonly Finding[],
  mark: (kind: RedactionKind) => string,
): string {
  let result = ''
  let from = 0
  for (const finding of findings) {
    result += text.slice(from, finding.start) + mark(finding.kind)
    from = finding.end
  }
  return result + text.slice(from)
}

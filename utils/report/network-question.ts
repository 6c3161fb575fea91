import type { Draft } from './draft.ts'
import { redactDraft } from './redact-draft.ts'
import { joinParts, labelledLines, oneLine } from './report-text.ts'

export const QUESTION_LIMIT = 1500

export interface NetworkQuestion {
  readonly text: string
  /** UTF-16 units over the limit; 0 when it fits. Nothing is cut. */
  readonly excess: number
}

const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"”“]+|(?<![\p{L}\d@.-])(?:[\p{L}\d-]+\.)+(?:dk|com|net|org|eu|info|nu)(?![\p{L}\d])(?:\/[^\s<>"”“]*)?/giu

/** Public places that everybody has in common say nothing about who is asking. */
const COMMON_HOSTS =
  /^(?:https?:\/\/)?(?:www\.)?(?:bibliotek\.dk|folkebibliotekernescms\.dk|filmstriben\.dk|ereolen\.dk|place2book\.com|outlook\.com|litteratursiden\.dk|forfatterweb\.dk)\/?$/iu

/**
 * The draft as a question to other libraries, anonymised: no address, host, person, picture or browser; `ownNames`
 * (library, branches, municipality) become "(fjernet)". The release goes along only when `withRelease` is true.
 */
export function networkQuestion(
  source: Draft,
  options: { readonly ownNames: readonly string[]; readonly withRelease: boolean },
): NetworkQuestion {
  const { draft } = redactDraft(source)
  const clean = (text: string | undefined) => anonymise(oneLine(text ?? ''), options.ownNames)
  const value = (key: string) => draft.diagnostics.find((line) => line.key === key)?.values[0]
  const place = [value('form'), value('field')]
    .map((text) => text?.replace(/ \([^()]*\)$/u, ''))
    .filter(Boolean)
  const release = value('release')?.replace(/ \([^()]*\)$/u, '')
  const lines = labelledLines([
    ['Hvor', clean(place.join(', '))],
    ['Hvad sker der', clean(draft.happened)],
    ['Hvad havde jeg ventet', clean(draft.expected)],
    ['Det har jeg prøvet', clean(draft.answers?.tried ?? '')],
    ['CMS-release', options.withRelease ? release : undefined],
  ])
  const text = joinParts([
    { body: 'Hej alle' },
    { body: 'Er der andre, der oplever det her?' },
    { body: lines },
    { body: 'Kender I en løsning eller en vej udenom, må I meget gerne skrive den her.' },
  ])
  return { text, excess: Math.max(0, text.length - QUESTION_LIMIT) }
}

function anonymise(text: string, ownNames: readonly string[]): string {
  const withoutAddresses = text.replace(ADDRESS, (address) => {
    const tail = /[.,;:!?)]+$/u.exec(address)?.[0] ?? ''
    const bare = address.slice(0, address.length - tail.length)
    return COMMON_HOSTS.test(bare) ? address : `(fjernet)${tail}`
  })
  const names = ownNames.map((name) => name.trim()).filter((name) => name.length >= 3)
  return names.toSorted((a, b) => b.length - a.length).reduce(removeName, withoutAddresses)
}

function removeName(text: string, name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replace(/\s+/gu, String.raw`\s+`)
  // "Eksempelbibliotekets" names the library as well as "Eksempelbiblioteket" does.
  return text.replace(new RegExp(String.raw`(?<!\p{L})${escaped}(?:'?s)?(?!\p{L})`, 'giu'), '(fjernet)')
}

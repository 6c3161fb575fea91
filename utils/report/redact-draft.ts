import type { DiagnosticLine, Draft, Redaction } from './draft.ts'
import { redactText } from './redact-text.ts'
import { markedKinds } from './redaction-words.ts'

export interface RedactedDraft {
  readonly draft: Draft
  readonly redactions: readonly Redaction[]
}

/** Danish labels of her own boxes, as they are named when something was taken out of them. */
const BOXES = {
  title: 'Titel',
  happened: 'Hvad skete der?',
  expected: 'Hvad havde jeg ventet?',
  steps: 'Sådan sker det',
  affected: 'Hvem er ramt?',
} as const

const ANSWERS: Readonly<Record<string, string>> = {
  when: 'Hvornår og hvor tit?',
  idea: 'Idé til løsning',
  searchWords: 'Søgning',
  fbiLink: 'Link til søgningen i FBI-API',
  material: 'Materiale',
  otherAddress: 'I bibliotek.dk',
  article: 'Artikel',
  tried: 'Det har jeg prøvet',
}

const BOX_KEYS = ['title', 'happened', 'expected', 'steps', 'affected'] as const

/**
 * The draft as it may leave the browser: without personal data in any of its texts, without the lines she removed.
 * Her draft itself is never changed by this. The names that the page showed are taken out, and the list of them too.
 */
export function redactDraft({ names, ...draft }: Draft): RedactedDraft {
  const redactions: Redaction[] = []
  const clean = (text: string, where: string) => {
    const redacted = redactText(text, names).text
    redactions.push(...markedKinds(redacted).map((kind) => ({ kind, where })))
    return redacted
  }
  const boxes = Object.fromEntries(BOX_KEYS.map((key) => [key, clean(draft[key], BOXES[key])]))
  const answers = Object.entries(draft.answers ?? {}).map(
    ([key, text]) => [key, clean(text ?? '', ANSWERS[key] ?? key)] as const,
  )
  const diagnostics = draft.diagnostics
    .filter((line) => !line.removed)
    .map((line): DiagnosticLine => ({
      ...line,
      values: line.values.map((value) => clean(value, line.label)),
    }))
  const lookedAt = draft.lookedAt.map((line) => clean(line, 'Kendte fejl, jeg har set på'))
  return {
    draft: {
      ...draft,
      ...boxes,
      ...(draft.answers === undefined ? {} : { answers: Object.fromEntries(answers) }),
      diagnostics,
      lookedAt,
    },
    redactions,
  }
}

import type { PageMessage } from '../context/page-context.ts'
import { redactText } from './redact-text.ts'
import type { RedactionKind } from './redaction-words.ts'

/** What the CMS wrote, without personal data; `names` are those known from the page, such as the one in the toolbar. */
export function redactMessages(
  messages: readonly PageMessage[],
  names: readonly string[] = [],
): { readonly messages: readonly PageMessage[]; readonly kinds: readonly RedactionKind[] } {
  const redacted = messages.map(({ type, text }) => ({ type, ...redactText(text, names) }))
  return {
    messages: redacted.map(({ type, text }) => ({ type, text })),
    kinds: redacted.flatMap(({ kinds }) => kinds),
  }
}

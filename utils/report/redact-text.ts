import { findPersonalData, replaceFindings } from './personal-data.ts'
import { redactAddress, type Redacted } from './redact-address.ts'
import { removedMark, type RedactionKind } from './redaction-words.ts'

/** Addresses and the paths that let somebody in; a full stop or bracket at the end belongs to the sentence. */
const ADDRESS = /https?:\/\/[^\s<>"”“]+|(?<![\w/])\/(?:[a-z]{2}\/)?user\/reset\/[^\s<>"”“]+/giu

/**
 * Takes personal data and secrets out of a text and says which kinds were there. Everything else stays letter for
 * letter, and doing it twice changes nothing more. `names` are further names to take out (two letters or more, whole words).
 */
export function redactText(text: string, names: readonly string[] = []): Redacted {
  const kinds: RedactionKind[] = []
  let result = ''
  let from = 0
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(/[.,;:!?)\]}'’]+$/u, '')
    result += redactWords(text.slice(from, match.index), names, kinds)
    const redacted = redactAddress(address)
    kinds.push(...redacted.kinds)
    result += redacted.text
    from = match.index + address.length
  }
  return { text: result + redactWords(text.slice(from), names, kinds), kinds }
}

function redactWords(text: string, names: readonly string[], kinds: RedactionKind[]): string {
  const findings = findPersonalData(text)
  kinds.push(...findings.map((finding) => finding.kind))
  return redactNames(replaceFindings(text, findings, removedMark), names, kinds)
}

function redactNames(text: string, names: readonly string[], kinds: RedactionKind[]): string {
  let result = text
  const long = names.map((name) => name.trim()).filter((name) => name.length >= 2)
  for (const name of long.toSorted((a, b) => b.length - a.length)) {
    const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replace(/\s+/gu, String.raw`\s+`)
    result = result.replace(new RegExp(String.raw`(?<!\p{L})${escaped}(?!\p{L})`, 'giu'), () => {
      kinds.push('name')
      return removedMark('name')
    })
  }
  return result
}

import { tokenise, type Token } from './analysis/tokens.ts'
import type { Span } from './result.ts'

const longest = 220
const lead = 60

/**
 * The stretch of a text, at most about 220 characters, in which most of the found words stand close together, cut at
 * word ends with "…" where text is left out. `words` are folded words as `search` gives them. A text without any of
 * them begins at its beginning; an empty text gives no spans.
 */
export function excerptOf(text: string, words: ReadonlySet<string>): Span[] {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat === '') return []
  const tokens = tokenise(flat)
  const from = startOf(flat, tokens, words)
  const to = endOf(flat, from)
  const spans = mark(flat.slice(from, to), words)
  return [
    ...(from > 0 ? [{ text: '… ', marked: false }] : []),
    ...spans,
    ...(to < flat.length ? [{ text: ' …', marked: false }] : []),
  ]
}

/** A whole title with the found words marked. */
export function markTitle(title: string, words: ReadonlySet<string>): Span[] {
  return title === '' ? [] : mark(title, words)
}

function startOf(text: string, tokens: readonly Token[], words: ReadonlySet<string>): number {
  if (text.length <= longest) return 0
  const found = tokens.filter((token) => words.has(token.word))
  let best = 0
  let most = 0
  found.forEach((first, at) => {
    const distinct = new Set<string>()
    for (
      let next = at;
      next < found.length && (found[next]?.end ?? 0) - first.start <= longest - lead;
      next++
    ) {
      distinct.add(found[next]?.word ?? '')
    }
    if (distinct.size > most) {
      most = distinct.size
      best = first.start
    }
  })
  if (best <= lead) return 0
  const sentence = text.lastIndexOf('. ', best)
  if (sentence >= 0 && best - sentence <= lead) return sentence + 2
  return text.indexOf(' ', best - lead) + 1
}

function endOf(text: string, from: number): number {
  if (text.length - from <= longest) return text.length
  const cut = text.lastIndexOf(' ', from + longest)
  return cut > from ? cut : from + longest
}

function mark(text: string, words: ReadonlySet<string>): Span[] {
  const spans: Span[] = []
  let from = 0
  const push = (to: number, marked: boolean) => {
    if (to > from) spans.push({ text: text.slice(from, to), marked })
    from = Math.max(from, to)
  }
  for (const token of tokenise(text)) {
    if (!words.has(token.word)) continue
    push(token.start, false)
    push(token.end, true)
  }
  push(text.length, false)
  return spans
}

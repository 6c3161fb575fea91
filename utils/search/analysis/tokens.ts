import { foldText } from './fold.ts'
import { rootWord } from './stem.ts'
import { isStopWord } from './stop-words.ts'

export interface Token {
  /** As written. */
  readonly surface: string
  /** Folded; a case key as `cms1234`, a release as `2026.34.1`. */
  readonly word: string
  /** Offsets in the text, end exclusive. */
  readonly start: number
  readonly end: number
}

const longestWord = 40
const pattern =
  /\b[a-z]{2,6}-\d{1,6}\b|\b20\d\d\.\d{1,2}(?:\.\d{1,2})?\b|[\p{L}\p{M}\p{N}]+(?:['’´][\p{L}]{1,4}(?![\p{L}\p{N}]))?/giu

/**
 * The words of a text with their places, stop words included. Splits at everything but letters and digits, so machine
 * names and paths come apart; keeps `CMS-1234` and `2026.34.1` whole (zeros in front of a number dropped); takes
 * "URL'er" as "url" and "e-mail" as "email". Words beyond 40 characters are cut.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (const found of text.matchAll(pattern)) {
    const surface = found[0]
    const start = found.index
    tokens.push({ surface, word: wordOf(surface), start, end: start + surface.length })
  }
  return joinShortHyphens(tokens, text)
}

/** As `tokenise`, without stop words. */
export function contentTokens(text: string): Token[] {
  return tokenise(text).filter((token) => token.word !== '' && !isStopWord(token.word))
}

/** Roots of the words of a text in their order, stop words left out. */
export function rootsIn(text: string): string[] {
  return contentTokens(text).map(({ word }) => rootWord(word))
}

function wordOf(surface: string): string {
  if (/^20\d\d\./.test(surface)) return surface.split('.').map(Number).join('.')
  if (/^[a-z]+-\d+$/i.test(surface)) return foldText(surface).replace('-', '')
  const bare = surface.replace(/['’´]\p{L}+$/u, '')
  return foldText(bare).slice(0, longestWord)
}

function joinShortHyphens(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = []
  for (const token of tokens) {
    const before = joined.at(-1)
    const hyphen = before && token.start - before.end === 1 && text.charAt(before.end) === '-'
    if (before && hyphen && before.surface.length <= 2 && !/\./.test(token.word)) {
      joined[joined.length - 1] = {
        surface: text.slice(before.start, token.end),
        word: (before.word + token.word).slice(0, longestWord),
        start: before.start,
        end: token.end,
      }
    } else joined.push(token)
  }
  return joined
}

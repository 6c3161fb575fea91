import { joinCompound } from '../analysis/compounds.ts'
import type { Token } from '../analysis/tokens.ts'
import type { SearchIndex } from '../index/search-index.ts'
import { addForms, addPrefixed, type Terms } from './resolve-word.ts'

/** Neighbours of a query that are one word in the manual. */
export interface Joined {
  readonly terms: Terms
  /** Place of the first of them, and how many they are. */
  readonly at: number
  readonly count: number
}

/** Letters from which on joined words may be the beginning of one. */
const shortestBeginning = 7
const beginning = 0.75

/**
 * Finds two or three neighbours that are one word in the manual, as "nyheds brev"; the last ones may be the beginning of
 * one while the person may still be typing (`open`).
 */
export function joinWords(index: SearchIndex, tokens: readonly Token[], open: boolean): Joined[] {
  const found: Joined[] = []
  tokens.forEach(({ word }, at) => {
    let words = [word]
    for (const count of [2, 3]) {
      const next = tokens[at + count - 1]?.word
      if (next === undefined) return
      words = words.flatMap((front) => joinCompound(front, next))
      const isBeginning = open && at + count === tokens.length
      const terms = termsOf(index, words, isBeginning)
      if (terms.size > 0) found.push({ terms, at, count })
    }
  })
  return found
}

function termsOf(index: SearchIndex, words: readonly string[], isBeginning: boolean): Terms {
  const terms: Terms = new Map()
  for (const word of words) addForms({ index, terms }, word)
  if (isBeginning && terms.size === 0)
    for (const word of words)
      if (word.length >= shortestBeginning) addPrefixed({ index, terms }, word, beginning)
  return terms
}

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
 * Finds two or three neighbours that are one word in the manual, as "nyheds brev"; the last two may be the beginning of
 * one while the person may still be typing (`open`).
 */
export function joinWords(index: SearchIndex, tokens: readonly Token[], open: boolean): Joined[] {
  return tokens.flatMap(({ word }, at) => {
    const [second, third] = [tokens[at + 1]?.word, tokens[at + 2]?.word]
    if (second === undefined) return []
    const pairs = joinCompound(word, second)
    const isLast = open && third === undefined
    const found: Joined[] = [{ terms: termsOf(index, pairs, isLast), at, count: 2 }]
    if (third !== undefined) {
      const triples = pairs.flatMap((pair) => joinCompound(pair, third))
      found.push({ terms: termsOf(index, triples, false), at, count: 3 })
    }
    return found.filter(({ terms }) => terms.size > 0)
  })
}

function termsOf(index: SearchIndex, words: readonly string[], isBeginning: boolean): Terms {
  const terms: Terms = new Map()
  for (const word of words) addForms({ index, terms }, word)
  if (isBeginning && terms.size === 0)
    for (const word of words)
      if (word.length >= shortestBeginning) addPrefixed({ index, terms }, word, beginning)
  return terms
}

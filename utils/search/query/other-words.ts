import { contentTokens } from '../analysis/tokens.ts'
import type { SearchIndex } from '../index/search-index.ts'
import { prefixRange, stringAt } from '../index/string-table.ts'

const most = 5
const mostRead = 8
const shortestBeginning = 3

/** Words of the manual that begin like the words of a query, most frequent first: what to try when nothing was found. */
export function otherWords(index: SearchIndex, query: string): string[] {
  const found: string[] = []
  for (const { word } of contentTokens(query.slice(0, 500)).slice(0, mostRead)) {
    for (let length = Math.min(word.length, 8); length >= shortestBeginning; length--) {
      const near = beginningWith(index, word.slice(0, length))
      if (near.length === 0) continue
      found.push(...near)
      break
    }
  }
  return [...new Set(found)].slice(0, most)
}

function beginningWith(index: SearchIndex, beginning: string): string[] {
  const [from, to] = prefixRange(index.words, beginning)
  const units = (word: number) => (index.postings.starts[word + 1] ?? 0) - (index.postings.starts[word] ?? 0)
  return Array.from({ length: Math.min(to - from, 200) }, (_, at) => from + at)
    .toSorted((a, b) => units(b) - units(a) || a - b)
    .slice(0, 3)
    .map((word) => stringAt(index.shown, word))
}

import type { CaseList } from '../../utils/messaging/protocol.ts'

type CaseEntry = CaseList['cases'][number]

/**
 * The cases whose number or title holds every word of the query, each as the beginning of a word there. A case number
 * is found with or without its letters. Few and short, so no index.
 */
export function matchCases(query: string, cases: readonly CaseEntry[]): readonly CaseEntry[] {
  const words = wordsOf(query)
  if (words.length === 0) return []
  return cases.filter((entry) => {
    const own = wordsOf(`${entry.key} ${entry.title}`)
    return words.every((word) => own.some((candidate) => candidate.startsWith(word)))
  })
}

function wordsOf(text: string): readonly string[] {
  return text.toLocaleLowerCase('da').match(/[\p{L}\p{N}]+/gu) ?? []
}

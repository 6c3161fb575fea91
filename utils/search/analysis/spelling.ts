import Fuse from 'fuse.js/basic'
import { letterBits } from '../index/build-lexicon.ts'
import type { SearchIndex } from '../index/search-index.ts'
import { stringAt, tableSize } from '../index/string-table.ts'

const fuseOptions = {
  includeScore: true,
  threshold: 0.6,
  ignoreLocation: true,
  ignoreFieldNorm: true,
} as const
const mostCandidates = 60

/**
 * Words of the index that a misspelt folded word may stand for, nearest first, at most three: one slip up to seven
 * letters, two up to eleven, three beyond. The letter bits leave few words for Fuse.js to grade; an edit distance that
 * knows swapped neighbours then decides, and the more frequent word wins a tie.
 */
export function repairWord(index: SearchIndex, word: string, mostSlips = 3): number[] {
  if (word.length < 4 || /\d/.test(word)) return []
  const slips = Math.min(mostSlips, word.length < 8 ? 1 : word.length < 12 ? 2 : 3)
  const candidates = nearWords(index, word, slips)
  if (candidates.length === 0) return []
  const found = new Fuse(candidates, { ...fuseOptions, keys: ['text'] }).search(word.slice(0, 32))
  const graded = found
    .map(({ item, score = 1 }) => ({ id: item.id, distance: editDistance(word, item.text), score }))
    .filter(({ distance }) => distance > 0 && distance <= slips)
    .map((entry) => ({ ...entry, frequency: frequencyOf(index, entry.id) }))
  const nearest = Math.min(...graded.map(({ distance }) => distance))
  return graded
    .filter(({ distance }) => distance === nearest)
    .toSorted((a, b) => b.frequency - a.frequency || a.score - b.score || a.id - b.id)
    .slice(0, 3)
    .map(({ id }) => id)
}

interface NearWord {
  readonly id: number
  readonly text: string
}

// Each slip changes at most two letters of the set; the words that share most letters go on.
function nearWords(index: SearchIndex, word: string, slips: number): NearWord[] {
  const bits = letterBits(word)
  const byDifference: number[][] = Array.from({ length: 2 * slips + 1 }, () => [])
  let from = 0
  for (let id = 0; id < tableSize(index.words); id++) {
    const end = index.words.ends[id] ?? 0
    const length = end - from
    from = end
    if (Math.abs(length - word.length) > slips) continue
    byDifference[bitCount((index.letters[id] ?? 0) ^ bits)]?.push(id)
  }
  return byDifference
    .flat()
    .slice(0, mostCandidates)
    .map((id) => ({ id, text: stringAt(index.words, id) }))
}

function frequencyOf(index: SearchIndex, word: number): number {
  return (index.postings.starts[word + 1] ?? 0) - (index.postings.starts[word] ?? 0)
}

function bitCount(bits: number): number {
  let left = bits
  let count = 0
  for (; left !== 0; count++) left &= left - 1
  return count
}

/** Edits between two words: a letter more, less or other, or two neighbours swapped, each counts one. */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1)
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped =
        i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)
      if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
    }
    before = above
    above = row
  }
  return above[b.length] ?? 0
}

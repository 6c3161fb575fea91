import { splitCompound } from '../analysis/compounds.ts'
import { plainForm } from '../analysis/fold.ts'
import { rootWord, stemWord } from '../analysis/stem.ts'
import type { Rows, SearchIndex } from './search-index.ts'
import { packStrings } from './string-table.ts'

type Lexicon = Pick<
  SearchIndex,
  'words' | 'shown' | 'roots' | 'rootWords' | 'rootCompounds' | 'plainOrder' | 'letters'
>

/** Everything the index knows of its words alone. `words` is sorted and without repeats; `shown` runs beside it. */
export function buildLexicon(words: readonly string[], shown: readonly string[]): Lexicon {
  const rootOf = words.map(rootWord)
  const roots = [...new Set(rootOf)].toSorted(byCode)
  const rootId = new Map(roots.map((root, id) => [root, id]))
  const members: number[][] = roots.map(() => [])
  rootOf.forEach((root, word) => members[rootId.get(root) ?? 0]?.push(word))
  return {
    words: packStrings(words),
    shown: packStrings(shown),
    roots: packStrings(roots),
    rootWords: toRows(members),
    rootCompounds: toRows(compoundsOf(words, rootId)),
    plainOrder: plainOrder(words),
    letters: Uint32Array.from(words, letterBits),
  }
}

/** Letters of a folded word as bits: 26 for a–z, one for digits, one for the rest. */
export function letterBits(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code >= 97 && code <= 122) bits |= 1 << (code - 97)
    else bits |= code >= 48 && code <= 57 ? 1 << 26 : 1 << 27
  }
  return bits >>> 0
}

export function toRows(lists: readonly (readonly number[])[]): Rows {
  const starts = new Uint32Array(lists.length + 1)
  lists.forEach((list, at) => {
    starts[at + 1] = (starts[at] ?? 0) + list.length
  })
  const values = new Uint32Array(starts[lists.length] ?? 0)
  lists.forEach((list, at) => values.set(list, starts[at]))
  return { starts, values }
}

function compoundsOf(words: readonly string[], rootId: ReadonlyMap<string, number>): number[][] {
  const known = new Set(words)
  const stems = new Set(words.map(stemWord))
  const isPart = (part: string) => known.has(part) || (part.length > 3 && stems.has(part))
  const compounds: number[][] = Array.from({ length: rootId.size }, () => [])
  words.forEach((word, id) => {
    const parts = splitCompound(word, isPart)?.parts ?? []
    parts.forEach((part, at) => {
      const root = rootId.get(rootWord(part))
      if (root !== undefined) compounds[root]?.push(id * 2 + (at === parts.length - 1 ? 1 : 0))
    })
  })
  return compounds
}

function plainOrder(words: readonly string[]): Uint32Array {
  const plain = words.map(plainForm)
  const ids = words.flatMap((word, id) => (plain[id] === word ? [] : [id]))
  return Uint32Array.from(ids.toSorted((a, b) => byCode(plain[a] ?? '', plain[b] ?? '') || a - b))
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

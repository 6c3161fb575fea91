import { splitCompound } from '../analysis/compounds.ts'
import { plainForm } from '../analysis/fold.ts'
import { repairWord } from '../analysis/spelling.ts'
import { rootWord, stemWord } from '../analysis/stem.ts'
import type { SearchIndex } from '../index/search-index.ts'
import { findString, prefixRange, stringAt } from '../index/string-table.ts'

/** Word ids of the index with how surely each is what was typed, 1 for the word itself. */
export type Terms = Map<number, number>

export interface Resolved {
  readonly terms: Terms
  /** Parts of a compound, to be looked for beside or instead of the whole. */
  readonly parts: readonly string[]
  /** True when the word, or a form of it, stands in the index. */
  readonly known: boolean
  /** In how many units its forms stand, about. */
  readonly units: number
  /** Word id of the repaired spelling, when that was needed. */
  readonly repaired?: number
}

const sureness = {
  stem: 0.9,
  root: 0.54,
  plain: 0.95,
  same: 0.85,
  patch: 0.95,
  head: 0.68,
  modifier: 0.45,
  repaired: 0.85,
  neighbour: 0.7,
  prefix: 0.75,
}
const release = /^20\d\d\.\d+$/
const rareUnits = 2
/** Letters from which on one slip is likelier than a compound that the manual does not have. */
const longWord = 14
const mostCompounds = 40
const mostPrefixed = 300

/** Words being gathered from an index. */
export interface Gathering {
  readonly index: SearchIndex
  readonly terms: Terms
}

export interface ResolveOptions {
  /** The person may still be typing the word. */
  readonly open: boolean
  /** Whether an unknown word may be taken for a misspelt one. */
  readonly repair: boolean
}

/**
 * Finds the words of the index that a folded query word stands for: its forms, compounds with it, words it begins, and
 * when nothing is known the nearest spelling.
 */
export function resolveWord(index: SearchIndex, word: string, options: ResolveOptions): Resolved {
  const terms: Terms = new Map()
  const gathering: Gathering = { index, terms }
  addForms(gathering, word)
  if (terms.size === 0) addPlain(gathering, word)
  if (release.test(word)) addPatches(gathering, word)
  const known = terms.size > 0
  const units = unitsOf(index, terms)
  if (known && options.repair && units <= rareUnits) addNeighbours(gathering, word, units)
  addCompounds(gathering, word)
  if (options.open || !known) addPrefixed(gathering, word, known ? sureness.prefix / 2 : sureness.prefix)
  const parts = splitCompound(word, (part) => isKnown(index, part))?.parts ?? []
  addSameCompounds(gathering, parts)
  const resolved: Resolved = { terms, parts, known, units }
  if (known || !options.repair) return resolved
  const slips = slipsAllowed(index, resolved)
  return (slips > 0 ? repair(gathering, word, slips) : undefined) ?? resolved
}

// What a word begins, or a compound of whole words, is better than a guess; of short parts and rare words a slip is likelier.
function slipsAllowed(index: SearchIndex, { terms, parts }: Resolved): number {
  const isLong = parts.join('').length >= longWord
  if (parts.length > 0) return parts.every((part) => part.length >= 4) && !isLong ? 0 : 1
  if (terms.size === 0) return 3
  return unitsOf(index, terms) <= rareUnits ? 1 : 0
}

/** Forms of a folded word: itself, its inflections, and more loosely the verb or noun of the same root. */
export function addForms({ index, terms }: Gathering, word: string, scale = 1): void {
  const id = findString(index.words, word)
  if (id >= 0) raise(terms, id, scale)
  const root = findString(index.roots, rootWord(word))
  if (root < 0) return
  const stem = stemWord(word)
  for (const other of rowOf(index.rootWords, root)) {
    const same = stemWord(stringAt(index.words, other)) === stem
    raise(terms, other, scale * (same ? sureness.stem : sureness.root))
  }
}

function addPlain(gathering: Gathering, word: string): void {
  const { index } = gathering
  const plain = plainForm(word)
  const own = plain === word ? -1 : findString(index.words, plain)
  if (own >= 0) addForms(gathering, plain, sureness.plain)
  let low = 0
  let high = index.plainOrder.length
  const at = (place: number) => stringAt(index.words, index.plainOrder[place] ?? 0)
  while (low < high) {
    const middle = (low + high) >> 1
    if (plainForm(at(middle)) < plain) low = middle + 1
    else high = middle
  }
  for (; low < index.plainOrder.length && plainForm(at(low)) === plain; low++) {
    addForms(gathering, at(low), sureness.plain)
  }
}

/** Compounds that a folded word is a part of. */
export function addCompounds({ index, terms }: Gathering, word: string, scale = 1): void {
  if (word.length < 4) return
  const root = findString(index.roots, rootWord(word))
  if (root < 0) return
  for (const packed of rowOf(index.rootCompounds, root).subarray(0, mostCompounds)) {
    raise(terms, packed >> 1, scale * (packed & 1 ? sureness.head : sureness.modifier))
  }
}

// "2026.32" is every patch of that release.
function addPatches({ index, terms }: Gathering, word: string): void {
  const [from, to] = prefixRange(index.words, `${word}.`)
  for (let id = from; id < to; id++) raise(terms, id, sureness.patch)
}

// "arrangementserie" and "arrangementsserie" are one word: compounds of the same parts, whatever links them.
function addSameCompounds({ index, terms }: Gathering, parts: readonly string[]): void {
  const [first, ...rest] = parts.map((part) => {
    const root = findString(index.roots, rootWord(part))
    return new Set(root < 0 ? [] : [...rowOf(index.rootCompounds, root)].map((packed) => packed >> 1))
  })
  if (!first || rest.length === 0) return
  for (const word of first) if (rest.every((words) => words.has(word))) raise(terms, word, sureness.same)
}

// The manual has slips of its own: a word that hardly ever occurs may be the slip of a frequent one.
function addNeighbours(gathering: Gathering, word: string, units: number): void {
  const { index } = gathering
  for (const id of repairWord(index, word, 1)) {
    const near = stringAt(index.words, id)
    if (near !== word && unitsOf(index, new Map([[id, 1]])) >= 8 * units)
      addForms(gathering, near, sureness.neighbour)
  }
}

/** Words that begin with a folded word, the surer the less is missing. */
export function addPrefixed({ index, terms }: Gathering, word: string, scale: number): void {
  if (word.length < 2) return
  const [from, to] = prefixRange(index.words, word)
  for (let id = from; id < Math.min(to, from + mostPrefixed); id++) {
    raise(terms, id, scale * (word.length / stringAt(index.words, id).length) ** 0.25)
  }
}

function repair(gathering: Gathering, word: string, slips: number): Resolved | undefined {
  const { index, terms } = gathering
  const near = repairWord(index, word, slips)
  const [best] = near
  if (best === undefined) return undefined
  for (const id of near) addForms(gathering, stringAt(index.words, id), sureness.repaired)
  return { terms, parts: [], known: true, units: unitsOf(index, terms), repaired: best }
}

function unitsOf(index: SearchIndex, terms: Terms): number {
  let units = 0
  for (const word of terms.keys())
    units += (index.postings.starts[word + 1] ?? 0) - (index.postings.starts[word] ?? 0)
  return units
}

function isKnown(index: SearchIndex, part: string): boolean {
  return (
    findString(index.words, part) >= 0 || (part.length > 3 && findString(index.roots, rootWord(part)) >= 0)
  )
}

function rowOf(
  rows: { readonly starts: Uint32Array; readonly values: Uint32Array },
  at: number,
): Uint32Array {
  return rows.values.subarray(rows.starts[at], rows.starts[at + 1])
}

function raise(terms: Terms, id: number, weight: number): void {
  if ((terms.get(id) ?? 0) < weight) terms.set(id, weight)
}

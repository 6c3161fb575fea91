import type { StringTable } from './string-table.ts'
import type { Thesaurus } from '../thesaurus/thesaurus.ts'

/** Rows of numbers laid end to end: row `i` is `values[starts[i] … starts[i + 1]]`. */
export interface Rows {
  readonly starts: Uint32Array
  readonly values: Uint32Array
}

export type UnitKind = 'head' | 'section' | 'issue'

/** Parts of the manual that are about a site, a plan or a time of their own, by collection (wishes by what they
 * hold); the first stands for all others. */
export const realms = ['', 'go', 'webmasterplanen', 'startopsaetning', 'wishes'] as const
export type Realm = (typeof realms)[number]

/** Numbers stand for kinds in the index, so that it stays a handful of flat arrays. */
export const unitKinds: readonly UnitKind[] = ['head', 'section', 'issue']

/**
 * The search index of one manual and its known issues. Plain strings and typed arrays only: a structured clone or
 * IndexedDB keeps it, and what comes back is searched as it is. A unit is what is found: a section, an issue, or the
 * head of an article (its title and place in the menus), which counts for all its sections but is no result itself.
 */
export interface SearchIndex {
  /** Raised when the layout changes; an index of another version must be built anew. */
  readonly version: number
  readonly pages: StringTable
  /** 1 for pages of dated news (releases, status), 0 for guidance. */
  readonly pageNews: Uint8Array
  /** Which part of the manual a page is of, as an index of `realms`. */
  readonly pageRealm: Uint8Array
  readonly pageHead: Uint32Array
  readonly pageLength: Float32Array
  /** SectionId or IssueId per unit, the ArticleId for a head. */
  readonly unitRefs: StringTable
  readonly unitKind: Uint8Array
  readonly unitPage: Uint32Array
  readonly unitLength: Float32Array
  /** What a unit is worth whatever is asked: repeated and empty texts less, newer news more. */
  readonly unitPrior: Float32Array
  /** Days since 1970 of dated units, 0 for others. */
  readonly unitDay: Uint16Array
  /** Sorted folded words. */
  readonly words: StringTable
  /** Most frequent spelling of each word. */
  readonly shown: StringTable
  /** Units of each word. */
  readonly postings: Rows
  /** Beside `postings.values`: times in headings × 256 + times in the text, each at most 255. */
  readonly postingCounts: Uint16Array
  /** Sorted roots and the words that share each. */
  readonly roots: StringTable
  readonly rootWords: Rows
  /** Compounds in which a root is a part; a value is word × 2, + 1 when the part is its head. */
  readonly rootCompounds: Rows
  /** Word ids in the order of their plain form, of words whose plain form differs. */
  readonly plainOrder: Uint32Array
  /** Letters of each word as bits, for quick near-miss tests. */
  readonly letters: Uint32Array
  /** Words of each unit in order, heading first. */
  readonly sequence: Rows
  readonly headingLength: Uint16Array
  /** Short sections that only send the reader on: unit, and the unit they lead to. */
  readonly pointers: ReadonlyMap<number, number>
  /** Sorted backend paths that the manual prints, and the sections that print each. */
  readonly paths: StringTable
  readonly pathUnits: Rows
  readonly thesaurus: Thesaurus
}

export const indexVersion = 1

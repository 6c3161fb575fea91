import { contentTokens } from '../analysis/tokens.ts'
import type { KnownIssue } from '../../issues/known-issue.ts'
import type { Article } from '../../manual/article.ts'
import { compileThesaurus, type ThesaurusData } from '../thesaurus/thesaurus.ts'
import { buildLexicon, toRows } from './build-lexicon.ts'
import { collectUnits, type Page, type Unit } from './collect-units.ts'
import { unitPriors } from './priors.ts'
import { indexVersion, realms, type SearchIndex, unitKinds } from './search-index.ts'
import { packStrings } from './string-table.ts'

const headingCount = 256
const highestCount = 255

interface Draft {
  readonly ids: Map<string, number>
  readonly spellings: Map<string, number>[]
  /** Per word: unit, packed count, unit, packed count … */
  readonly postings: number[][]
  readonly sequences: number[][]
  readonly headingLengths: number[]
}

/**
 * Builds the search index of a manual and its known issues. The order of articles and sections is the order of equal
 * hits. An empty manual gives an index that finds nothing.
 */
export function buildIndex(
  articles: readonly Article[],
  issues: readonly KnownIssue[],
  thesaurus: ThesaurusData,
): SearchIndex {
  const { pages, units } = collectUnits(articles, issues)
  const draft: Draft = { ids: new Map(), spellings: [], postings: [], sequences: [], headingLengths: [] }
  units.forEach((unit, at) => addUnit(draft, unit, at))
  const words = [...draft.ids.keys()].toSorted((a, b) => (a < b ? -1 : 1))
  const oldIds = words.map((word) => draft.ids.get(word) ?? 0)
  const newIds = new Uint32Array(words.length)
  oldIds.forEach((old, id) => {
    newIds[old] = id
  })
  const lengths = units.map((_, at) => (draft.sequences[at] ?? []).length)
  return {
    version: indexVersion,
    ...pageArrays(pages, units, lengths),
    unitRefs: packStrings(units.map((unit) => unit.ref)),
    unitKind: Uint8Array.from(units, (unit) => unitKinds.indexOf(unit.kind)),
    unitPage: Uint32Array.from(units, (unit) => unit.page),
    unitLength: Float32Array.from(lengths),
    unitPrior: unitPriors(units, draft.sequences),
    unitDay: Uint16Array.from(units, (unit) => unit.day),
    ...buildLexicon(
      words,
      oldIds.map((old, id) => bestSpelling(draft.spellings[old], words[id] ?? '')),
    ),
    ...postingArrays(oldIds.map((old) => draft.postings[old] ?? [])),
    sequence: toRows(draft.sequences.map((sequence) => sequence.map((old) => newIds[old] ?? 0))),
    headingLength: Uint16Array.from(draft.headingLengths),
    pointers: pointersOf(articles, units),
    ...pathArrays(units),
    thesaurus: compileThesaurus(thesaurus),
  }
}

function addUnit(draft: Draft, unit: Unit, at: number): void {
  const counts = new Map<number, number>()
  const sequence: number[] = []
  const add = (text: string, step: number, read: boolean) => {
    for (const token of contentTokens(text)) {
      const id = wordId(draft, token.word, token.surface)
      const count = counts.get(id) ?? 0
      const full = step === 1 ? (count & highestCount) === highestCount : count >> 8 === highestCount
      counts.set(id, full ? count : count + step)
      if (read) sequence.push(id)
    }
  }
  add(unit.heading, headingCount, true)
  draft.headingLengths.push(sequence.length)
  add(unit.text, 1, true)
  add(unit.around, 1, false)
  draft.sequences.push(sequence)
  for (const [id, count] of counts) draft.postings[id]?.push(at, count)
}

function wordId(draft: Draft, word: string, surface: string): number {
  let id = draft.ids.get(word)
  if (id === undefined) {
    id = draft.ids.size
    draft.ids.set(word, id)
    draft.spellings.push(new Map())
    draft.postings.push([])
  }
  const spelling = surface.toLowerCase().normalize('NFC')
  const spellings = draft.spellings[id]
  spellings?.set(spelling, (spellings.get(spelling) ?? 0) + 1)
  return id
}

function bestSpelling(spellings: ReadonlyMap<string, number> | undefined, word: string): string {
  let best = word
  let times = 0
  for (const [spelling, count] of spellings ?? []) {
    if (count > times) [best, times] = [spelling, count]
  }
  return best
}

function pointersOf(articles: readonly Article[], units: readonly Unit[]): Map<number, number> {
  const ids = new Map(articles.map((article) => [article.url, article.id]))
  const firstOf = new Map<string, number>()
  units.forEach((unit, at) => {
    if (unit.kind !== 'head') firstOf.set(unit.ref, at)
  })
  const pointers = new Map<number, number>()
  units.forEach((unit, at) => {
    const [url = '', anchor = ''] = unit.leadsTo?.split('#') ?? []
    const id = ids.get(url)
    const to =
      id === undefined ? undefined : firstOf.get(anchor === '' ? id : `${id}#${decodeURIComponent(anchor)}`)
    if (to !== undefined && units[to]?.page !== unit.page) pointers.set(at, to)
  })
  return pointers
}

function pathArrays(units: readonly Unit[]): Pick<SearchIndex, 'paths' | 'pathUnits'> {
  const printed = new Map<string, number[]>()
  units.forEach((unit, at) => {
    for (const path of unit.paths) printed.set(path, [...(printed.get(path) ?? []), at])
  })
  const paths = [...printed.keys()].toSorted((a, b) => (a < b ? -1 : 1))
  return { paths: packStrings(paths), pathUnits: toRows(paths.map((path) => printed.get(path) ?? [])) }
}

function postingArrays(
  lists: readonly (readonly number[])[],
): Pick<SearchIndex, 'postings' | 'postingCounts'> {
  const postings = toRows(lists.map((list) => list.filter((_, at) => at % 2 === 0)))
  const postingCounts = new Uint16Array(postings.values.length)
  lists.forEach((list, word) => {
    const start = postings.starts[word] ?? 0
    for (let at = 1; at < list.length; at += 2) postingCounts[start + (at >> 1)] = list[at] ?? 0
  })
  return { postings, postingCounts }
}

function pageArrays(
  pages: readonly Page[],
  units: readonly Unit[],
  lengths: readonly number[],
): Pick<SearchIndex, 'pages' | 'pageNews' | 'pageRealm' | 'pageHead' | 'pageLength'> {
  const pageHead = new Uint32Array(pages.length)
  const pageLength = new Float32Array(pages.length)
  units.forEach((unit, at) => {
    if (unit.kind === 'head') pageHead[unit.page] = at
    pageLength[unit.page] = (pageLength[unit.page] ?? 0) + (lengths[at] ?? 0)
  })
  return {
    pages: packStrings(pages.map((page) => page.id)),
    pageNews: Uint8Array.from(pages, (page) => (page.news ? 1 : 0)),
    pageRealm: Uint8Array.from(pages, (page) =>
      Math.max(
        0,
        realms.findIndex((realm) => realm === page.realm),
      ),
    ),
    pageHead,
    pageLength,
  }
}

import type { IsoDate } from '../base/time.ts'
import { isWeakWord } from '../search/analysis/stop-words.ts'
import { contentTokens } from '../search/analysis/tokens.ts'
import { splitSentences } from './entry-text.ts'
import { makeLexicon, type IssueLexicon, type IssueWords } from './issue-lexicon.ts'
import { entriesOfIssue } from './join-issues.ts'
import type { IssueMention, KnownIssue } from './known-issue.ts'
import { dayOfRelease } from './release-day.ts'

/** One entry of the sources. */
export interface IndexedEntry {
  readonly issue: KnownIssue
  readonly entry: IssueMention
  /** Its own day, or for a fix that of the release; absent when neither is told. */
  readonly day?: IsoDate
  /** What each of its words, by root, says of it, 0–1: by where it stands and how rare it is among the entries. */
  readonly weights: ReadonlyMap<string, number>
  /** Roots of its title, without weak words. */
  readonly titleRoots: readonly string[]
  /** Of them, those of the label that the title begins with ("Webforms: …"); empty when it has none. */
  readonly labelRoots: readonly string[]
}

/** Made once for a set of known issues; matching only reads it. */
export interface IssueIndex extends IssueLexicon {
  readonly entries: readonly IndexedEntry[]
  /** How rare a root is among the entries, 0 (in all of them) to 1 (in one). */
  readonly rarity: ReadonlyMap<string, number>
  /** Entries (by place) that hold a root. */
  readonly byRoot: ReadonlyMap<string, readonly number[]>
  /** The newest day that an entry names. */
  readonly newest?: IsoDate
}

/** A word in the title says most of an entry; part of a compound and words like "vise" say less than a word of their own. */
const weights = { title: 1, opening: 0.8, rest: 0.5, part: 0.33, weak: 0.3 }
/** How much more a rare word tells than a common one. */
const rareness = 1.5
const openingSentences = 3
const label = /^([^:]{2,40}):/

/** Indexes known issues for matching reports. */
export function buildIssueIndex(issues: readonly KnownIssue[], words: IssueWords): IssueIndex {
  const told = issues.flatMap((issue) =>
    entriesOfIssue(issue).map((entry) => ({ issue, entry, words: readEntry(entry) })),
  )
  const lexicon = makeLexicon(
    words,
    told.flatMap((each) => each.words.map(({ word }) => word)),
  )
  const forms = { rootOf: remember(lexicon.rootOf), partsOf: remember(lexicon.partsOf) }
  const placed = told.map((each) => ({ ...each, places: weighPlaces(each.words, forms) }))
  const byRoot = placesByRoot(placed.map(({ places }) => places))
  const rarity = rarityOf(byRoot, placed.length)
  const entries = placed.map(({ issue, entry, places }): IndexedEntry => {
    const day =
      (entry.kind === 'fix' ? dayOfRelease(entry.fixedIn) : undefined) ??
      entry.date ??
      dayOfRelease(entry.fixedIn)
    return {
      issue,
      entry,
      ...(day && { day }),
      weights: new Map(
        [...places].map(([root, place]) => [root, place * (rarity.get(root) ?? 0) ** rareness]),
      ),
      titleRoots: topicsOf(entry.title, lexicon),
      labelRoots: topicsOf(label.exec(entry.title)?.[1] ?? '', lexicon),
    }
  })
  const newest = entries
    .flatMap(({ entry }) => entry.date ?? [])
    .toSorted()
    .at(-1)
  return { ...lexicon, entries, byRoot, rarity, ...(newest && { newest }) }
}

interface PlacedWord {
  readonly word: string
  readonly weight: number
}

function readEntry(entry: IssueMention): PlacedWord[] {
  const sentences = splitSentences(entry.text)
  const zones: readonly (readonly [string, number])[] = [
    [entry.title, weights.title],
    [sentences.slice(0, openingSentences).join(' '), weights.opening],
    [sentences.slice(openingSentences).join(' '), weights.rest],
  ]
  return zones.flatMap(([text, weight]) => contentTokens(text).map(({ word }) => ({ word, weight })))
}

function weighPlaces(
  words: readonly PlacedWord[],
  { rootOf, partsOf }: Pick<IssueLexicon, 'rootOf' | 'partsOf'>,
): Map<string, number> {
  const own = new Map<string, number>()
  const raise = (root: string, weight: number): void => {
    if ((own.get(root) ?? 0) < weight) own.set(root, weight)
  }
  for (const { word, weight } of words) {
    const root = rootOf(word)
    raise(root, isWeakWord(root) ? weight * weights.weak : weight)
    for (const part of partsOf(word)) raise(part, weight * weights.part)
  }
  return own
}

function topicsOf(text: string, { rootOf }: IssueLexicon): string[] {
  return [...new Set(contentTokens(text).map(({ word }) => rootOf(word)))].filter((root) => !isWeakWord(root))
}

function placesByRoot(entries: readonly ReadonlyMap<string, number>[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  entries.forEach((own, at) => {
    for (const root of own.keys()) {
      const row = places.get(root)
      if (row) row.push(at)
      else places.set(root, [at])
    }
  })
  return places
}

function rarityOf(
  byRoot: ReadonlyMap<string, readonly number[]>,
  entries: number,
): ReadonlyMap<string, number> {
  const widest = Math.log(1 + entries)
  return new Map([...byRoot].map(([root, row]) => [root, Math.log(1 + entries / row.length) / widest]))
}

/** Works out each word once, while an index is built. */
function remember<Value>(find: (word: string) => Value): (word: string) => Value {
  const found = new Map<string, Value>()
  return (word) => {
    const before = found.get(word)
    if (before !== undefined) return before
    const value = find(word)
    found.set(word, value)
    return value
  }
}

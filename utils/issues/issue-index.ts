import type { IsoDate } from '../base/time.ts'
import { splitCompound } from '../search/analysis/compounds.ts'
import { rootWord } from '../search/analysis/stem.ts'
import { isWeakWord } from '../search/analysis/stop-words.ts'
import { contentTokens } from '../search/analysis/tokens.ts'
import { compileThesaurus, type Thesaurus, type ThesaurusData } from '../search/thesaurus/thesaurus.ts'
import { splitSentences } from './entry-text.ts'
import { entriesOfIssue } from './join-issues.ts'
import { reportWords } from './report-words.ts'
import type { IssueMention, KnownIssue } from './known-issue.ts'

/** One entry of the sources: words by root with how much they say of it, 0–1. */
export interface IndexedEntry {
  readonly issue: KnownIssue
  readonly entry: IssueMention
  readonly weights: ReadonlyMap<string, number>
  /** Roots of its title, without weak words. */
  readonly titleRoots: readonly string[]
}

/** Made once for a set of known issues; matching only reads it. */
export interface IssueIndex {
  readonly entries: readonly IndexedEntry[]
  /** How rare a root is among the entries, 0 (in all of them) to 1 (in one). */
  readonly rarity: ReadonlyMap<string, number>
  /** Entries (by place) that hold a root. */
  readonly byRoot: ReadonlyMap<string, readonly number[]>
  /** What everyday words mean in the manual, and what people say of faults; the second is surer here. */
  readonly thesauri: readonly { readonly thesaurus: Thesaurus; readonly sureness: number }[]
  /** Words of the entries and their roots: what a compound may be made of. */
  readonly vocabulary: ReadonlySet<string>
  /** The newest day that an entry names. */
  readonly newest?: IsoDate
}

const weights = { title: 1, opening: 0.8, rest: 0.5, part: 0.6, weak: 0.3 }
const sureness = { manual: 0.7, report: 0.9 }
const openingSentences = 3

/** Indexes known issues for matching reports. The thesaurus lines are everyday words and what the sources call it. */
export function buildIssueIndex(issues: readonly KnownIssue[], lines: ThesaurusData): IssueIndex {
  const told = issues.flatMap((issue) =>
    entriesOfIssue(issue).map((entry) => ({ issue, entry, words: readEntry(entry) })),
  )
  const rootOf = remember(rootWord)
  const vocabulary = new Set<string>()
  for (const { words } of told) for (const { word } of words) vocabulary.add(word).add(rootOf(word))
  const forms = { rootOf, partsOf: makeSplitter(vocabulary) }
  const entries = told.map(({ issue, entry, words }) => ({ issue, entry, ...weigh(words, forms) }))
  const byRoot = new Map<string, number[]>()
  entries.forEach(({ weights: own }, at) => {
    for (const root of own.keys()) {
      const row = byRoot.get(root)
      if (row) row.push(at)
      else byRoot.set(root, [at])
    }
  })
  const widest = Math.log(1 + entries.length)
  const rarity = new Map(
    [...byRoot].map(([root, row]) => [root, Math.log(1 + entries.length / row.length) / widest]),
  )
  const thesauri = [
    { thesaurus: compileThesaurus(lines), sureness: sureness.manual },
    { thesaurus: compileThesaurus(reportWords), sureness: sureness.report },
  ]
  const newest = entries
    .flatMap(({ entry }) => entry.date ?? [])
    .toSorted()
    .at(-1)
  return { entries, rarity, byRoot, thesauri, ...(newest && { newest }), vocabulary }
}

interface WeighedWord {
  readonly word: string
  readonly weight: number
}

function readEntry(entry: IssueMention): WeighedWord[] {
  const sentences = splitSentences(entry.text)
  const zones: readonly (readonly [string, number])[] = [
    [entry.title, weights.title],
    [sentences.slice(0, openingSentences).join(' '), weights.opening],
    [sentences.slice(openingSentences).join(' '), weights.rest],
  ]
  return zones.flatMap(([text, weight]) => contentTokens(text).map(({ word }) => ({ word, weight })))
}

interface Forms {
  readonly rootOf: (word: string) => string
  readonly partsOf: (word: string) => readonly string[]
}

function weigh(
  words: readonly WeighedWord[],
  { rootOf, partsOf }: Forms,
): Pick<IndexedEntry, 'weights' | 'titleRoots'> {
  const own = new Map<string, number>()
  const titleRoots = new Set<string>()
  const raise = (root: string, weight: number): void => {
    if ((own.get(root) ?? 0) < weight) own.set(root, weight)
  }
  for (const { word, weight } of words) {
    const root = rootOf(word)
    const isWeak = isWeakWord(root)
    raise(root, isWeak ? weight * weights.weak : weight)
    for (const part of partsOf(word)) raise(part, weight * weights.part)
    if (weight === weights.title && !isWeak) titleRoots.add(root)
  }
  return { weights: own, titleRoots: [...titleRoots] }
}

/** Splits folded compounds into the roots of words that are known; each word is worked out once. */
export function makeSplitter(known: ReadonlySet<string>): (word: string) => readonly string[] {
  const isKnown = (part: string): boolean => known.has(part) || (part.length > 3 && known.has(rootWord(part)))
  return remember((word) => (splitCompound(word, isKnown)?.parts ?? []).map(rootWord))
}

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

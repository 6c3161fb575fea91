import type { ArticleId, SectionId } from '../manual/article.ts'
import type { IssueId } from '../issues/known-issue.ts'
import { type SearchIndex, unitKinds } from './index/search-index.ts'
import { stringAt } from './index/string-table.ts'
import type { AnalysedQuery } from './query/analyse-query.ts'
import { otherWords } from './query/other-words.ts'
import type { Scored } from './query/score.ts'
import { searchUnits } from './query/search-units.ts'

interface SectionRef {
  readonly kind: 'section'
  readonly sectionId: SectionId
  readonly articleId: ArticleId
  readonly score: number
}

interface IssueRef {
  readonly kind: 'issue'
  readonly issueId: IssueId
  /** Page that the issue stands on; empty when it comes from elsewhere. */
  readonly articleId: ArticleId
  readonly score: number
}

export type Ranked = SectionRef | IssueRef

export interface SearchOutcome {
  /** Best first; the same index and query always give the same order. */
  readonly ranked: readonly Ranked[]
  /** Folded words that were found, for marking excerpts. */
  readonly words: ReadonlySet<string>
  readonly corrected?: string
  readonly added: readonly string[]
  /** Only when nothing was found. */
  readonly otherWords: readonly string[]
}

export interface SearchOptions {
  /** @default 20 */
  readonly limit?: number
  /** Most sections of one article. @default no limit */
  readonly perArticle?: number
  /** Articles that rank a little higher, because they are about the page the person stands on. */
  readonly near?: readonly string[]
}

const surelyFound = 0.3

/**
 * Searches the manual and the known issues. Any text is a query: nothing but blanks, stop words or signs finds nothing,
 * and of a very long text only the beginning is read.
 */
export function search(index: SearchIndex, query: string, options: SearchOptions = {}): SearchOutcome {
  const { query: analysed, hits } = searchUnits(index, query, options.near ? { near: options.near } : {})
  const kept = keep(index, hits, options)
  return {
    ranked: kept.map((hit) => toRef(index, hit)),
    words: foundWords(index, analysed),
    ...(analysed.corrected === undefined ? {} : { corrected: analysed.corrected }),
    added: analysed.added,
    otherWords: kept.length > 0 ? [] : otherWords(index, query),
  }
}

// Texts that stand in several places are shown once, where they rank best; the rest of a release's notes adds nothing to the
// one of them that was found.
function keep(index: SearchIndex, hits: readonly Scored[], options: SearchOptions): Scored[] {
  const { limit = 20, perArticle = Infinity } = options
  const kept: Scored[] = []
  const seen = new Set<string>()
  const times = new Map<number, number>()
  const told = new Set<number>()
  for (const hit of hits) {
    if (kept.length >= limit) break
    const page = index.unitPage[hit.unit] ?? 0
    const before = times.get(page) ?? 0
    const words = index.sequence.values.subarray(
      index.sequence.starts[hit.unit],
      index.sequence.starts[hit.unit + 1],
    )
    const print = words.length < 5 ? `${hit.unit}` : words.join(' ')
    const isIssue = unitKinds[index.unitKind[hit.unit] ?? 0] === 'issue'
    if (before >= perArticle || seen.has(print) || (!isIssue && told.has(page))) continue
    if (isIssue && index.pageNews[page] === 1) told.add(page)
    seen.add(print)
    times.set(page, before + 1)
    kept.push(hit)
  }
  return kept
}

/** What a unit stands for. The ids were made by the manual's and the issues' readers; the index only keeps them. */
export function toRef(index: SearchIndex, { unit, score }: Pick<Scored, 'unit' | 'score'>): Ranked {
  const ref = stringAt(index.unitRefs, unit)
  const articleId = stringAt(index.pages, index.unitPage[unit] ?? 0) as ArticleId
  return unitKinds[index.unitKind[unit] ?? 0] === 'issue'
    ? { kind: 'issue', issueId: ref as IssueId, articleId, score }
    : { kind: 'section', sectionId: ref as SectionId, articleId, score }
}

function foundWords(index: SearchIndex, { groups }: AnalysedQuery): Set<string> {
  const words = new Set<string>()
  for (const { all } of groups) {
    for (const terms of all) {
      for (const [word, sureness] of terms)
        if (sureness >= surelyFound) words.add(stringAt(index.words, word))
    }
  }
  return words
}

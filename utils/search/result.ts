import type { RoleLevel } from '../context/page-context.ts'
import type { ArticleId, SectionId } from '../manual/article.ts'
import type { IssueId } from '../issues/known-issue.ts'

/** Why something is suggested; each is at most three words in the panel (texts `home_reason_*`). */
export type Reason = 'form' | 'field' | 'component' | 'message' | 'words' | 'release' | 'page'

/** A stretch of an excerpt or title; `marked` where it holds the words that were found. */
export interface Span {
  readonly text: string
  readonly marked: boolean
}

/** Who can use what a section explains; absent when every editor can. */
export interface SectionNeeds {
  readonly role?: RoleLevel
  readonly plan?: 'webmaster'
}

export interface SectionHit {
  readonly kind: 'section'
  readonly articleId: ArticleId
  readonly sectionId: SectionId
  readonly anchor: string
  readonly articleTitle: string
  readonly title: readonly Span[]
  /** Trail above the section: category or collection, article, parent headings. */
  readonly trail: readonly string[]
  readonly excerpt: readonly Span[]
  readonly origin: 'manual' | 'local'
  readonly score: number
  readonly needs?: SectionNeeds
}

export interface IssueHit {
  readonly kind: 'issue'
  readonly issueId: IssueId
  readonly title: readonly Span[]
  readonly excerpt: readonly Span[]
  readonly score: number
}

export interface SearchResults {
  readonly query: string
  /** The query after spelling repair, when that is what was searched. */
  readonly corrected?: string
  /** Words that the thesaurus added, as shown to the person. */
  readonly added: readonly string[]
  readonly sections: readonly SectionHit[]
  readonly issues: readonly IssueHit[]
  /** Words near the query that do give hits, offered when nothing was found. */
  readonly otherWords: readonly string[]
}

export interface Suggestion {
  readonly hit: SectionHit | IssueHit
  readonly reason: Reason
}

export interface PageSuggestions {
  /** False when the manual has nothing about this page: say so, and offer the nearest. */
  readonly covered: boolean
  /** Lowest role that may open the page; absent when every editor may, or when it is not known. */
  readonly role?: RoleLevel
  /** At most six, best first. */
  readonly suggestions: readonly Suggestion[]
  /** Help for the focused field; `text` is at most about three lines. */
  readonly field?: { readonly label: string; readonly text: string; readonly hit: SectionHit }
}

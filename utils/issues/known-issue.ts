import type { Brand } from '../base/brand.ts'
import type { IsoDate } from '../base/time.ts'
import type { ArticleId } from '../manual/article.ts'
import type { Release } from './release.ts'

export type IssueId = Brand<string, 'IssueId'>
/** `CMS-1234`. */
export type CaseKey = Brand<string, 'CaseKey'>

export type IssueKind = 'status' | 'fix' | 'wish' | 'request'
export type IssueState = 'open' | 'solved' | 'planned' | 'in-progress' | 'postponed'

/** Which of the manual's pages (or Servicedesk) a claim rests on; the panel says "ifølge …" with its name. */
export type IssueSource =
  | 'status-page'
  | 'release-notes'
  | 'development-overview'
  | 'wish-round'
  | 'servicedesk'

export interface IssueHistoryEntry {
  readonly date?: IsoDate
  readonly title: string
  readonly solved: boolean
}

export interface KnownIssue {
  /** Steady over time: made of kind, date or release, and the title without LØST; never of the anchor. */
  readonly id: IssueId
  readonly kind: IssueKind
  readonly state: IssueState
  /** Plain text, without date, time and LØST. */
  readonly title: string
  /** The whole entry as plain text, for matching and excerpts. */
  readonly text: string
  readonly source: IssueSource
  readonly articleId?: ArticleId
  /** Anchor in that article, without `#`. */
  readonly anchor?: string
  /** Exact heading of the status entry as it stands, white space collapsed (status only). */
  readonly heading?: string
  readonly url: string
  /** Day of the entry or the release; absent when the source gives none. */
  readonly date?: IsoDate
  /** `9.20` when the status page gives a time. */
  readonly time?: string
  readonly keys: readonly CaseKey[]
  /** First release that has the fix, where the source names one. */
  readonly fixedIn?: Release
  /** Announced downtime: the day it is planned for. */
  readonly serviceWindow?: { readonly from: IsoDate; readonly to: IsoDate }
  /** "Vej udenom" where the entry gives one. */
  readonly workaround?: string
  /** Earlier and later entries about the same incident, newest first. */
  readonly history: readonly IssueHistoryEntry[]
}

/** What a known issue means for this site; every member is one sentence in the panel (texts `issue_fix_*`, `issue_status_*`, `issue_wish_state`). */
export type SiteVerdict =
  | {
      readonly kind: 'site-has' | 'no-date' | 'plan-unknown' | 'test-site'
      readonly fixedIn: Release
      readonly siteRelease: Release
    }
  | {
      readonly kind: 'site-gets'
      readonly fixedIn: Release
      readonly siteRelease: Release
      readonly date: IsoDate
    }
  | { readonly kind: 'site-unknown'; readonly fixedIn: Release }
  | { readonly kind: 'postponed' | 'announced'; readonly fixedIn: Release }
  | { readonly kind: 'solved'; readonly date?: IsoDate }
  | { readonly kind: 'stale'; readonly date?: IsoDate }
  | { readonly kind: 'wish'; readonly state: IssueState }

export type HostingPlan = 'editor' | 'webmaster' | 'unknown'

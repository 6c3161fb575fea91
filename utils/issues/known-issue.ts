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

interface IssueHistoryEntry {
  readonly date?: IsoDate
  readonly title: string
  readonly solved: boolean
}

/** Another place in the sources that tells of the same thing; its entry was joined into the issue. */
export interface IssueMention {
  readonly kind: IssueKind
  readonly source: IssueSource
  readonly state: IssueState
  readonly title: string
  readonly text: string
  readonly articleId?: ArticleId
  readonly anchor?: string
  readonly heading?: string
  readonly url: string
  readonly date?: IsoDate
  readonly keys: readonly CaseKey[]
  readonly fixedIn?: Release
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
  /** The release that has the fix for all later ones, where a source names one. */
  readonly fixedIn?: Release
  /** Which source names it: an announcement of the status page is not yet a release note. */
  readonly fixSource?: IssueSource
  /** Older releases that got the same fix as a hotfix; it says nothing of the weeks between. */
  readonly backports?: readonly Release[]
  /** Set when the release brings something new rather than a repair: the answer to a wish. */
  readonly feature?: true
  /** Announced downtime: the day it is planned for. */
  readonly serviceWindow?: { readonly from: IsoDate; readonly to: IsoDate }
  /** "Vej udenom" where the entry gives one. */
  readonly workaround?: string
  /** Earlier and later entries about the same incident, newest first; the one that gave the title left out. */
  readonly history: readonly IssueHistoryEntry[]
  /** Entries that were joined into this one, each with its own place; those of `history` too. */
  readonly mentions?: readonly IssueMention[]
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

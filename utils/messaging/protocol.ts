import * as v from 'valibot'
import type { ErrorCode } from '../base/error-code.ts'
import type { Result } from '../base/result.ts'
import type { EpochMs, IsoDate } from '../base/time.ts'
import type { PageContext } from '../context/page-context.ts'
import type { CaseKey, KnownIssue, SiteVerdict } from '../issues/known-issue.ts'
import type { Article } from '../manual/article.ts'
import type { Draft, DraftId, HandoverState, Picture, ReportPayload } from '../report/draft.ts'
import type { PageSuggestions, SearchResults, SectionNeeds } from '../search/result.ts'
import type { SettingsView } from '../settings/settings.ts'
import type { RouteProposal, SupportPolicy } from '../support/policy.ts'
import type { WholePageCut } from './page-commands.ts'
import { draftSchema, pageContextSchema, pictureSchema, settingsPatchSchema } from './schemas.ts'

/** How far the knowledge is, for the first fetch's progress bar, the age in the footer and the one line when something failed. */
export interface KnowledgeStatus {
  readonly phase: 'empty' | 'fetching' | 'ready'
  readonly done: number
  readonly total: number
  /** When the copy in use was last confirmed against its source. */
  readonly fetchedAt?: EpochMs
  readonly failure?: { readonly code: ErrorCode; readonly host: string; readonly retryAt?: EpochMs }
  /** Pages whose newest version could not be read; their older copy stays in use. */
  readonly unreadTitles: readonly string[]
}

/** A page of the manual, with who can use what it explains. */
export interface ArticleReply extends Article {
  readonly needs?: SectionNeeds
}

export interface IssueView {
  readonly issue: KnownIssue
  readonly verdict: SiteVerdict
  /** It touches the page the person is on. */
  readonly onPage: boolean
}

export interface IssueList {
  readonly issues: readonly IssueView[]
  readonly siteRelease?: string
  /** The releases the site is on and gets next, with planned days. */
  readonly releases: readonly {
    readonly release: string
    readonly date?: IsoDate
    readonly current: boolean
  }[]
  /** Outages of the last days without LØST, and announced service windows; newest first. */
  readonly outages: readonly KnownIssue[]
  readonly fetchedAt?: EpochMs
}

export interface CaseList {
  readonly cases: readonly {
    readonly key: CaseKey
    readonly title: string
    readonly status: string
    readonly changedAt?: EpochMs
    readonly url: string
  }[]
  readonly fetchedAt?: EpochMs
  readonly failure?: { readonly code: ErrorCode; readonly retryAt?: EpochMs }
}

export interface SupportView {
  readonly policy: SupportPolicy
  readonly open: boolean
  readonly closesAt?: EpochMs
  readonly opensAt?: EpochMs
  /** Why it is closed today, when it is a holiday: `2. påskedag`. */
  readonly holiday?: string
  readonly answerDue: IsoDate
  readonly holidaysSkipped: readonly string[]
  /** When the support page was first seen to be another one than the policy was written from. */
  readonly pageChangedAt?: EpochMs
}

export interface DraftReview {
  readonly route: RouteProposal
  /** At most four; `sure` ones are shown as "Ligner din fejl". */
  readonly issues: readonly (IssueView & { readonly sure: boolean })[]
  readonly sections: PageSuggestions['suggestions']
}

interface PanelPlace {
  readonly tabId: number
  readonly context: PageContext | null
  /** Whether this origin is one the panel may always show on. */
  readonly siteGranted: boolean
}

/** All that the panel's first picture is drawn from. */
export interface PanelStart {
  readonly place: PanelPlace
  readonly settings: SettingsView
  readonly status: KnowledgeStatus
  /** Left out while the knowledge is on its way into memory: the panel then asks for it, and draws what it has. */
  readonly help?: {
    readonly suggestions: PageSuggestions
    /** The known issues among the suggestions; `issues.list` gives all. */
    readonly issues: readonly IssueView[]
    readonly outages: IssueList['outages']
  }
}

const id = v.pipe(v.string(), v.maxLength(200))
const pictureUrl = v.pipe(v.string(), v.startsWith('data:image/'), v.maxLength(40_000_000))
const none = v.optional(v.strictObject({}), {})
const place = v.pipe(v.number(), v.minValue(0), v.maxValue(100_000))
const areaSchema = v.strictObject({ x: place, y: place, width: place, height: place })

/** Schema of what may be asked of the background, message by message. Names are `area.verb`. */
export const requestSchemas = {
  // From the page script.
  'page.changed': v.strictObject({ context: pageContextSchema }),
  'page.opened': v.strictObject({ context: pageContextSchema }),
  'page.panelClosed': none,
  'page.panelResized': v.strictObject({ widthPx: v.pipe(v.number(), v.minValue(44), v.maxValue(1200)) }),
  /** The area that was chosen, in CSS pixels of the window; `null` when it was let be. */
  'page.areaPicked': v.strictObject({ area: v.nullable(areaSchema) }),
  // From the panel. `tabId` is left out by a panel inside a page: the sender's tab is meant.
  /** Asked once, before the panel's own code is there. */
  'panel.start': none,
  'panel.place': v.strictObject({ tabId: v.optional(v.number()) }),
  'panel.close': none,
  'panel.move': v.strictObject({ side: v.picklist(['left', 'right']) }),
  /** The panel goes on in the browser's side panel: the one in the page is closed for good. */
  'panel.leavePage': none,
  'panel.openTab': v.strictObject({ url: v.pipe(v.string(), v.maxLength(4000)) }),
  'manual.status': none,
  'manual.refresh': none,
  'manual.suggest': v.strictObject({ context: pageContextSchema }),
  'manual.search': v.strictObject({
    query: v.pipe(v.string(), v.maxLength(20_000)),
    context: v.optional(pageContextSchema),
  }),
  'manual.article': v.strictObject({ articleId: id }),
  'issues.list': v.strictObject({ context: v.optional(pageContextSchema) }),
  'cases.list': none,
  'support.view': none,
  'report.start': v.strictObject({
    tabId: v.optional(v.number()),
    route: v.optional(v.picklist(['servicedesk', 'wish'])),
  }),
  'report.capture': v.strictObject({
    draftId: id,
    tabId: v.optional(v.number()),
    whole: v.optional(v.boolean()),
  }),
  /** Lets her choose an area on the page; what comes of it is told by `captured`. */
  'report.pickArea': v.strictObject({ draftId: id, tabId: v.optional(v.number()) }),
  /** Ends a picture of the whole page that is being taken; what is taken already is kept. */
  'report.stopCapture': v.strictObject({ draftId: id }),
  'report.addPicture': v.strictObject({
    draftId: id,
    dataUrl: pictureUrl,
  }),
  'report.removePicture': v.strictObject({ draftId: id, pictureId: id }),
  'report.savePicture': v.strictObject({ draftId: id, picture: pictureSchema }),
  'report.picture': v.strictObject({ draftId: id, pictureId: id, burnt: v.boolean() }),
  'report.list': none,
  'report.get': v.strictObject({ draftId: id }),
  'report.save': v.strictObject({ draft: draftSchema }),
  /** A colleague's report, opened from its file; all of it or nothing is stored. */
  'report.import': v.strictObject({
    draft: draftSchema,
    pictures: v.pipe(
      v.array(v.strictObject({ id, dataUrl: pictureUrl, plain: v.boolean() })),
      v.maxLength(5),
    ),
  }),
  'report.delete': v.strictObject({ draftId: id }),
  'report.restore': v.strictObject({ draftId: id }),
  'report.review': v.strictObject({ draftId: id }),
  'report.preview': v.strictObject({ draftId: id }),
  'report.handover': v.strictObject({ draftId: id, tabId: v.optional(v.number()) }),
  'settings.get': none,
  'settings.set': v.strictObject({ patch: settingsPatchSchema }),
  'settings.shortcut': none,
  'settings.changeShortcut': none,
  'sites.remove': v.strictObject({ origin: v.string() }),
  'sites.granted': v.strictObject({ origin: v.string() }),
  // From the portal script.
  'handover.claim': none,
  'handover.file': v.strictObject({ handoverId: id, index: v.number() }),
  'handover.filled': v.strictObject({
    handoverId: id,
    filled: v.array(v.string()),
    missing: v.array(v.string()),
  }),
  'handover.created': v.strictObject({ handoverId: id, key: v.string(), url: v.string() }),
  'handover.failed': v.strictObject({ handoverId: id, code: v.string() }),
} as const

export type MessageName = keyof typeof requestSchemas
/** What our own pages may ask; the rest is for the scripts in the page and on the Servicedesk. */
export type PanelMessageName = Exclude<MessageName, `page.${string}` | `handover.${string}`>
export type RequestOf<Name extends MessageName> = v.InferInput<(typeof requestSchemas)[Name]>
export type ParsedRequestOf<Name extends MessageName> = v.InferOutput<(typeof requestSchemas)[Name]>

/** What the portal script gets to fill in; the values equal the preview letter for letter. */
export interface HandoverTask {
  readonly handoverId: string
  readonly draftId: DraftId
  readonly portal: {
    readonly origin: string
    readonly portalId: string
    readonly requestTypeNames: readonly string[]
    readonly requestTypeId?: string
  }
  readonly payload: ReportPayload
  readonly expiresAt: EpochMs
  /** `filled` when this tab had the form filled in before it moved on: then a case may exist already. */
  readonly state: HandoverState
}

/** What each message answers on success; failures answer an `ErrorCode`. */
export interface Replies {
  'page.changed': null
  /** Whether the panel was open in this tab, so that it is shown again after navigation. */
  'page.opened': { readonly open: boolean; readonly side: 'left' | 'right'; readonly widthPx: number }
  'page.panelClosed': null
  'page.panelResized': null
  'page.areaPicked': null
  'panel.start': PanelStart
  'panel.place': PanelPlace
  'panel.close': null
  'panel.move': null
  'panel.leavePage': null
  'panel.openTab': null
  'manual.status': KnowledgeStatus
  'manual.refresh': KnowledgeStatus
  'manual.suggest': PageSuggestions
  'manual.search': SearchResults
  'manual.article': ArticleReply
  'issues.list': IssueList
  'cases.list': CaseList
  'support.view': SupportView
  /** The draft that was started; `pictureFailure` says why it has no picture. */
  'report.start': { readonly draft: Draft; readonly pictureFailure?: ErrorCode }
  'report.capture': { readonly draft: Draft; readonly picture: Picture; readonly cut?: WholePageCut }
  'report.pickArea': null
  'report.stopCapture': null
  'report.addPicture': { readonly draft: Draft; readonly picture: Picture }
  'report.removePicture': Draft
  'report.savePicture': Draft
  /**
   * A data URL; with `burnt` the covers and marks are in the pixels, as it will leave the browser. `reducedTo` is the
   * limit in bytes that it was drawn smaller for.
   */
  'report.picture': { readonly dataUrl: string; readonly bytes: number; readonly reducedTo?: number }
  'report.list': readonly Draft[]
  'report.get': Draft
  'report.save': Draft
  'report.import': Draft
  'report.delete': null
  'report.restore': Draft
  'report.review': DraftReview
  'report.preview': ReportPayload
  /** Address of the portal page that was opened. */
  'report.handover': { readonly url: string }
  'settings.get': SettingsView
  'settings.set': SettingsView
  /** As the browser writes the keys that open the panel; empty when there are none. */
  'settings.shortcut': { readonly keys: string }
  'settings.changeShortcut': null
  'sites.remove': SettingsView
  'sites.granted': SettingsView
  'handover.claim': HandoverTask | null
  'handover.file': { readonly name: string; readonly type: string; readonly base64: string }
  'handover.filled': null
  'handover.created': null
  'handover.failed': null
}

export type ReplyOf<Name extends MessageName> = Result<Replies[Name], ErrorCode>

/** What the background tells the panel. */
export type PanelEvent =
  | { readonly to: 'panel'; readonly kind: 'context'; readonly tabId: number; readonly context: PageContext }
  | { readonly to: 'panel'; readonly kind: 'knowledge'; readonly status: KnowledgeStatus }
  | { readonly to: 'panel'; readonly kind: 'draft'; readonly draftId: DraftId }
  /** How far a picture of the whole page has come. */
  | {
      readonly to: 'panel'
      readonly kind: 'capture'
      readonly draftId: string
      readonly done: number
      readonly total: number
    }
  /** What came of choosing an area: a picture in the draft, a failure, or nothing at all. */
  | {
      readonly to: 'panel'
      readonly kind: 'captured'
      readonly draftId: string
      readonly pictureId?: string
      readonly code?: ErrorCode
    }
  /** Search for this text: it came from the context menu. */
  | { readonly to: 'panel'; readonly kind: 'search'; readonly tabId: number; readonly query: string }
  /** The toolbar button or key was used again for a picture, with a fresh grant. */
  | { readonly to: 'panel'; readonly kind: 'granted'; readonly tabId: number }

import * as v from 'valibot'
import type { TextKey } from '../../utils/i18n/text.ts'
import type { IssueId } from '../../utils/issues/known-issue.ts'
import type { ArticleId } from '../../utils/manual/article.ts'
import type { DraftId } from '../../utils/report/draft.ts'

export type Tab = 'home' | 'issues' | 'cases'

export interface TabScreen {
  readonly kind: Tab
}

/** Every screen of the panel. Search is no screen of its own: it stands in the place of a tab while there are words in the box. */
export type Screen =
  | TabScreen
  | { readonly kind: 'article'; readonly articleId: ArticleId; readonly anchor: string }
  /** One known issue with all that its source says. */
  | { readonly kind: 'issue'; readonly issueId: IssueId }
  /** The question for the network. */
  | { readonly kind: 'ask' }
  /** Starts a report, or goes on with a draft. */
  | {
      readonly kind: 'report'
      readonly draftId?: DraftId
      readonly route?: 'servicedesk' | 'wish'
      /** A known issue she has looked at; it goes into the new report as one line. */
      readonly lookedAt?: string
    }
  | { readonly kind: 'drafts' }
  | { readonly kind: 'annotate'; readonly draftId: DraftId; readonly pictureId: string }
  | { readonly kind: 'settings' }
  | { readonly kind: 'diagnostics' }

export type SubScreen = Exclude<Screen, TabScreen>

const id = v.pipe(v.string(), v.maxLength(300))
const shape = v.variant('kind', [
  v.object({ kind: v.picklist(['home', 'issues', 'cases', 'ask', 'drafts', 'settings', 'diagnostics']) }),
  v.object({ kind: v.literal('issue'), issueId: id }),
  v.object({ kind: v.literal('article'), articleId: id, anchor: id }),
  v.object({
    kind: v.literal('report'),
    draftId: v.exactOptional(id),
    route: v.exactOptional(v.picklist(['servicedesk', 'wish'])),
    lookedAt: v.exactOptional(v.pipe(v.string(), v.maxLength(500))),
  }),
  v.object({ kind: v.literal('annotate'), draftId: id, pictureId: id }),
])

// The ids are branded in the domain; a schema cannot make a brand without a cast.
export const screenSchema = shape as unknown as v.GenericSchema<Screen>

export function isTab(screen: Screen): screen is TabScreen {
  return screen.kind === 'home' || screen.kind === 'issues' || screen.kind === 'cases'
}

/** What the back button calls the screen it leads to. */
export function placeKey(screen: Screen, searching: boolean): TextKey {
  return searching && isTab(screen) ? 'shell_place_search' : `shell_place_${screen.kind}`
}

import { failure, success } from '../../../utils/base/result.ts'
import type { Handlers } from '../../../utils/messaging/handle.ts'
import type { Suggestion } from '../../../utils/search/result.ts'
import type { Base } from '../base.ts'
import { currentPolicy } from '../desk.ts'
import type { IssuesService } from '../issues.ts'
import type { Library } from '../knowledge/library.ts'
import type { SearchService } from '../search/search.ts'
import { useReportDesk } from './report-desk.ts'
import type { ReviewSources } from './review-draft.ts'

const mostSections = 3
const mostIssues = 4
/** Too few words say nothing; the list stays empty rather than wrong. */
const shortest = 8

export interface ReviewOptions extends ReviewSources {
  readonly base: Base
  readonly search: SearchService
  readonly issues: IssuesService
  readonly library: () => Promise<Library | undefined>
}

/** What may already answer a draft, and where it belongs: asked anew while she writes. */
export function reviewHandlers(options: ReviewOptions): Pick<Handlers, 'report.review'> {
  return {
    async 'report.review'({ draftId }, sender) {
      const draft = await (await options.base.drafts()).get(draftId)
      if (!draft) return failure('not-found')
      const { context } = await options.base.states.get(sender.tabId ?? -1)
      const words = `${draft.title} ${draft.happened}`.trim()
      const library = words.length < shortest ? undefined : await options.library()
      const { reviewDraft } = await useReportDesk()
      const { routes } = currentPolicy(options.base)
      const { route, matches } = await reviewDraft(draft, { ...options, routes, issues: library?.issues })
      if (!library) return success({ route, issues: [], sections: [] })
      const view = await options.issues.viewer(context)
      const { sections } = await options.search.search(words)
      return success({
        route,
        issues: matches.slice(0, mostIssues).map(({ issue, sure }) => ({ ...view(issue), sure })),
        sections: sections.slice(0, mostSections).map((hit): Suggestion => ({ hit, reason: 'words' })),
      })
    },
  }
}

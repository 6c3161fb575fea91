import { failure, success } from '../../utils/base/result.ts'
import type { Handlers } from '../../utils/messaging/handle.ts'
import type { DraftReview } from '../../utils/messaging/protocol.ts'
import type { Draft } from '../../utils/report/draft.ts'
import type { Suggestion } from '../../utils/search/result.ts'
import type { Base } from './base.ts'
import { currentPolicy } from './desk.ts'
import type { IssuesService } from './issues.ts'
import { useReportDesk } from './report-desk.ts'
import type { SearchService } from './search/search.ts'

const mostSections = 3
/** Too few words say nothing; the list stays empty rather than wrong. */
const shortest = 8

export interface ReviewOptions {
  readonly base: Base
  readonly search: SearchService
  readonly issues: IssuesService
}

/** What may already answer a draft, and where it belongs: asked anew while she writes. */
export function reviewHandlers(options: ReviewOptions): Pick<Handlers, 'report.review'> {
  return {
    async 'report.review'({ draftId }) {
      const draft = await (await options.base.drafts()).get(draftId)
      return draft ? success(await review(options, draft)) : failure('not-found')
    },
  }
}

async function review({ base, search }: ReviewOptions, draft: Draft): Promise<DraftReview> {
  const description = [draft.happened, draft.expected, draft.steps].filter(Boolean).join('\n')
  const { proposeRoute } = await useReportDesk()
  const route = proposeRoute({ title: draft.title, description, path: pathOf(draft) }, currentPolicy(base))
  const query = `${draft.title} ${draft.happened}`.trim()
  if (query.length < shortest) return { route, issues: [], sections: [] }
  const { sections } = await search.search(query)
  return {
    route,
    issues: [],
    sections: sections.slice(0, mostSections).map((hit): Suggestion => ({ hit, reason: 'words' })),
  }
}

/** The page the draft is about, from its details; empty when that line was taken out. */
function pathOf({ diagnostics }: Draft): string {
  const line = diagnostics.find(({ key, removed }) => key === 'address' && !removed)
  const [address = ''] = line?.values[0]?.split(' ') ?? []
  return URL.canParse(address) ? new URL(address).pathname : ''
}

import { failure, success } from '../../../utils/base/result.ts'
import type { IssueIndex } from '../../../utils/issues/issue-index.ts'
import type { ReportDraft } from '../../../utils/issues/match-report.ts'
import type { Handlers } from '../../../utils/messaging/handle.ts'
import type { Draft } from '../../../utils/report/draft.ts'
import type { Suggestion } from '../../../utils/search/result.ts'
import type { ThesaurusData } from '../../../utils/search/thesaurus/thesaurus.ts'
import type { RouteProposal } from '../../../utils/support/policy.ts'
import type { RouteSignal } from '../../../utils/support/route-signal.ts'
import type { Base } from '../base.ts'
import { currentPolicy } from '../desk.ts'
import type { IssuesService } from '../issues.ts'
import type { Library } from '../knowledge/library.ts'
import { useReportDesk } from './report-desk.ts'
import type { SearchService } from '../search/search.ts'

const mostSections = 3
const mostIssues = 4
/** Too few words say nothing; the list stays empty rather than wrong. */
const shortest = 8

export interface ReviewOptions {
  readonly base: Base
  readonly search: SearchService
  readonly issues: IssuesService
  readonly library: () => Promise<Library | undefined>
  readonly thesaurus: () => Promise<ThesaurusData>
  /** Both as packed. */
  readonly reportWords: () => Promise<unknown>
  readonly routeSignals: () => Promise<unknown>
}

/** What may already answer a draft, and where it belongs: asked anew while she writes. */
export function reviewHandlers(options: ReviewOptions): Pick<Handlers, 'report.review'> {
  const indexes = new WeakMap<Library, IssueIndex>()
  let signals: readonly RouteSignal[] | undefined

  async function indexOf(library: Library): Promise<IssueIndex> {
    const before = indexes.get(library)
    if (before) return before
    const { buildIssueIndex, readReportWords } = await useReportDesk()
    const [thesaurus, words] = await Promise.all([options.thesaurus(), options.reportWords()])
    const index = buildIssueIndex(library.issues, { thesaurus, reportWords: readReportWords(words) })
    indexes.set(library, index)
    return index
  }

  async function routeOf(written: ReportDraft & { readonly path: string }): Promise<RouteProposal> {
    const { proposeRoute, readRouteSignals } = await useReportDesk()
    signals ??= readRouteSignals(await options.routeSignals())
    return proposeRoute(written, { routes: currentPolicy(options.base).routes, signals })
  }

  return {
    async 'report.review'({ draftId }, sender) {
      const draft = await (await options.base.drafts()).get(draftId)
      if (!draft) return failure('not-found')
      const { context } = await options.base.states.get(sender.tabId ?? -1)
      const written = writtenIn(draft)
      const { matchReport } = await useReportDesk()
      const route = await routeOf(written)
      const words = `${draft.title} ${draft.happened}`.trim()
      const library = await options.library()
      if (words.length < shortest || !library) return success({ route, issues: [], sections: [] })
      const view = await options.issues.viewer(context)
      const asked = { ...written, isWish: route.route === 'wish' }
      const matches = matchReport(asked, await indexOf(library)).slice(0, mostIssues)
      const { sections } = await options.search.search(words)
      return success({
        route,
        issues: matches.map(({ issue, sure }) => ({ ...view(issue), sure })),
        sections: sections.slice(0, mostSections).map((hit): Suggestion => ({ hit, reason: 'words' })),
      })
    },
  }
}

/** The draft as the matching and the route see it. */
function writtenIn(draft: Draft): ReportDraft & { readonly path: string } {
  const release = draft.diagnostics.find(({ key }) => key === 'release')?.values[0]
  return {
    title: draft.title,
    description: [draft.happened, draft.expected, draft.steps].filter(Boolean).join('\n'),
    path: pathOf(draft),
    ...(release === undefined ? {} : { cmsRelease: release.split(' ')[0] ?? release }),
  }
}

/** The page the draft is about, from its details; empty when that line was taken out. */
function pathOf({ diagnostics }: Draft): string {
  const line = diagnostics.find(({ key, removed }) => key === 'address' && !removed)
  const [address = ''] = line?.values[0]?.split(' ') ?? []
  return URL.canParse(address) ? new URL(address).pathname : ''
}

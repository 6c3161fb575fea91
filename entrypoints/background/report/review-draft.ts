import { buildIssueIndex, type IssueIndex } from '../../../utils/issues/issue-index.ts'
import type { KnownIssue } from '../../../utils/issues/known-issue.ts'
import { type IssueMatch, matchReport, type ReportDraft } from '../../../utils/issues/match-report.ts'
import { readReportWords } from '../../../utils/issues/report-words-file.ts'
import type { Draft } from '../../../utils/report/draft.ts'
import type { ThesaurusData } from '../../../utils/search/thesaurus/thesaurus.ts'
import type { CaseRoute, RouteProposal } from '../../../utils/support/policy.ts'
import { proposeRoute } from '../../../utils/support/propose-route.ts'
import { readRouteSignals, type RouteSignal } from '../../../utils/support/route-signal.ts'

/** Data that a review reads; what comes as packed is read once. */
export interface ReviewSources {
  readonly thesaurus: () => Promise<ThesaurusData>
  readonly reportWords: () => Promise<unknown>
  readonly routeSignals: () => Promise<unknown>
}

export interface ReviewInput extends ReviewSources {
  readonly routes: readonly CaseRoute[]
  /** None while no knowledge is there. */
  readonly issues?: readonly KnownIssue[] | undefined
}

export interface Reviewed {
  readonly route: RouteProposal
  readonly matches: readonly IssueMatch[]
}

const indexes = new WeakMap<readonly KnownIssue[], IssueIndex>()
let signals: readonly RouteSignal[] | undefined

/** Where a draft belongs, and the known issues it may be about. */
export async function reviewDraft(draft: Draft, input: ReviewInput): Promise<Reviewed> {
  const written = writtenIn(draft)
  signals ??= readRouteSignals(await input.routeSignals())
  const route = proposeRoute(written, { routes: input.routes, signals })
  if (!input.issues) return { route, matches: [] }
  const index = await indexOf(input.issues, input)
  // What she chose herself says more than what was proposed.
  const isWish = (draft.routeChosen ? draft.route : route.route) === 'wish'
  return { route, matches: matchReport({ ...written, isWish }, index) }
}

async function indexOf(issues: readonly KnownIssue[], sources: ReviewSources): Promise<IssueIndex> {
  const before = indexes.get(issues)
  if (before) return before
  const [thesaurus, words] = await Promise.all([sources.thesaurus(), sources.reportWords()])
  const index = buildIssueIndex(issues, { thesaurus, reportWords: readReportWords(words) })
  indexes.set(issues, index)
  return index
}

// The draft as the matching and the route see it.
function writtenIn(draft: Draft): ReportDraft & { readonly path: string } {
  const release = draft.diagnostics.find(({ key }) => key === 'release')?.values[0]
  return {
    title: draft.title,
    description: [draft.happened, draft.expected, draft.steps].filter(Boolean).join('\n'),
    path: pathOf(draft),
    ...(release === undefined ? {} : { cmsRelease: release.split(' ')[0] ?? release }),
  }
}

/** Path and query of the page the draft is about, from its details; empty when that line was taken out. */
function pathOf({ diagnostics }: Draft): string {
  const line = diagnostics.find(({ key, removed }) => key === 'address' && !removed)
  const [address = ''] = line?.values[0]?.split(' ') ?? []
  if (!URL.canParse(address)) return ''
  const { pathname, search } = new URL(address)
  return pathname + search
}

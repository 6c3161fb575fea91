import { buildIssueIndex } from '../../utils/issues/issue-index.ts'
import type { IssueWords } from '../../utils/issues/issue-lexicon.ts'
import { entriesOfIssue } from '../../utils/issues/join-issues.ts'
import type { IssueMention, KnownIssue } from '../../utils/issues/known-issue.ts'
import { type IssueMatch, matchReport } from '../../utils/issues/match-report.ts'
import { policyFor } from '../../utils/support/policies.ts'
import { proposeRoute } from '../../utils/support/propose-route.ts'
import type { JudgedReport } from './judged-set.ts'
import { routeSignals } from './load.ts'
import { mean, rounded } from './metrics.ts'

export interface ReportOutcome {
  readonly entry: JudgedReport
  readonly matches: readonly IssueMatch[]
  /** Place of the first known issue with grade 3, 0 for none. */
  readonly answer: number
  /** Whether that issue is shown as a sure match. */
  readonly sureAnswer: boolean
  readonly route: string
}

type Judged = JudgedReport['knownIssues'][number]

const shown = 3
/** The rules are those of the newest issue's day; a manual without dates is judged by these. */
const undated = '2026-01-01'

export function evalReports(
  issues: readonly KnownIssue[],
  words: IssueWords,
  reports: readonly JudgedReport[],
): ReportOutcome[] {
  const index = buildIssueIndex(issues, words)
  const policy = policyFor(index.newest ?? undated)
  return reports.map((entry) => {
    const { cmsRelease, ...text } = entry
    const { route = '' } = proposeRoute(entry, { routes: policy.routes, signals: routeSignals })
    const draft = { ...text, ...(cmsRelease === undefined ? {} : { cmsRelease }), isWish: route === 'wish' }
    const matches = matchReport(draft, index)
    const right = entry.knownIssues.filter(({ grade }) => grade === 3)
    const answer = matches.findIndex(({ issue }) => right.some((judged) => isJudged(issue, judged))) + 1
    return {
      entry,
      matches,
      answer,
      sureAnswer: matches[answer - 1]?.sure ?? false,
      route,
    }
  })
}

/** Figures of the contract, and beside `falseAlarms` how often the right issue is shown as sure: the one can be bought with the other. */
export function summariseReports(outcomes: readonly ReportOutcome[]) {
  const known = outcomes.filter(({ entry }) => entry.knownIssues.some(({ grade }) => grade === 3))
  const fresh = outcomes.filter(({ entry }) => entry.knownIssues.length === 0)
  const share = (some: readonly ReportOutcome[], test: (outcome: ReportOutcome) => boolean) =>
    rounded(mean(some.map((outcome) => (test(outcome) ? 1 : 0))))
  const routes = Map.groupBy(outcomes, ({ entry }) => entry.route)
  return {
    n: outcomes.length,
    knownRecall3: share(known, ({ answer }) => answer > 0 && answer <= shown),
    falseAlarms: share(fresh, ({ matches }) => matches.some(({ sure }) => sure)),
    sureAnswers: share(known, ({ sureAnswer }) => sureAnswer),
    routeAccuracy: share(outcomes, ({ entry, route }) => route === entry.route),
    byRoute: Object.fromEntries(
      [...routes].map(([route, own]) => [
        route,
        { n: own.length, routeAccuracy: share(own, (outcome) => outcome.route === route) },
      ]),
    ),
  }
}

/** True when one of an issue's entries is the judged one, by the rules of the set's description. */
function isJudged(issue: KnownIssue, judged: Judged): boolean {
  return entriesOfIssue(issue).some(
    (entry) => entry.articleId === judged.url && typeOf(entry) === judged.type && isSameEntry(entry, judged),
  )
}

function isSameEntry(entry: IssueMention, { type, heading, key, line }: Judged): boolean {
  if (type === 'status') return plain(entry.heading ?? entry.title) === plain(heading ?? '')
  const byKey = key !== undefined && entry.keys.some((own) => own === key)
  return byKey || (line !== undefined && plain(entry.text).includes(plain(line)))
}

function typeOf(entry: IssueMention): Judged['type'] | undefined {
  switch (entry.source) {
    case 'status-page':
      return 'status'
    case 'release-notes':
      return 'release-note'
    case 'development-overview':
    case 'wish-round':
      return 'wish'
    default:
      return undefined
  }
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().toLowerCase()
}

import type { IsoDate } from '../base/time.ts'
import { dayOfIsoWeek } from './danish-date.ts'
import type { IssueKind, IssueState, KnownIssue } from './known-issue.ts'
import { lastMentioned } from './outages.ts'
import { weekOfRelease } from './release.ts'

export interface IssueFilter {
  /** Absent or empty lets every kind pass. */
  readonly kinds?: readonly IssueKind[]
  readonly states?: readonly IssueState[]
  /** Only what touches the page the person is on. */
  readonly onPage?: (issue: KnownIssue) => boolean
}

const releaseWeekday = 4
const wishOrder: readonly IssueState[] = ['in-progress', 'planned', 'open', 'postponed', 'solved']

/** Issues that pass every part of the filter, in their order. */
export function filterIssues(issues: readonly KnownIssue[], filter: IssueFilter): KnownIssue[] {
  const { kinds = [], states = [], onPage } = filter
  return issues.filter(
    (issue) =>
      (kinds.length === 0 || kinds.includes(issue.kind)) &&
      (states.length === 0 || states.includes(issue.state)) &&
      (!onPage || onPage(issue)),
  )
}

/**
 * What touches the page first, then by the day a source last spoke of it, newest first; what has no day (wishes) last, those in progress
 * first. A release without a day counts by its week. The order does not depend on the order given.
 */
export function sortIssues(
  issues: readonly KnownIssue[],
  onPage: (issue: KnownIssue) => boolean = () => false,
): KnownIssue[] {
  const keyed = issues.map((issue) => ({ issue, isOn: Number(onPage(issue)), day: sortDay(issue) ?? '' }))
  return keyed
    .toSorted(
      (a, b) =>
        b.isOn - a.isOn ||
        compareTexts(b.day, a.day) ||
        wishOrder.indexOf(a.issue.state) - wishOrder.indexOf(b.issue.state) ||
        compareTexts(a.issue.id, b.issue.id),
    )
    .map(({ issue }) => issue)
}

function sortDay(issue: KnownIssue): IsoDate | undefined {
  const day = lastMentioned(issue)
  if (day || !issue.fixedIn) return day
  const { year, week } = weekOfRelease(issue.fixedIn)
  return dayOfIsoWeek(year, week, releaseWeekday)
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

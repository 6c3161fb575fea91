import type { IssueKind } from '../../utils/issues/known-issue.ts'
import type { IssueView } from '../../utils/messaging/protocol.ts'
import { stateTone } from './state-words.ts'

/** The rows of choices above the list. `coming`: fixed in a release this site does not run yet. */
export type StateFilter = 'open' | 'coming' | 'solved' | 'wishes' | 'followed'
export type Area = 'page' | 'only-page' | 'newest' | IssueKind

export interface IssueChoice {
  readonly state: StateFilter | undefined
  readonly area: Area
  readonly onlyNew: boolean
}

export interface IssueMarks {
  readonly outages: ReadonlySet<string>
  readonly fresh: ReadonlySet<string>
  readonly followed: Readonly<Record<string, string>>
}

/** The chosen issues in the order of the list: what is down now, then (where asked for) this page's, then the newest. */
export function chooseIssues(
  views: readonly IssueView[],
  { state, area, onlyNew }: IssueChoice,
  marks: IssueMarks,
): readonly IssueView[] {
  const chosen = views.filter(
    (view) =>
      (!state || isInState(view, state, marks)) &&
      isInArea(view, area) &&
      (!onlyNew || marks.fresh.has(view.issue.id)),
  )
  const rank = (view: IssueView) =>
    marks.outages.has(view.issue.id) ? 2 : view.onPage && area === 'page' ? 1 : 0
  return chosen.toSorted(
    (one, other) => rank(other) - rank(one) || (other.issue.date ?? '').localeCompare(one.issue.date ?? ''),
  )
}

export function isInState(view: IssueView, state: StateFilter, marks: IssueMarks): boolean {
  if (state === 'followed') return Object.hasOwn(marks.followed, view.issue.id)
  if (state === 'wishes') return view.issue.kind === 'wish'
  const tone = stateTone(view, marks.outages.has(view.issue.id))
  if (state === 'open') return tone === 'open' || tone === 'down'
  if (state === 'solved') return tone === 'solved'
  return tone === 'coming' && view.issue.kind !== 'wish'
}

function isInArea({ issue, onPage }: IssueView, area: Area): boolean {
  if (area === 'page' || area === 'newest') return true
  return area === 'only-page' ? onPage : issue.kind === area
}

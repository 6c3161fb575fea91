import '../ui/labels.css'
import './issues.css'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { EpochMs } from '../../utils/base/time.ts'
import { moment } from '../../utils/i18n/format.ts'
import { plural, text } from '../../utils/i18n/text.ts'
import type { IssueList, IssueView } from '../../utils/messaging/protocol.ts'
import { useMemory } from '../memory.tsx'
import { useNewIssues } from '../shell/new-issues.ts'
import { usePageIssues } from '../shell/page-issues.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { alertIcon, clockIcon } from '../ui/icons-first.ts'
import { announce } from '../ui/live-region.tsx'
import { SkeletonRows } from '../ui/skeleton-rows.tsx'
import { StatusMessage } from '../ui/status-message.tsx'
import { IssueCard } from './issue-card.tsx'
import { chooseIssues, type IssueChoice, type IssueMarks } from './issue-filter.ts'
import { IssueFilters } from './issue-filters.tsx'
import { ReleaseLine } from './release-line.tsx'

/** Cards at a time: hundreds of them would make every press slow. */
const pageSize = 20
/** The status page changes by the hour. */
const oldAfterMs = 12 * 3_600_000

/** The known issues, this page's first, each with what it means for this site. */
export function IssuesScreen() {
  const { value, code, again } = usePageIssues()
  return (
    <>
      <h1 class="ch-sr">{text('shell_tab_issues')}</h1>
      {value && <Issues list={value} />}
      {!value && code && (
        <StatusMessage tone="amber" icon={alertIcon} message={text('issue_list_failed')}>
          <Button small onClick={again}>
            {text('sync_button_retry')}
          </Button>
        </StatusMessage>
      )}
      {!value && !code && (
        <ul class="ch-rows">
          <SkeletonRows count={6} />
        </ul>
      )}
    </>
  )
}

function Issues({ list }: { readonly list: IssueList }) {
  const marks = useMarks(list)
  const [choice, setChoice] = useState<IssueChoice>({ state: undefined, area: 'page', onlyNew: false })
  const [shown, setShown] = useState(pageSize)
  const chosen = useMemo(() => chooseIssues(list.issues, choice, marks), [list, choice, marks])
  const choose = (next: IssueChoice) => {
    setChoice(next)
    setShown(pageSize)
    announce(plural('issue_count', chooseIssues(list.issues, next, marks).length))
  }
  const rest = Math.min(pageSize, chosen.length - shown)
  return (
    <>
      <ReleaseLine list={list} />
      <IssueFilters views={list.issues} marks={marks} choice={choice} onChoose={choose} />
      <h2 class="ch-sr">{text('issue_list_heading', { n: chosen.length })}</h2>
      {chosen.length === 0 && (
        <p class="ch-muted ch-issues__none">
          {text(choice.area === 'only-page' && !choice.state ? 'issue_none_page' : 'issue_list_none')}
        </p>
      )}
      <Cards views={chosen.slice(0, shown)} marks={marks} />
      {rest > 0 && (
        <Button class="ch-issues__more" onClick={() => setShown(shown + pageSize)}>
          {text('issue_list_more', { n: rest })}
        </Button>
      )}
      {list.fetchedAt !== undefined && <ListAge fetchedAt={list.fetchedAt} now={Date.now()} />}
    </>
  )
}

interface CardsProps {
  readonly views: readonly IssueView[]
  readonly marks: IssueMarks
}

function Cards({ views, marks }: CardsProps) {
  return (
    <ul class="ch-issues">
      {views.map((view) => (
        <li key={view.issue.id}>
          <IssueCard
            view={view}
            isOutage={marks.outages.has(view.issue.id)}
            isNew={marks.fresh.has(view.issue.id)}
          />
        </li>
      ))}
    </ul>
  )
}

/** A list of yesterday may lack the outage of today: that is said in so many words. */
function ListAge({ fetchedAt, now }: { readonly fetchedAt: EpochMs; readonly now: EpochMs }) {
  const date = moment(fetchedAt, now)
  return (
    <p class="ch-age">
      <Icon of={clockIcon} small />
      {text(now - fetchedAt > oldAfterMs ? 'outage_copy_old' : 'issue_copy_age', { date })}
    </p>
  )
}

/** What is new stays marked for the whole visit; it counts as seen when she leaves the list. */
function useMarks(list: IssueList): IssueMarks {
  const fresh = useNewIssues()
  const { memory, change } = useMemory()
  const atArrival = useRef(fresh)
  if (fresh.length > atArrival.current.length) atArrival.current = fresh
  const ids = useRef<readonly string[]>([])
  ids.current = list.issues.map(({ issue }) => issue.id)
  useEffect(() => () => change((present) => ({ ...present, seenIssues: [...ids.current] })), [change])
  return useMemo(
    () => ({
      outages: new Set<string>(list.outages.map(({ id }) => id)),
      fresh: new Set<string>(atArrival.current),
      followed: memory.followed,
    }),
    [list, memory.followed, atArrival.current],
  )
}

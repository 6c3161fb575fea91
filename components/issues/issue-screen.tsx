import '../ui/labels.css'
import './issues.css'
import { useEffect } from 'preact/hooks'
import { calendarDay } from '../../utils/i18n/format.ts'
import { plural, text } from '../../utils/i18n/text.ts'
import type { KnownIssue } from '../../utils/issues/known-issue.ts'
import type { IssueView } from '../../utils/messaging/protocol.ts'
import { useMemory } from '../memory.tsx'
import { SubFrame } from '../shell/frames.tsx'
import { useNavigation } from '../shell/navigation.tsx'
import { usePageIssues } from '../shell/page-issues.ts'
import type { SubScreen } from '../shell/screen.ts'
import { Button } from '../ui/button.tsx'
import { ExternalLink } from '../ui/external-link.tsx'
import { alertIcon, bookIcon } from '../ui/icons-first.ts'
import { cameraIcon } from '../ui/icons.ts'
import { manualLanguage } from '../ui/language.ts'
import { SkeletonRows } from '../ui/skeleton-rows.tsx'
import { StatusMessage } from '../ui/status-message.tsx'
import { CaseWords } from './case-words.tsx'
import { Changed, hasVerdict, IssueHead, IssueSource, summaryOf, Verdict, Workaround } from './issue-card.tsx'
import { stateWords } from './state-words.ts'

/** One known issue with all that its source says, and what it means for this site. */
export function IssueScreen({ screen }: { readonly screen: SubScreen & { kind: 'issue' } }) {
  const { value, code, again } = usePageIssues()
  const view =
    value?.issues.find(({ issue }) => issue.id === screen.issueId) ?? outageView(value, screen.issueId)
  const isOutage = value?.outages.some(({ id }) => id === screen.issueId) ?? false
  return (
    <SubFrame title={text('shell_tab_issues')} withSearch footer={view && <Footer issue={view.issue} />}>
      {view && <Details view={view} isOutage={isOutage} />}
      {!view && !value && !code && (
        <ul class="ch-rows">
          <SkeletonRows count={3} />
        </ul>
      )}
      {!view && (value || code) && (
        <StatusMessage tone="grey" icon={alertIcon} level={1} message={text('issue_gone')}>
          <Button small onClick={again}>
            {text('sync_button_retry')}
          </Button>
        </StatusMessage>
      )}
    </SubFrame>
  )
}

function outageView(
  list: { readonly outages: readonly KnownIssue[] } | undefined,
  id: string,
): IssueView | undefined {
  const issue = list?.outages.find((outage) => outage.id === id)
  return issue && { issue, verdict: { kind: 'stale' }, onPage: false }
}

function Details({ view, isOutage }: { readonly view: IssueView; readonly isOutage: boolean }) {
  const { issue } = view
  const { open } = useNavigation()
  const { articleId, anchor = '' } = issue
  useSeen(view, stateWords(view, isOutage))
  return (
    <article class="ch-issue ch-issue--whole">
      <div class="ch-issue__in">
        <IssueHead view={view} isOutage={isOutage} isNew={false} />
        <h1 lang={manualLanguage}>{issue.title}</h1>
        <Changed view={view} isOutage={isOutage} />
        {summaryOf(issue)
          .split(/\n{1,}/)
          .filter(Boolean)
          .map((paragraph) => (
            <p key={paragraph} lang={manualLanguage}>
              <CaseWords words={paragraph} />
            </p>
          ))}
        <Workaround issue={issue} />
        <History issue={issue} />
        <IssueSource issue={issue} />
        {isOutage && (
          <ExternalLink class="ch-btn ch-btn--small" href={issue.url}>
            {text('outage_link_status')}
          </ExternalLink>
        )}
        {articleId && !isOutage && (
          <Button small icon={bookIcon} onClick={() => open({ kind: 'article', articleId, anchor })}>
            {text('issue_button_page')}
          </Button>
        )}
      </div>
      {hasVerdict(view, isOutage) && <Verdict view={view} />}
    </article>
  )
}

/** What is read here has been seen: a followed issue then says no more that it has changed. */
function useSeen({ issue: { id } }: IssueView, state: string): void {
  const { change } = useMemory()
  useEffect(
    () => () =>
      change((memory) => {
        const isNews = Object.hasOwn(memory.followed, id) && memory.followed[id] !== state
        return isNews ? { ...memory, followed: { ...memory.followed, [id]: state } } : memory
      }),
    [id, state, change],
  )
}

function History({ issue }: { readonly issue: KnownIssue }) {
  if (issue.history.length === 0) return null
  const now = Date.now()
  return (
    <details class="ch-fold">
      <summary>{plural('issue_history_heading', issue.history.length)}</summary>
      <ul>
        {issue.history.map(({ date, title, solved }) => (
          <li key={`${date ?? ''}${title}`}>
            {date && <span class="ch-muted">{calendarDay(date, now)} · </span>}
            <span lang={manualLanguage}>{title}</span>
            {solved && <span class="ch-muted"> · {text('issue_state_solved')}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Footer({ issue }: { readonly issue: KnownIssue }) {
  const { open } = useNavigation()
  return (
    <div class="ch-foot__row">
      <Button icon={cameraIcon} onClick={() => open({ kind: 'report', lookedAt: lineOf(issue) })}>
        {text('issue_button_anyway')}
      </Button>
    </div>
  )
}

/** The issue as one line of a report: `CMS-2098: Teaserbillede bliver skåret skævt på mobil`. */
function lineOf({ keys, title }: KnownIssue): string {
  return [keys.join(', '), title].filter(Boolean).join(': ').slice(0, 500)
}

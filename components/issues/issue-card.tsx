import { calendarDay } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import type { KnownIssue } from '../../utils/issues/known-issue.ts'
import type { IssueView } from '../../utils/messaging/protocol.ts'
import { useMemory } from '../memory.tsx'
import { manualLanguage } from '../ui/language.ts'
import { useNavigation } from '../shell/navigation.tsx'
import { IconButton } from '../ui/button.tsx'
import { ExternalLink } from '../ui/external-link.tsx'
import { Icon, Ribbon } from '../ui/icon.tsx'
import { bellIcon, toolIcon } from '../ui/icons-more.ts'
import { CaseWords } from './case-words.tsx'
import { sourceWords, verdictWords } from './issue-words.ts'
import { stateWords } from './state-words.ts'
import { StateBadge } from './state-badge.tsx'

interface IssueCardProps {
  readonly view: IssueView
  readonly isOutage: boolean
  readonly isNew: boolean
}

/** State, title, one line, the way round it, its source, and at the foot what it means for this site. */
export function IssueCard({ view, isOutage, isNew }: IssueCardProps) {
  const { open } = useNavigation()
  const { issue } = view
  return (
    <article class="ch-issue">
      <div class="ch-issue__in">
        <IssueHead view={view} isOutage={isOutage} isNew={isNew} />
        <h3>
          <button
            id={`issue-${issue.id}`}
            type="button"
            class="ch-issue__open"
            lang={manualLanguage}
            onClick={() => open({ kind: 'issue', issueId: issue.id })}
          >
            {issue.title}
          </button>
        </h3>
        <Changed view={view} isOutage={isOutage} />
        <IssueSummary issue={issue} />
        <Workaround issue={issue} />
        <IssueSource issue={issue} />
      </div>
      {hasVerdict(view, isOutage) && <Verdict view={view} />}
    </article>
  )
}

export function IssueHead({ view, isOutage, isNew }: IssueCardProps) {
  return (
    <div class="ch-issue__top">
      <StateBadge view={view} isOutage={isOutage} />
      {isNew && <span class="ch-new" role="img" aria-label={text('issue_badge_new')} />}
      {view.onPage && (
        <span class="ch-here ch-here--light">
          <Ribbon />
          {text('issue_badge_page')}
        </span>
      )}
      <FollowButton view={view} isOutage={isOutage} />
    </div>
  )
}

/** What has happened to a followed issue since she last read about it. */
export function Changed({ view, isOutage }: { readonly view: IssueView; readonly isOutage: boolean }) {
  const { memory } = useMemory()
  const from = memory.followed[view.issue.id]
  const to = stateWords(view, isOutage)
  if (from === undefined || from === to) return null
  return <p class="ch-issue__changed">{text('issue_followed_changed', { from, to })}</p>
}

function FollowButton({ view, isOutage }: { readonly view: IssueView; readonly isOutage: boolean }) {
  const { memory, change } = useMemory()
  const { id, title } = view.issue
  const isFollowed = Object.hasOwn(memory.followed, id)
  const toggle = () =>
    change((present) => {
      const { [id]: _, ...others } = present.followed
      return {
        ...present,
        followed: isFollowed ? others : { ...others, [id]: stateWords(view, isOutage) },
      }
    })
  return (
    <IconButton
      icon={bellIcon}
      label={text('issue_button_bell', { title })}
      aria-pressed={isFollowed}
      onClick={toggle}
    />
  )
}

/** The first words of the entry, unless they only say the title again. */
function IssueSummary({ issue }: { readonly issue: KnownIssue }) {
  const words = summaryOf(issue)
  return words ? (
    <p class="ch-issue__text" lang={manualLanguage}>
      <CaseWords words={words} />
    </p>
  ) : null
}

export function summaryOf({ title, text: whole, workaround }: KnownIssue): string {
  const rest = whole.startsWith(title) ? whole.slice(title.length).replace(/^[\s.:–-]+/, '') : whole
  // Entries of the release notes often end with the case's number alone; that stands with the source already.
  const hasWords = rest.replace(/\b[A-Z]{2,}-\d+\b/g, '').search(/\p{L}/u) >= 0
  return !hasWords || rest === workaround || rest === title ? '' : rest
}

export function Workaround({ issue }: { readonly issue: KnownIssue }) {
  if (!issue.workaround) return null
  return (
    <p class="ch-issue__way">
      <Icon of={toolIcon} small />
      <span>
        <strong>{text('issue_heading_workaround')}:</strong>{' '}
        <span lang={manualLanguage}>
          <CaseWords words={issue.workaround} />
        </span>
      </span>
    </p>
  )
}

export function IssueSource({ issue }: { readonly issue: KnownIssue }) {
  const [key] = issue.keys
  return (
    <p class="ch-issue__src">
      <ExternalLink href={issue.url}>{sourceWords(issue, Date.now())}</ExternalLink>
      {key && (
        <span class="ch-num">
          {' · '}
          <CaseWords words={issue.keys.join(', ')} />
        </span>
      )}
      {issue.serviceWindow && <span> · {windowWords(issue.serviceWindow)}</span>}
    </p>
  )
}

function windowWords({ from, to }: NonNullable<KnownIssue['serviceWindow']>): string {
  const now = Date.now()
  const first = calendarDay(from, now)
  if (from === to) return text('issue_window_when', { from: first })
  return text('issue_window_range', { from: first, to: calendarDay(to, now) })
}

/** What is down now has no foot: the badge says all that is known. */
export function hasVerdict({ verdict, issue }: IssueView, isOutage: boolean): boolean {
  if (verdict.kind === 'stale') return !isOutage && !issue.serviceWindow
  return true
}

/** What it means for this site, with the ribbon. What the site runs is the answer to her question, so it stands out. */
export function Verdict({ view }: { readonly view: IssueView }) {
  const words = verdictWords(view, Date.now())
  const siteRelease = 'siteRelease' in view.verdict ? view.verdict.siteRelease : ''
  const [before, own, after] = markOwn(words, siteRelease)
  return (
    <p class="ch-you">
      <Ribbon />
      <span>
        {before}
        {own && <b>{own}</b>}
        {after}
        {view.verdict.kind === 'plan-unknown' && <ChoosePlan />}
      </span>
    </p>
  )
}

function ChoosePlan() {
  const { open } = useNavigation()
  return (
    <>
      {' '}
      <button type="button" class="ch-link" onClick={() => open({ kind: 'settings' })}>
        {text('issue_site_choosePlan')}
      </button>
    </>
  )
}

/** Parts the text around "Jeres site kører 2026.32.1": from the beginning of that sentence to the release. */
function markOwn(words: string, release: string): readonly [before: string, own: string, after: string] {
  const at = release ? words.lastIndexOf(release) : -1
  if (at < 0) return [words, '', '']
  const from = words.lastIndexOf('. ', at) + 2
  const to = at + release.length
  return [words.slice(0, from), words.slice(from, to), words.slice(to)]
}

import type { IsoDate } from '../../utils/base/time.ts'
import { calendarDay, weekDay, writtenTime } from '../../utils/i18n/format.ts'
import { text, type TextKey } from '../../utils/i18n/text.ts'
import type { IssueSource, IssueState, KnownIssue, SiteVerdict } from '../../utils/issues/known-issue.ts'
import type { Release } from '../../utils/issues/release.ts'
import { danishMoment } from '../../utils/support/danish-time.ts'
import type { IssueView } from '../../utils/messaging/protocol.ts'

/** `down` is a live outage, `coming` a fix this site lacks or a planned wish, `rest` neither open nor solved. */
export type StateTone = 'down' | 'open' | 'coming' | 'solved' | 'rest'

const stateKeys: Readonly<Record<IssueState, TextKey>> = {
  open: 'issue_state_open',
  solved: 'issue_state_solved',
  planned: 'issue_state_planned',
  'in-progress': 'issue_state_inProgress',
  postponed: 'issue_state_postponed',
}

const sourceKeys: Readonly<Record<IssueSource, TextKey>> = {
  'status-page': 'issue_source_statusPage',
  'release-notes': 'issue_source_releaseNotes',
  'development-overview': 'issue_source_developmentOverview',
  'wish-round': 'issue_source_wishRound',
  servicedesk: 'issue_source_servicedesk',
}

/** The words on the state's badge: `Rettet i 2026.34.1`, `Ønske, udskudt`, `Ikke meldt løst`. */
export function stateWords({ issue, verdict }: IssueView, isOutage = false): string {
  if (issue.serviceWindow && issue.state !== 'solved') return text('issue_state_window')
  if (isOutage && issue.state !== 'solved') return text('issue_state_outage')
  if (issue.kind === 'wish')
    return text('issue_state_wish', { state: text(stateKeys[issue.state]).toLocaleLowerCase('da') })
  const release = releaseOf(verdict) ?? issue.fixedIn
  if (release) return text('issue_state_fixedIn', { release })
  return text(stateKeys[issue.state])
}

export function stateTone({ issue, verdict }: IssueView, isOutage = false): StateTone {
  if (issue.state !== 'solved' && issue.serviceWindow) return 'open'
  if (issue.state !== 'solved' && isOutage) return 'down'
  if (verdict.kind === 'site-has' || verdict.kind === 'solved') return 'solved'
  if (releaseOf(verdict)) return 'coming'
  if (issue.kind === 'wish')
    return issue.state === 'planned' ? 'coming' : issue.state === 'solved' ? 'solved' : 'rest'
  if (issue.state === 'solved') return 'solved'
  return issue.state === 'open' ? 'open' : 'rest'
}

/** What the issue means for this site, as one sentence; claims only what its source says. */
export function verdictWords({ issue, verdict }: IssueView, now: number): string {
  const source = sourceName(issue.source)
  switch (verdict.kind) {
    case 'site-has':
    case 'no-date':
    case 'plan-unknown':
    case 'test-site': {
      const { fixedIn: release, siteRelease } = verdict
      return text(siteKeys[verdict.kind], { source, release, siteRelease })
    }
    case 'site-gets': {
      const { fixedIn: release, siteRelease, date } = verdict
      return text('issue_fix_siteGets', { source, release, siteRelease, date: weekDay(date, now) })
    }
    case 'site-unknown':
      return text('issue_fix_siteUnknown', { source, release: verdict.fixedIn })
    case 'postponed':
      return text('issue_fix_postponed', { release: verdict.fixedIn })
    case 'announced':
      return text('issue_fix_announced', { release: verdict.fixedIn })
    case 'solved':
      return dated(verdict.date, 'issue_status_solved', 'issue_status_solvedUndated', now)
    case 'stale':
      return dated(verdict.date, 'issue_status_stale', 'issue_status_staleUndated', now)
    case 'wish':
      return text('issue_wish_state', { state: text(stateKeys[verdict.state]).toLocaleLowerCase('da') })
    default:
      return verdict satisfies never
  }
}

const siteKeys = {
  'site-has': 'issue_fix_siteHas',
  'no-date': 'issue_fix_noDate',
  'plan-unknown': 'issue_fix_planUnknown',
  'test-site': 'issue_fix_testSite',
} as const satisfies Record<string, TextKey>

/** `Kilde: statussiden, 20. august kl. 9.20`; an entry of today says so. */
export function sourceWords(issue: KnownIssue, now: number): string {
  const source = sourceName(issue.source)
  const { date, time } = issue
  if (!date) return text('issue_source_undated', { source })
  const day = date === danishMoment(now).day ? text('date_todayOnly') : calendarDay(date, now)
  return text('issue_source_link', {
    source,
    date: time ? text('issue_source_time', { date: day, time: writtenTime(time) }) : day,
  })
}

export function sourceName(source: IssueSource): string {
  return text(sourceKeys[source])
}

function releaseOf(verdict: SiteVerdict): Release | undefined {
  return 'fixedIn' in verdict ? verdict.fixedIn : undefined
}

function dated(date: IsoDate | undefined, withDate: TextKey, without: TextKey, now: number): string {
  return date ? text(withDate, { date: calendarDay(date, now) }) : text(without)
}

import { calendarDay, weekDay, writtenTime } from '../../utils/i18n/format.ts'
import { text, type TextKey } from '../../utils/i18n/text.ts'
import type { IssueSource, KnownIssue } from '../../utils/issues/known-issue.ts'
import type { IssueView } from '../../utils/messaging/protocol.ts'
import { danishMoment } from '../../utils/support/danish-time.ts'
import { stateKeys } from './state-words.ts'

const sourceKeys: Readonly<Record<IssueSource, TextKey>> = {
  'status-page': 'issue_source_statusPage',
  'release-notes': 'issue_source_releaseNotes',
  'development-overview': 'issue_source_developmentOverview',
  'wish-round': 'issue_source_wishRound',
  servicedesk: 'issue_source_servicedesk',
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
    case 'stale': {
      const { date } = verdict
      const keys = statusKeys[verdict.kind]
      return date ? text(keys.dated, { date: calendarDay(date, now) }) : text(keys.undated)
    }
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

const statusKeys = {
  solved: { dated: 'issue_status_solved', undated: 'issue_status_solvedUndated' },
  stale: { dated: 'issue_status_stale', undated: 'issue_status_staleUndated' },
} as const satisfies Record<string, Record<string, TextKey>>

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

function sourceName(source: IssueSource): string {
  return text(sourceKeys[source])
}

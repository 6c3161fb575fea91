import { text, type TextKey } from '../../utils/i18n/text.ts'
import type { IssueState, SiteVerdict } from '../../utils/issues/known-issue.ts'
import type { Release } from '../../utils/issues/release.ts'
import type { IssueView } from '../../utils/messaging/protocol.ts'

/** `down` is a live outage, `coming` a fix this site lacks or a planned wish, `rest` neither open nor solved. */
export type StateTone = 'down' | 'open' | 'coming' | 'solved' | 'rest'

export const stateKeys: Readonly<Record<IssueState, TextKey>> = {
  open: 'issue_state_open',
  solved: 'issue_state_solved',
  planned: 'issue_state_planned',
  'in-progress': 'issue_state_inProgress',
  postponed: 'issue_state_postponed',
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

function releaseOf(verdict: SiteVerdict): Release | undefined {
  return 'fixedIn' in verdict ? verdict.fixedIn : undefined
}

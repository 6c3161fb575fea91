import { calendarDay } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import { DRAFT_KEPT_DAYS } from '../../utils/report/draft-kept.ts'
import type { Draft } from '../../utils/report/draft.ts'
import { danishMoment } from '../../utils/support/danish-time.ts'
import { useAnswer } from '../queries.ts'
import { useNavigation } from '../shell/navigation.tsx'
import { Button } from '../ui/button.tsx'
import { ExternalLink } from '../ui/external-link.tsx'
import { Icon } from '../ui/icon.tsx'
import { alertIcon, checkIcon } from '../ui/icons-first.ts'

const dayMs = 86_400_000

/** The draft as it is stored now: the portal's tab tells the background of it, not the panel that wrote it. */
export function useStoredDraft(draft: Draft): Draft {
  return useAnswer('report.get', { draftId: draft.id }, { staleMs: 0, keep: true }).value ?? draft
}

/** What became of a report that was handed over: its case, or a warning where one may be there already. */
export function HandoverOutcome({ draft }: { readonly draft: Draft }) {
  const { open } = useNavigation()
  const { caseKey, caseUrl, handover } = draft
  if (caseKey !== undefined && caseUrl !== undefined && handover) {
    const kept = danishMoment(handover.at + DRAFT_KEPT_DAYS * dayMs).day
    return (
      <div class="ch-notice ch-notice--green" role="status">
        <Icon of={checkIcon} />
        <div>
          <p>{text('banner_created_verified', { key: caseKey, date: calendarDay(kept, Date.now()) })}</p>
          <ExternalLink href={caseUrl}>{caseKey}</ExternalLink>
        </div>
      </div>
    )
  }
  if (handover?.state !== 'filled') return null
  return (
    <div class="ch-notice ch-notice--amber" role="status">
      <Icon of={alertIcon} />
      <div>
        <p>{text('report_handover_unseen')}</p>
        <Button kind="quiet" small onClick={() => open({ kind: 'cases' })}>
          {text('shell_tab_cases')}
        </Button>
      </div>
    </div>
  )
}

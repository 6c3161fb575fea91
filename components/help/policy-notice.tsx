import { calendarDay } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import { danishMoment } from '../../utils/support/danish-time.ts'
import { useSupport } from '../queries.ts'
import { Icon } from '../ui/icon.tsx'
import { clockIcon } from '../ui/icons-first.ts'

/** Says that the page behind the rules of support has changed since they were written. Nothing when it has not. */
export function PolicyNotice() {
  const support = useSupport().value
  if (support?.pageChangedAt === undefined) return null
  const now = Date.now()
  const date = calendarDay(danishMoment(support.pageChangedAt).day, now)
  const policyDate = calendarDay(support.policy.writtenFrom.date, now)
  return (
    <p class="ch-age">
      <Icon of={clockIcon} small />
      {text('sync_policy_changed', { date, policyDate })}
    </p>
  )
}

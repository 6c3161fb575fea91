import { clockTime, weekDay } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import type { SupportView } from '../../utils/messaging/protocol.ts'
import { danishMoment } from '../../utils/support/danish-time.ts'
import { useSupport } from '../queries.ts'
import { Icon } from '../ui/icon.tsx'
import { clockIcon } from '../ui/icons-first.ts'
import { peopleIcon } from '../ui/icons.ts'

/** What can be used before anything has been fetched: the rules of support are part of the panel. */
export function ReadyList() {
  const support = useSupport().value
  if (!support) return null
  const { policy } = support
  return (
    <section class="ch__section" aria-labelledby="ready">
      <h2 id="ready">{text('home_heading_ready')}</h2>
      <ul class="ch-rows">
        <li class="ch-row ch-row--still">
          <Icon of={peopleIcon} />
          <span class="ch-row__title">{text('home_ready_entitled')}</span>
          <span class="ch-row__path">
            {text('home_ready_entitledPath', { max: policy.entitledPerLibrary })}
          </span>
        </li>
        <li class="ch-row ch-row--still">
          <Icon of={clockIcon} />
          <span class="ch-row__title">{text('home_ready_hours')}</span>
          <span class="ch-row__path">{deskHours(support, Date.now())}</span>
        </li>
      </ul>
    </section>
  )
}

/** Whether the desk is open, as one sentence. */
function deskHours({ open, closesAt, opensAt }: SupportView, now: number): string {
  if (open && closesAt) return text('hours_state_open', { closes: clockTime(closesAt) })
  if (!opensAt) return ''
  const { day } = danishMoment(opensAt)
  const opens = clockTime(opensAt)
  if (day === danishMoment(now).day) return text('hours_state_today', { opens })
  return text('hours_state_later', { date: weekDay(day, now), opens })
}

import { clockTime, listing, weekDay } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import type { SupportView } from '../../utils/messaging/protocol.ts'
import { danishMoment } from '../../utils/support/danish-time.ts'
import type { CaseRoute, SupportPolicy } from '../../utils/support/policy.ts'
import { endsInServicedesk, routeReasons } from './route-words.ts'

/**
 * Why the case goes there, whether anybody is there now, and when an answer is due; a deadline is only named where
 * the association's desk answers.
 */
export function routeHints(
  route: CaseRoute,
  support: SupportView | undefined,
  now: number,
): readonly string[] {
  const reason = routeReasons[route]
  const why = reason ? [text(reason)] : []
  if (!support || !endsInServicedesk(route)) return why
  if (route === 'urgent') return [...why, ...urgentHints(support, now)]
  return [...why, deskHours(support, now), ...dueHints(support, now)]
}

function urgentHints(support: SupportView, now: number): readonly string[] {
  const { policy, open, opensAt } = support
  const prefix = policy.urgentPrefix ? [text('route_urgent_prefix', { hours: hoursOf(policy) })] : []
  if (open || opensAt === undefined || policy.monitor === undefined) return prefix
  const { day } = danishMoment(opensAt)
  const values = { monitor: policy.monitor, date: weekDay(day, now), opens: clockTime(opensAt) }
  return [...prefix, text('route_urgent_closed', values)]
}

/** Whether the desk is open, and when that changes. */
export function deskHours({ open, closesAt, opensAt, holiday }: SupportView, now: number): string {
  if (open) return closesAt === undefined ? '' : text('hours_state_open', { closes: clockTime(closesAt) })
  if (opensAt === undefined) return ''
  const { day } = danishMoment(opensAt)
  const opens = clockTime(opensAt)
  if (day === danishMoment(now).day) return text('hours_state_today', { opens })
  const date = weekDay(day, now)
  return holiday === undefined
    ? text('hours_state_later', { date, opens })
    : text('hours_state_holiday', { holiday, date, opens })
}

function dueHints({ policy, answerDue, holidaysSkipped }: SupportView, now: number): readonly string[] {
  const due = text('hours_due_date', { date: weekDay(answerDue, now), days: policy.answerWorkingDays })
  return holidaysSkipped.length === 0
    ? [due]
    : [due, text('hours_due_holidays', { holidays: listing(holidaysSkipped) })]
}

/** `mandag-fredag kl. 9-15`. */
function hoursOf({ hours }: SupportPolicy): string {
  const first = hours.weekdays[0]
  const last = hours.weekdays.at(-1)
  if (first === undefined || last === undefined) return ''
  const days = first === last ? dayName(first) : `${dayName(first)}-${dayName(last)}`
  return text('hours_span', { days, opens: shortClock(hours.opens), closes: shortClock(hours.closes) })
}

/** 1 is Monday; 5 January 2026 is one. */
function dayName(weekday: number): string {
  const at = Date.UTC(2026, 0, 4 + weekday, 12)
  return new Intl.DateTimeFormat(text('locale_code'), { weekday: 'long', timeZone: 'UTC' }).format(at)
}

/** `09:00` is `9` in Danish, `9.15` when it is not a whole hour; English keeps the clock's form. */
function shortClock(time: string): string {
  if (!text('locale_code').startsWith('da')) return time
  const [hour = '', minute = ''] = time.split(':')
  return minute === '00' ? String(Number(hour)) : `${Number(hour)}.${minute}`
}

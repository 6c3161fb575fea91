import type { EpochMs, IsoDate } from '../base/time.ts'
import { addDays, danishMoment } from '../support/danish-time.ts'
import { text } from './text.ts'

const zone = 'Europe/Copenhagen'
type Style = Intl.DateTimeFormatOptions

/** `9.15` in Danish, `09:15` in English. */
export function clockTime(at: EpochMs): string {
  const hour = isDanish() ? 'numeric' : '2-digit'
  return format(at, { hour, minute: '2-digit', hourCycle: 'h23', timeZone: zone })
}

/** A time as the status page writes it, `9.20`, in the panel's language; anything else comes back as it is. */
export function writtenTime(time: string): string {
  const [, hours = '', minutes = ''] = /^(\d{1,2})[.:](\d{2})$/.exec(time) ?? []
  if (!minutes || isDanish()) return time
  return `${hours.padStart(2, '0')}:${minutes}`
}

/** `i dag kl. 9.15`, `i går kl. 9.15`, `den 19. august`, `den 19. august 2025`. */
export function moment(at: EpochMs, now: EpochMs): string {
  const { day } = danishMoment(at)
  const today = danishMoment(now).day
  if (day === today) return text('date_today', { time: clockTime(at) })
  if (day === addDays(today, -1)) return text('date_yesterday', { time: clockTime(at) })
  return text('date_day', { date: calendarDay(day, now) })
}

/** A moment later than now, for "the panel will try again at": `10.40`, from tomorrow on with its day. */
export function laterTime(at: EpochMs, now: EpochMs): string {
  const { day } = danishMoment(at)
  if (day === danishMoment(now).day) return clockTime(at)
  return text('date_time', { time: clockTime(at), date: calendarDay(day, now) })
}

/** `20. august`, with the year when it is another than this one. */
export function calendarDay(day: IsoDate, now: EpochMs): string {
  return format(noon(day), { day: 'numeric', month: 'long', ...yearIfOther(day, now), timeZone: 'UTC' })
}

/** `torsdag den 3. september`, with the year when it is another than this one. */
export function weekDay(day: IsoDate, now: EpochMs): string {
  const weekday = format(noon(day), { weekday: 'long', timeZone: 'UTC' })
  return text('date_weekday', { weekday, date: calendarDay(day, now) })
}

/** `3.9.` in Danish, `3 Sept` in English. */
export function shortDay(day: IsoDate): string {
  // Intl leaves out the last stop, which Danish needs.
  if (isDanish())
    return `${format(noon(day), { day: 'numeric', month: 'numeric', timeZone: 'UTC' }).replace(/\.$/, '')}.`
  return format(noon(day), { day: 'numeric', month: 'short', timeZone: 'UTC' })
}

/** `1.234` in Danish, `1,234` in English. */
export function wholeNumber(value: number): string {
  return new Intl.NumberFormat(text('locale_code'), { maximumFractionDigits: 0 }).format(value)
}

/** `10 MB` or `60 kB`, one decimal where it matters; a thousand bytes to the kilobyte. */
export function fileSize(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
  const style = { style: 'unit', unit, maximumFractionDigits: value < 100 ? 1 : 0 } as const
  return new Intl.NumberFormat(text('locale_code'), style).format(value)
}

/** `80 %` in Danish, `80%` in English; `share` is 0–1. */
export function percent(share: number): string {
  return new Intl.NumberFormat(text('locale_code'), { style: 'percent' }).format(share)
}

/** `A, B og C`. */
export function listing(parts: readonly string[]): string {
  return new Intl.ListFormat(text('locale_code')).format(parts)
}

function noon(day: IsoDate): EpochMs {
  return Date.parse(`${day}T12:00:00Z`)
}

function yearIfOther(day: IsoDate, now: EpochMs): Style {
  return day.slice(0, 4) === danishMoment(now).day.slice(0, 4) ? {} : { year: 'numeric' }
}

function format(at: EpochMs, style: Style): string {
  return new Intl.DateTimeFormat(text('locale_code'), style).format(at)
}

function isDanish(): boolean {
  return text('locale_code').startsWith('da')
}

import type { EpochMs, IsoDate } from '../base/time.ts'

const DAY_MS = 86_400_000
const ZONE = 'Europe/Copenhagen'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

const longDay = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
})

/** What the wall clock in Denmark shows, whatever the zone of the computer. */
export interface DanishMoment {
  readonly day: IsoDate
  /** Minutes since midnight on the wall clock, 0–1439. */
  readonly minutes: number
}

export function danishMoment(at: EpochMs): DanishMoment {
  const parts = new Map(clock.formatToParts(at).map((part) => [part.type, part.value]))
  const part = (name: Intl.DateTimeFormatPartTypes) => Number(parts.get(name))
  return {
    day: isoDate(part('year'), part('month'), part('day')),
    minutes: part('hour') * 60 + part('minute'),
  }
}

/**
 * The moment when the Danish wall clock shows `minutes` on `day`. In the hour that is skipped in March the clock
 * stands at the moment after the jump; of the hour that comes twice in October the first is meant.
 */
export function danishEpoch(day: IsoDate, minutes: number): EpochMs {
  const wall = dayNumber(day) * DAY_MS + minutes * 60_000
  // Denmark is one or two hours ahead of UTC; summer time is tried first so that the earlier of two moments wins.
  for (const offset of [120, 60]) {
    const at = wall - offset * 60_000
    const shown = danishMoment(at)
    if (shown.day === day && shown.minutes === minutes) return at
  }
  return wall - 60 * 60_000
}

export function isoDate(year: number, month: number, day: number): IsoDate {
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0') as `${number}`}-${pad(month) as `${number}`}-${pad(day) as `${number}`}`
}

/** Days since 1970-01-01, for arithmetic free of zones. */
function dayNumber(day: IsoDate): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
}

export function addDays(day: IsoDate, count: number): IsoDate {
  const date = new Date((dayNumber(day) + count) * DAY_MS)
  return isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: IsoDate): number {
  return ((dayNumber(day) + 3) % 7) + 1
}

/** `torsdag den 20. august 2026 kl. 10.42`, as reports give the time. */
export function danishDateTime(at: EpochMs): string {
  const { day, minutes } = danishMoment(at)
  return `${danishDay(day)} kl. ${danishClock(minutes)}`
}

/** `torsdag den 20. august 2026`. */
export function danishDay(day: IsoDate): string {
  return longDay.format(dayNumber(day) * DAY_MS)
}

/** `9.05`, as the clock is written in Danish. */
export function danishClock(minutes: number): string {
  return `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, '0')}`
}

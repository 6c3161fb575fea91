import type { IsoDate } from '../base/time.ts'

/** A day as people write it; the year is often left out. */
export interface WrittenDay {
  readonly day: number
  readonly month: number
  readonly year?: number
  /** Place in the text, end exclusive. */
  readonly start: number
  readonly end: number
}

const months = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december'.split(
  '|',
)
const slashed = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:(?:\s?-\s?|\/)(20\d\d|[2-9]\d))?(?![\d/])/g
const named = new RegExp(`(?<!\\d)(\\d{1,2})\\.?\\s+(${months.join('|')})(?:\\s+(20\\d\\d))?`, 'gi')
const dotted = /(?<!\d)(\d{1,2})[-.](\d{1,2})[-.](20\d\d)(?!\d)/g
const dayMs = 86_400_000

/** Every day that a text names, in its order: `13/8`, `17/2-26`, `11/5-2026`, `13. august 2026`, `20-08-2026`, `29.4.2025`. */
export function findDays(text: string): WrittenDay[] {
  const found = [
    ...[...text.matchAll(slashed)].map((match) => written(match, Number(match[2]))),
    ...[...text.matchAll(named)].map((match) =>
      written(match, months.indexOf((match[2] ?? '').toLowerCase()) + 1),
    ),
    ...[...text.matchAll(dotted)].map((match) => written(match, Number(match[2]))),
  ]
  return found
    .filter((day) => toIsoDate(day.year ?? 2024, day.month, day.day) !== null)
    .toSorted((a, b) => a.start - b.start)
}

/** The day as `2026-08-20`; null when there is no such day. */
export function toIsoDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return isoOf(date)
}

/** `date` moved by whole days. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoOf(new Date(Date.parse(date) + days * dayMs))
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
}

/** The day in the year that puts it nearest to `near`: the 7th of January named in December is next year's. */
export function nearestDate(day: WrittenDay, near: IsoDate): IsoDate | null {
  if (day.year !== undefined) return toIsoDate(day.year, day.month, day.day)
  const year = Number(near.slice(0, 4))
  const dates = [year, year + 1, year - 1].flatMap((each) => toIsoDate(each, day.month, day.day) ?? [])
  return dates.toSorted((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)))[0] ?? null
}

/** ISO 8601 year and week of a day. */
export function isoWeekOf(date: IsoDate): { readonly year: number; readonly week: number } {
  const weekday = (new Date(Date.parse(date)).getUTCDay() + 6) % 7
  const thursday = addDays(date, 3 - weekday)
  const year = Number(thursday.slice(0, 4))
  return { year, week: 1 + Math.floor(daysBetween(`${year}-01-01` as IsoDate, thursday) / 7) }
}

/** The given weekday (1 Monday … 7 Sunday) of an ISO week. */
export function dayOfIsoWeek(year: number, week: number, weekday: number): IsoDate {
  const fourth = `${year}-01-04` as IsoDate
  const offset = (new Date(Date.parse(fourth)).getUTCDay() + 6) % 7
  return addDays(fourth, (week - 1) * 7 + weekday - 1 - offset)
}

function isoOf(date: Date): IsoDate {
  return date.toISOString().slice(0, 10) as IsoDate
}

function written(match: RegExpExecArray, month: number): WrittenDay {
  const year = match[3]
  return {
    day: Number(match[1]),
    month,
    ...(year && { year: Number(year) + (year.length === 2 ? 2000 : 0) }),
    start: match.index,
    end: match.index + match[0].length,
  }
}

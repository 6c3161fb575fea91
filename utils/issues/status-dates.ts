import type { IsoDate } from '../base/time.ts'
import { dayOfIsoWeek, daysBetween, findDays, toIsoDate } from './danish-date.ts'
import { findReleases, weekOfRelease } from './release.ts'
import type { StatusEntry } from './status-entry.ts'

const monthJump = 6
const releaseWeekday = 4

/**
 * Gives the messages of a page that is read newest first their dates. A year that stands there wins; else, when the month jumps up
 * by six or more, the year drops by one. A message without a day gets one that its text or the week of a release in
 * its title puts between its neighbours, else the day of the next older message, else of the next newer.
 */
export function dateStatusEntries(entries: readonly StatusEntry[], newestYear: number): StatusEntry[] {
  const dated = datesFromDays(entries, newestYear)
  return entries.map((entry, at) => {
    const date =
      dated[at] ?? guessDate(entry, dated.slice(0, at).findLast(Boolean), dated.slice(at).find(Boolean))
    return date ? { ...entry, date } : entry
  })
}

function datesFromDays(entries: readonly StatusEntry[], newestYear: number): (IsoDate | undefined)[] {
  let year = newestYear
  let month: number | undefined
  return entries.map(({ day }) => {
    if (!day) return undefined
    if (day.year !== undefined) year = day.year
    else if (month !== undefined && day.month - month >= monthJump) year -= 1
    month = day.month
    return toIsoDate(year, day.month, day.day) ?? undefined
  })
}

function guessDate(entry: StatusEntry, newer?: IsoDate, older?: IsoDate): IsoDate | undefined {
  if (!older) return newer
  // The days that a window names are those of the downtime, not of the message.
  if (entry.phase === 'window') return older
  const days = findDays(entry.text).flatMap(
    (day) => toIsoDate(day.year ?? yearOf(older), day.month, day.day) ?? [],
  )
  const releases = findReleases(entry.title).map(weekOfRelease)
  const thursdays = releases.map(({ year, week }) => dayOfIsoWeek(year, week, releaseWeekday))
  return [...days, ...thursdays].find((date) => isBetween(date, older, newer)) ?? older
}

function isBetween(date: IsoDate, older: IsoDate, newer?: IsoDate): boolean {
  return daysBetween(older, date) >= 0 && (newer === undefined || daysBetween(date, newer) >= 0)
}

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}

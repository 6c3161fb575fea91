import type { IsoDate } from '../base/time.ts'
import { dayOfIsoWeek } from './danish-date.ts'
import { weekOfRelease, type Release } from './release.ts'

const releaseWeekday = 4

/** The Thursday of a release's week, the day of the release plan; undefined without a release. */
export function dayOfRelease(release: Release | undefined): IsoDate | undefined {
  const week = release && weekOfRelease(release)
  return week && dayOfIsoWeek(week.year, week.week, releaseWeekday)
}

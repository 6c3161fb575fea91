import type { IsoDate } from '../base/time.ts'
import { daysBetween } from './danish-date.ts'
import type { IndexedEntry } from './issue-index.ts'
import { includesFix } from './release.ts'
import type { Situation } from './report-situation.ts'

type Dated = Pick<IndexedEntry, 'issue' | 'entry' | 'day'>

/** Faults are seldom answered by wishes, and wishes seldom by faults; a wish has no day, so it stands beside what is on its way. */
const kinds = {
  wish: { wish: 1.7, feature: 1.1, fix: 0.45, status: 0.6 },
  fault: { wish: 0.72, feature: 0.95, fix: 1, status: 1 },
}
/**
 * What is reported is mostly what happens now. Each factor falls from `near` to `far` as the entry lies further from the report:
 * a fix that the site does not have yet, one that it has, and a status message outside the weeks around the site's release.
 */
const fades = {
  coming: { near: 2.1, far: 0.5, days: 50 },
  had: { near: 0.6, far: 0.4, days: 60 },
  told: { near: 1.7, far: 0.22, days: 35 },
}
/** Days before and after the site's release in which a status message is of the same time. */
const sameTime = { before: 14, after: 35 }
const undatedFix = 0.6
/** Without a release the report is taken to be written about now. */
const ages = [
  { days: 200, factor: 1.1 },
  { days: 400, factor: 0.9 },
]
const older = 0.65
/** News that leaves nothing open is seldom what a report is about; a day that the report names is a strong sign. */
const news = 0.6
const namedDay = 1.5
/** No entry is likelier than this: something new that is on its way, for one who asks on a day that is named. */
export const highestPrior = fades.coming.near * kinds.wish.feature * namedDay

/**
 * How likely an entry is before any word is read, about 1: a fix that is still to come to the site, a message of about the same time or
 * of a day that the draft names, a wish when something is asked for; less what the site has long had, and news.
 */
export function priorOf(dated: Dated, situation: Situation): number {
  return (
    (isNews(dated) ? news : 1) *
    kindPrior(dated, situation) *
    timePrior(dated, situation) *
    (namesDay(dated, situation) ? namedDay : 1)
  )
}

/** True when an entry may be shown as the very thing: it is of about the report's time, or a wish for a report that asks. */
export function isTimely(dated: Dated, situation: Situation): boolean {
  return dated.entry.kind === 'wish' ? situation.isWish : timePrior(dated, situation) >= 1
}

function isNews({ issue, entry }: Dated): boolean {
  const isSolved = entry.kind === 'status' && entry.state === 'solved'
  return isSolved && issue.history.length === 0 && !/LØST/.test(entry.heading ?? '')
}

function kindPrior({ issue, entry }: Dated, { isWish }: Situation): number {
  const factors = isWish ? kinds.wish : kinds.fault
  if (entry.kind === 'wish') return factors.wish
  if (issue.feature === true) return factors.feature
  return entry.kind === 'status' ? factors.status : factors.fix
}

function timePrior({ issue, entry, day }: Dated, { release, releaseDay, newest }: Situation): number {
  if (!release || !releaseDay) return agePrior(day, newest)
  if (entry.kind === 'wish') return 1
  if (!day) return entry.kind === 'fix' ? undatedFix : 1
  const days = daysBetween(releaseDay, day)
  if (entry.kind !== 'fix') return fade(fades.told, Math.max(-sameTime.before - days, days - sameTime.after))
  const hasFix = entry.fixedIn ? includesFix(release, entry.fixedIn, issue.backports) : days <= 0
  return fade(hasFix ? fades.had : fades.coming, hasFix ? -days : days)
}

function fade({ near, far, days }: (typeof fades)['told'], off: number): number {
  return far + (near - far) * Math.exp(-Math.max(off, 0) / days)
}

function agePrior(date: IsoDate | undefined, newest: IsoDate | undefined): number {
  if (!date || !newest) return 1
  const days = daysBetween(date, newest)
  return ages.find((age) => days < age.days)?.factor ?? older
}

function namesDay({ issue, entry }: Dated, { days }: Situation): boolean {
  const dates = [entry.date, issue.serviceWindow?.from, issue.serviceWindow?.to].flatMap((date) => date ?? [])
  return days.some(({ day, month }) =>
    dates.some(
      (date) => Number(date.slice(8)) === day && (month === undefined || Number(date.slice(5, 7)) === month),
    ),
  )
}

import type { IsoDate } from '../base/time.ts'
import { dayOfIsoWeek, daysBetween, findDays } from './danish-date.ts'
import type { IndexedEntry } from './issue-index.ts'
import type { ReportDraft } from './match-report.ts'
import { includesFix, parseRelease, weekOfRelease, type Release } from './release.ts'

/** When a report was written, as far as it tells, and whether it asks for something new. */
export interface Situation {
  readonly release?: Release
  readonly releaseDay?: IsoDate
  /** The newest day that any source names: about now, when the release is not known. */
  readonly newest?: IsoDate
  readonly isWish: boolean
  /** Days of the month that it names, with the month where it stands there. */
  readonly days: readonly { readonly day: number; readonly month?: number }[]
}

/** Release day, and how long around it a status message is of the same time. */
const releaseWeekday = 4
const sameTimeDays = { before: 21, after: 45 }
const oldDays = 400
const nearTimeDays = { before: 120, after: 90 }
const bareDay =
  /(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|dag) (?:den |d\. ?)(\d{1,2})\.(?!\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))/giu
const wishWords =
  /ønske|vil(?:le)? (?:rigtig |meget )?gerne(?: selv)? (?:have|kunne)|kunne (?:man|det|den|de|der|vi) ikke|burde|kan (?:man|den|det) ikke bare|ville være|mangler (?:en|et|noget)|gid |god idé|forslag|stor hjælp|skal? (?:selv )?(?:gerne )?kunne/i

/** What a draft tells of when it was written and what it is for. `newest` is the newest day that a source names. */
export function readSituation(draft: ReportDraft, newest: IsoDate | undefined): Situation {
  const text = `${draft.title}\n${draft.description}`
  const release = parseRelease(draft.cmsRelease ?? '')
  const named = findDays(text).map(({ day, month }) => ({ day, month }))
  const bare = [...text.matchAll(bareDay)].map((match) => ({ day: Number(match[1]) }))
  const week = release && weekOfRelease(release)
  return {
    ...(release && { release }),
    ...(week && { releaseDay: dayOfIsoWeek(week.year, week.week, releaseWeekday) }),
    ...(newest && { newest }),
    isWish: wishWords.test(text),
    days: [...named, ...bare],
  }
}

/**
 * How likely an entry is before any word is read, about 1: a fix that is still to come to the site, a message of about the same time or
 * of a day that the draft names, a wish when something is asked for; less what the site has long had, and news.
 */
export function priorOf({ issue, entry }: IndexedEntry, situation: Situation): number {
  // News that leaves nothing open is seldom what a report is about.
  const isNews =
    entry.kind === 'status' &&
    entry.state === 'solved' &&
    issue.history.length === 0 &&
    !/LØST/.test(entry.heading ?? '')
  return (
    (isNews ? 0.6 : 1) *
    kindPrior(entry.kind, issue.feature === true, situation) *
    timePrior({ issue, entry }, situation) *
    dayPrior({ issue, entry }, situation)
  )
}

function kindPrior(kind: string, feature: boolean, { isWish }: Situation): number {
  if (kind === 'wish' || feature) return isWish ? 1.15 : 0.8
  return isWish ? 0.8 : 1
}

function timePrior({ issue, entry }: Pick<IndexedEntry, 'issue' | 'entry'>, situation: Situation): number {
  const { release, releaseDay, newest } = situation
  if (!release || !releaseDay) return agePrior(entry.date ?? dayOfFix(entry.fixedIn), newest)
  if (entry.kind === 'fix') {
    if (!entry.fixedIn) return 0.7
    if (!includesFix(release, entry.fixedIn, issue.backports)) return 1.2
    return 0.6
  }
  if (entry.kind === 'status' && entry.date) {
    const days = daysBetween(releaseDay, entry.date)
    if (days >= -sameTimeDays.before && days <= sameTimeDays.after) return 1.25
    if (days >= -nearTimeDays.before && days <= nearTimeDays.after) return 0.8
    return days < -oldDays || days > oldDays ? 0.4 : 0.6
  }
  return 1
}

function dayOfFix(fixedIn: Release | undefined): IsoDate | undefined {
  const week = fixedIn && weekOfRelease(fixedIn)
  return week && dayOfIsoWeek(week.year, week.week, releaseWeekday)
}

function agePrior(date: IsoDate | undefined, newest: IsoDate | undefined): number {
  if (!date || !newest) return 1
  const days = daysBetween(date, newest)
  return days < 200 ? 1.1 : days < 400 ? 0.9 : 0.65
}

function dayPrior({ issue, entry }: Pick<IndexedEntry, 'issue' | 'entry'>, { days }: Situation): number {
  const dates = [
    entry.date,
    ...(issue.serviceWindow ? [issue.serviceWindow.from, issue.serviceWindow.to] : []),
  ]
  const hit = days.some(({ day, month }) =>
    dates.some(
      (date) =>
        date && Number(date.slice(8)) === day && (month === undefined || Number(date.slice(5, 7)) === month),
    ),
  )
  return hit ? 1.5 : 1
}

import type { IsoDate } from '../base/time.ts'
import { daysBetween } from './danish-date.ts'
import type { KnownIssue } from './known-issue.ts'

const freshDays = 3
const windowAheadDays = 14

/** The day a source last spoke of an issue; absent when it gives none. */
export function lastMentioned(issue: KnownIssue): IsoDate | undefined {
  const dates = [issue.date, ...issue.history.map((entry) => entry.date)].flatMap((date) => date ?? [])
  return dates.toSorted().at(-1)
}

/**
 * What is down now, as far as the status page tells: messages of the last days that are not said to be solved, newest first, then
 * announced downtime of today and the next two weeks, soonest first.
 */
export function currentOutages(issues: readonly KnownIssue[], today: IsoDate): KnownIssue[] {
  const status = issues.filter((issue) => issue.kind === 'status')
  const faults = status
    .filter((issue) => issue.state === 'open' && isFresh(lastMentioned(issue), today))
    .toSorted((a, b) => compareTexts(momentOf(b), momentOf(a)))
  const windows = status
    .filter(({ serviceWindow }) => serviceWindow !== undefined && isAhead(serviceWindow, today))
    .toSorted((a, b) => compareTexts(a.serviceWindow?.from ?? '', b.serviceWindow?.from ?? ''))
  return [...faults, ...windows]
}

function isFresh(date: IsoDate | undefined, today: IsoDate): boolean {
  if (!date) return false
  const age = daysBetween(date, today)
  return age >= 0 && age <= freshDays
}

function isAhead(window: { readonly from: IsoDate; readonly to: IsoDate }, today: IsoDate): boolean {
  return window.to >= today && daysBetween(today, window.from) <= windowAheadDays
}

function momentOf(issue: KnownIssue): string {
  const [hour = '', minute = '00'] = (issue.time ?? '').split('.')
  return `${lastMentioned(issue) ?? ''} ${hour.padStart(2, '0')}.${minute}`
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

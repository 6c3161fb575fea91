import type { IsoDate } from '../base/time.ts'
import { addDays, daysBetween } from './danish-date.ts'
import type { HostingPlan, KnownIssue, SiteVerdict } from './known-issue.ts'
import { lastMentioned } from './outages.ts'
import {
  compareReleases,
  findReleases,
  includesFix,
  isSameWeek,
  parseRelease,
  weekOfRelease,
  type Release,
} from './release.ts'
import {
  dayOfRelease,
  isReleaseWeek,
  planReleaseDays,
  type KnownRelease,
  type ReleasePlan,
} from './release-plan.ts'

interface SiteFacts {
  /** As the page prints it; a test site may print a branch name, which tells no release. */
  readonly release?: string
  readonly plan: HostingPlan
  readonly isTestSite: boolean
}

export interface VerdictContext {
  readonly site: SiteFacts
  readonly today: IsoDate
  readonly plan: ReleasePlan
  /** Oldest first, as `readKnownReleases` gives them. */
  readonly known: readonly KnownRelease[]
  /** Releases that the status page says are put off, as `readPostponedReleases` gives them. */
  readonly postponed: readonly Release[]
}

const longestDelayDays = 21
/** Days that a release may take to reach all sites. */
const rolloutDays = 2

/** Module-test sites of the webmaster plan, by the host names of the hosting platform (`nginx.moduletest.<site>.dplplat02…`). */
export function isTestSite(host: string): boolean {
  return /(?:^|\.)moduletest\./i.test(host)
}

/**
 * Releases put off by the status page: not since said to come out, not told of as released on or after that day, and not so long ago
 * that the message has lost its meaning.
 */
export function readPostponedReleases(issues: readonly KnownIssue[], today: IsoDate): Release[] {
  const messages = issues.filter(
    ({ kind, date }) => kind === 'status' && date && daysBetween(date, today) >= 0,
  )
  return messages.flatMap((message) => {
    const { date, state } = message
    if (state !== 'postponed' || !date || daysBetween(date, today) > longestDelayDays) return []
    const later = messages.filter((each) => each.date && each.date >= date && each.state !== 'postponed')
    const isOut = (release: Release): boolean =>
      later.some((each) => findReleases(each.title).some((named) => isSameWeek(named, release))) ||
      issues.some(({ kind, fixedIn, date: day }) => {
        const isRelease = kind === 'fix' && fixedIn !== undefined && isSameWeek(fixedIn, release)
        return isRelease && day !== undefined && day >= date && day <= today
      })
    return findReleases(message.title).filter((release) => !isOut(release))
  })
}

/**
 * What an issue means for a site, by what the sources say and no more. A fix counts as there only when the site's release is that of
 * the note or a later one; a day is given only when the plan covers it and the site has followed the plan so far.
 */
export function siteVerdict(issue: KnownIssue, context: VerdictContext): SiteVerdict {
  const { fixedIn } = issue
  if (issue.kind === 'wish' && !fixedIn) return { kind: 'wish', state: issue.state }
  if (!fixedIn) return issue.state === 'solved' ? solvedVerdict(issue) : staleVerdict(issue)
  if (issue.fixSource === 'status-page') {
    if (issue.state === 'solved') return solvedVerdict(issue)
    const isOff = context.postponed.some((release) => isSameWeek(release, fixedIn))
    return { kind: isOff ? 'postponed' : 'announced', fixedIn }
  }
  return fixVerdict(issue, fixedIn, context)
}

function fixVerdict(issue: KnownIssue, fixedIn: Release, context: VerdictContext): SiteVerdict {
  const { site, postponed } = context
  const siteRelease = site.release === undefined ? null : parseRelease(site.release)
  if (!siteRelease) return { kind: 'site-unknown', fixedIn }
  if (site.isTestSite) return { kind: 'test-site', fixedIn, siteRelease }
  if (includesFix(siteRelease, fixedIn, issue.backports)) return { kind: 'site-has', fixedIn, siteRelease }
  const isOff = issue.state === 'postponed' || postponed.some((release) => isSameWeek(release, fixedIn))
  if (isOff) return { kind: 'postponed', fixedIn }
  if (site.plan === 'unknown') return { kind: 'plan-unknown', fixedIn, siteRelease }
  const date = deliveryDay(fixedIn, siteRelease, context)
  return date ? { kind: 'site-gets', fixedIn, siteRelease, date } : { kind: 'no-date', fixedIn, siteRelease }
}

// Release days count from the day of the release itself: an editor site gets it then, a webmaster site so many release days later.
function deliveryDay(fixedIn: Release, siteRelease: Release, context: VerdictContext): IsoDate | undefined {
  const { plan, site, today, known } = context
  const lag = site.plan === 'webmaster' ? plan.webmasterLag : 0
  if (!isOnPlan(siteRelease, lag, context)) return undefined
  const told = known.find(({ release }) => release === fixedIn) ?? { release: fixedIn }
  const released = dayOfRelease(plan, told)
  const following = planReleaseDays(plan, released, lag + 1).filter((day) => day > released)
  const due = lag === 0 ? released : following[lag - 1]
  return due && due >= today ? due : planReleaseDays(plan, today, 1)[0]
}

// A site further behind than its plan has asked for a delay or was left out of a release; when it gets its next one is not known.
function isOnPlan(siteRelease: Release, lag: number, { plan, known, today }: VerdictContext): boolean {
  const settled = addDays(today, -rolloutDays)
  const out = known.filter((each) => isPlanned(plan, each.release) && dayOfRelease(plan, each) <= settled)
  const weeks = out
    .map(({ release }) => release)
    .filter((release, at, all) => !isSameWeek(release, all[at + 1] ?? release) || at === all.length - 1)
  const due = weeks.at(-1 - lag) ?? weeks[0]
  return due !== undefined && (isSameWeek(siteRelease, due) || compareReleases(siteRelease, due) > 0)
}

function isPlanned(plan: ReleasePlan, release: Release): boolean {
  const { year, week } = weekOfRelease(release)
  return plan.years[year] === undefined || isReleaseWeek(plan, year, week)
}

function solvedVerdict({ date }: KnownIssue): SiteVerdict {
  return { kind: 'solved', ...(date && { date }) }
}

function staleVerdict(issue: KnownIssue): SiteVerdict {
  const date = lastMentioned(issue)
  return { kind: 'stale', ...(date && { date }) }
}

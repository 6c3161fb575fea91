import { collapseSpaces } from '../base/text.ts'
import type { IsoDate } from '../base/time.ts'
import type { Article } from '../manual/article.ts'
import { plainText } from '../manual/plain-text.ts'
import { addDays, dayOfIsoWeek, daysBetween, isoWeekOf } from './danish-date.ts'
import type { HostingPlan, KnownIssue } from './known-issue.ts'
import { compareReleases, parseRelease, weekOfRelease, type Release } from './release.ts'

/** When releases come, as data: from the manual's release plan where it says so, else these defaults. */
export interface ReleasePlan {
  /** Day of the week, 1 Monday … 7 Sunday. @default 4 */
  readonly weekday: number
  /** Weeks that have a release. @default 'even' */
  readonly weeks: 'even' | 'odd' | 'every'
  /** How many releases a webmaster library's production site is behind. @default 1 */
  readonly webmasterLag: number
  /** Exceptions by year. A year that is not here has no published plan, so no days are promised in it. */
  readonly years: Readonly<
    Record<number, { readonly skipped: readonly number[]; readonly extra: readonly number[] }>
  >
}

/** A release with the day it came, as the release notes tell. */
export interface KnownRelease {
  readonly release: Release
  readonly date?: IsoDate
}

/** The plan where the manual gives none: Thursdays of even weeks, webmaster libraries one behind; no year is promised. */
export const defaultReleasePlan: ReleasePlan = { weekday: 4, weeks: 'even', webmasterLag: 1, years: {} }

const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag']
const numbers: Readonly<Record<string, number>> = { en: 1, én: 1, et: 1, to: 2, tre: 3, fire: 4 }

/** Reads the manual's page on releases. What it does not say keeps its default; never fails. */
export function readReleasePlan(article: Article | undefined): ReleasePlan {
  const texts = article?.sections.map((section) => `${section.title}\n${plainText(section.blocks)}`) ?? []
  const text = texts.join('\n')
  const weekday = weekdays.findIndex((name) => new RegExp(`(?:om )?${name}en i de`, 'i').test(text))
  const weeks = /i de (lige|ulige) uger/i.exec(text)?.[1]?.toLowerCase()
  const lag = numbers[/(?<!\p{L})(\p{L}+) releases? bagud/iu.exec(text)?.[1]?.toLowerCase() ?? '']
  return {
    weekday: weekday === -1 ? defaultReleasePlan.weekday : weekday + 1,
    weeks: weeks === 'ulige' ? 'odd' : defaultReleasePlan.weeks,
    webmasterLag: lag ?? defaultReleasePlan.webmasterLag,
    years: Object.fromEntries(texts.flatMap(readYear)),
  }
}

function readYear(text: string): [number, ReleasePlan['years'][number]][] {
  const year = /^uger uden release i (20\d\d)/i.exec(text)?.[1]
  if (!year) return []
  const lines = text
    .split('\n')
    .map(collapseSpaces)
    .filter((line) => /^uge \d/i.test(line))
  const skipped = lines.flatMap((line) => numbersIn(/^uge ([\d, og-]+)/i.exec(line)?.[1]))
  const extra = lines.flatMap((line) =>
    numbersIn(/til gengæld|tilgengæld/i.test(line) ? /i uge (\d+)/i.exec(line)?.[1] : ''),
  )
  return [[Number(year), { skipped, extra }]]
}

// "28-31" are four weeks.
function numbersIn(text = ''): number[] {
  const range = /(\d+)\s*-\s*(\d+)/.exec(text)
  if (range)
    return Array.from({ length: Number(range[2]) - Number(range[1]) + 1 }, (_, at) => Number(range[1]) + at)
  return [...text.matchAll(/\d+/g)].map(([number]) => Number(number))
}

/** True when the plan has a release in that week of a year it covers. */
export function isReleaseWeek(plan: ReleasePlan, year: number, week: number): boolean {
  const exceptions = plan.years[year]
  if (!exceptions || exceptions.skipped.includes(week)) return false
  if (exceptions.extra.includes(week) || plan.weeks === 'every') return true
  return (week % 2 === 0) === (plan.weeks === 'even')
}

/** The next planned release days from `from` on, that day included; fewer than `count` where the plan ends. */
export function planReleaseDays(plan: ReleasePlan, from: IsoDate, count: number): IsoDate[] {
  const days: IsoDate[] = []
  const start = isoWeekOf(from)
  for (let at = 0; at < 60 && days.length < count; at++) {
    const day = addDays(dayOfIsoWeek(start.year, start.week, plan.weekday), 7 * at)
    const { year, week } = isoWeekOf(day)
    if (daysBetween(from, day) >= 0 && isReleaseWeek(plan, year, week)) days.push(day)
  }
  return days
}

/** The day a release came, or was to come by its week. */
export function dayOfRelease(plan: ReleasePlan, { release, date }: KnownRelease): IsoDate {
  const { year, week } = weekOfRelease(release)
  return date ?? dayOfIsoWeek(year, week, plan.weekday)
}

/** Releases that the notes tell of, oldest first, each once. */
export function readKnownReleases(issues: readonly KnownIssue[]): KnownRelease[] {
  const releases = new Map<Release, KnownRelease>()
  for (const { kind, fixedIn, date } of issues.flatMap((issue) => [issue, ...(issue.mentions ?? [])]))
    if (kind === 'fix' && fixedIn && !releases.get(fixedIn)?.date)
      releases.set(fixedIn, { release: fixedIn, ...(date && { date }) })
  return [...releases.values()].toSorted((a, b) => compareReleases(a.release, b.release))
}

export interface PlannedRelease {
  /** The full number once it is known, else the year and week it is planned for. */
  readonly release: Release
  readonly date?: IsoDate
  readonly current: boolean
}

export interface PlanQuestion {
  readonly plan: ReleasePlan
  readonly hosting: HostingPlan
  readonly today: IsoDate
  readonly known: readonly KnownRelease[]
  readonly siteRelease?: Release
  readonly isTestSite?: boolean
}

/**
 * The release a site runs and the next `count` it gets by the plan. Editor libraries and module-test sites get the newest on each
 * release day, webmaster production sites the one before it. Without a hosting plan only what the site runs.
 */
export function planReleases(question: PlanQuestion, count = 2): PlannedRelease[] {
  const { plan, hosting, today, siteRelease } = question
  const current = siteRelease ? [{ release: siteRelease, current: true }] : []
  if (hosting === 'unknown' && !question.isTestSite) return current
  const lag = hosting === 'webmaster' && !question.isTestSite ? plan.webmasterLag : 0
  const planned = planReleaseDays(plan, today, count).flatMap((date) => {
    const release = releaseOfDay(question, earlierReleaseDay(plan, date, lag))
    return !release || (siteRelease && compareReleases(release, siteRelease) <= 0)
      ? []
      : [{ release, date, current: false }]
  })
  return [...current, ...planned]
}

/** The release day `lag` planned days before; undefined when the plan does not reach so far back. */
function earlierReleaseDay(plan: ReleasePlan, date: IsoDate, lag: number): IsoDate | undefined {
  const before = planReleaseDays(plan, addDays(date, -80), 40).filter((day) => daysBetween(day, date) > 0)
  return lag === 0 ? date : before.at(-lag)
}

// The newest hotfix of that week, where the notes know one; a release that slipped by days is still that of its week.
function releaseOfDay({ known }: PlanQuestion, day: IsoDate | undefined): Release | undefined {
  if (!day) return undefined
  const { year, week } = isoWeekOf(day)
  const named = parseRelease(`${year}.${week}`)
  const told = known.findLast(({ release }) => {
    const own = weekOfRelease(release)
    return own.year === year && own.week === week
  })
  return told?.release ?? named ?? undefined
}

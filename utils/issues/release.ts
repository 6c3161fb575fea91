import type { Brand } from '../base/brand.ts'

/** A release of the CMS as `year.week.patch` without leading zeros: `2026.34.1`; `2026.10` where only the week is named. */
export type Release = Brand<string, 'Release'>

const whole = /^(20\d\d)[.-](\d{1,2})(?:[.-](\d{1,3}))?$/
const inText = /(?<![\d.])(20\d\d)\.(\d{1,2})(?:\.(\d{1,3}))?(?![\d])/g

/**
 * Reads `2026.34.1`, `2026.02.3`, `2026.10` and the form of file names, `2026-6-2`. Null for anything else, such as the branch
 * name that a test site prints in place of a number.
 */
export function parseRelease(text: string): Release | null {
  const found = whole.exec(text.trim())
  return found ? makeRelease(found[1], found[2], found[3]) : null
}

/** All releases that running text names, in its order, each once. Dates such as `29.4.2025` are not taken for releases. */
export function findReleases(text: string): Release[] {
  const found = [...text.matchAll(inText)].flatMap((match) => makeRelease(match[1], match[2], match[3]) ?? [])
  return [...new Set(found)]
}

/** Orders by year, week and patch as numbers: 2026.6.2 < 2026.10.2. A release named by week alone counts as its patch 0. */
export function compareReleases(a: Release, b: Release): number {
  const left = partsOf(a)
  const right = partsOf(b)
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2]
}

/** Year and week, which a release shares with its hotfixes. */
export function weekOfRelease(release: Release): { readonly year: number; readonly week: number } {
  const [year, week] = partsOf(release)
  return { year, week }
}

/** True when both are the same release or hotfixes of it. */
export function isSameWeek(a: Release, b: Release): boolean {
  return partsOf(a)[0] === partsOf(b)[0] && partsOf(a)[1] === partsOf(b)[1]
}

/**
 * Whether a site on `site` has what came with these releases. The newest of them carries on into everything later; an older one is
 * a hotfix of its own week and says nothing of the weeks between.
 */
export function includesFix(site: Release, fixedIn: Release, backports: readonly Release[] = []): boolean {
  const all = [fixedIn, ...backports].toSorted(compareReleases)
  const newest = all.at(-1) ?? fixedIn
  if (compareReleases(site, newest) >= 0) return true
  return all.some((release) => isSameWeek(site, release) && compareReleases(site, release) >= 0)
}

function makeRelease(year = '', week = '', patch?: string): Release | null {
  const number = Number(week)
  if (number < 1 || number > 53) return null
  return [Number(year), number, ...(patch === undefined ? [] : [Number(patch)])].join('.') as Release
}

function partsOf(release: Release): [number, number, number] {
  const [year = 0, week = 0, patch = 0] = release.split('.').map(Number)
  return [year, week, patch]
}

import type { EpochMs } from '../../../utils/base/time.ts'
import { findDays, toIsoDate } from '../../../utils/issues/danish-date.ts'
import { issuePages } from '../../../utils/issues/read-known-issues.ts'
import type { Article } from '../../../utils/manual/article.ts'

/** Service windows are announced ahead, but not by months. */
const aheadMs = 60 * 86_400_000

/**
 * The year of the status page's newest entries, which seldom write it: this year, or last year when the first day that
 * the headings name has not come yet. Read in January, a page whose newest entry is of 17/12 is still last year's.
 */
export function newestYear(articles: readonly Article[], now: EpochMs): number {
  const year = new Date(now).getUTCFullYear()
  const status = articles.find(({ id }) => id === issuePages.status)
  const [first] = (status?.sections ?? []).flatMap(({ title, level }) => (level > 0 ? findDays(title) : []))
  if (!first) return year
  if (first.year !== undefined) return Math.min(first.year, year)
  const date = toIsoDate(year, first.month, first.day)
  return date !== null && Date.parse(date) > now + aheadMs ? year - 1 : year
}

import type { IsoDate } from '../base/time.ts'
import { findDays } from './danish-date.ts'
import type { ReportDraft } from './match-report.ts'
import { dayOfRelease } from './release-day.ts'
import { parseRelease, type Release } from './release.ts'

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

const bareDay =
  /(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|dag) (?:den |d\. ?)(\d{1,2})\.(?!\s*(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec))/giu

/** What a draft tells of when it was written and what it is for. `newest` is the newest day that a source names. */
export function readSituation(draft: ReportDraft, newest: IsoDate | undefined): Situation {
  const text = `${draft.title}\n${draft.description}`
  const release = parseRelease(draft.cmsRelease ?? '') ?? undefined
  const releaseDay = dayOfRelease(release)
  const named = findDays(text).map(({ day, month }) => ({ day, month }))
  const bare = [...text.matchAll(bareDay)].map((match) => ({ day: Number(match[1]) }))
  return {
    ...(release && { release }),
    ...(releaseDay && { releaseDay }),
    ...(newest && { newest }),
    isWish: draft.isWish === true,
    days: [...named, ...bare],
  }
}

import { collapseSpaces } from '../base/text.ts'
import { findDays, type WrittenDay } from './danish-date.ts'

/** A heading of the status page taken apart. */
export interface StatusHeading {
  /** Without date, time and LØST. */
  readonly title: string
  /** LØST stands somewhere in it. */
  readonly solved: boolean
  /** The day it begins with; most leave out the year. */
  readonly day?: WrittenDay
  /** Days that it names further on, such as that of a service window. */
  readonly laterDays: readonly WrittenDay[]
  /** `9.20`, `10`. */
  readonly time?: string
}

const solvedMark = /[\s:–-]*(?<!\p{L})LØST(?!\p{L})[\s:–-]*/u
const clock = /(?<!\p{L})kl\.?\s*(\d{1,2}(?:[.:]\d{2})?)(?!\d)/iu
const leadingTime = /^(?:driftsstatus\s+)?kl\.?\s*\d{1,2}(?:[.:]\d{2})?[\s:–-]*/i
const firstDayOfRange = /^\d{1,2}\s?-\s?(?=\d{1,2}\/\d)/

/**
 * Reads `13/8 LØST: …`, `LØST - 15/1-26 …`, `9/9 -25 …`, `30/4 kl. 16 LØST- …`, `Servicevindue torsdag den 13. august efter kl. 21`.
 * A heading without any of this is its own title.
 */
export function readStatusHeading(heading: string): StatusHeading {
  const plain = collapseSpaces(heading)
  const solved = solvedMark.test(plain)
  const unmarked = trimMarks(plain.replace(solvedMark, ' '))
  const days = findDays(unmarked)
  const day = days.find((each) => isLeading(unmarked, each))
  const rest = day ? trimMarks(unmarked.slice(day.end)) : unmarked
  const time = clock.exec(unmarked)?.[1]?.replace(':', '.')
  return {
    title: trimMarks(rest.replace(leadingTime, '')).replace(/^driftsstatus[\s:]+/i, ''),
    solved,
    ...(day && { day }),
    laterDays: days.filter((each) => each !== day),
    ...(time && { time }),
  }
}

// `23-25/9` begins with the first day of a range, whose month stands with the last.
function isLeading(text: string, day: WrittenDay): boolean {
  return day.start === 0 || firstDayOfRange.exec(text)?.[0].length === day.start
}

function trimMarks(text: string): string {
  return text.replace(/^[\s:–-]+|[\s:–-]+$/gu, '')
}

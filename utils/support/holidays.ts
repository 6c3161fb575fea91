import type { IsoDate } from '../base/time.ts'
import { addDays, isoDate } from './danish-time.ts'

export interface Holiday {
  readonly day: IsoDate
  /** Danish name as it stands in running text: `2. påskedag`. */
  readonly name: string
}

/** Store bededag ceased to be a holiday after 2023 (lov nr. 214 af 6. marts 2023). */
const LAST_PRAYER_DAY = 2023

/**
 * Denmark's public holidays of a year, in order of date. 5 June is
 * not among them: many are off, but no law makes it a holiday.
 */
export function publicHolidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year)
  const movable: readonly [number, string][] = [
    [-3, 'skærtorsdag'],
    [-2, 'langfredag'],
    [0, 'påskedag'],
    [1, '2. påskedag'],
    ...(year <= LAST_PRAYER_DAY ? [[26, 'store bededag'] satisfies [number, string]] : []),
    [39, 'Kristi himmelfartsdag'],
    [49, 'pinsedag'],
    [50, '2. pinsedag'],
  ]
  return [
    { day: isoDate(year, 1, 1), name: 'nytårsdag' },
    ...movable.map(([offset, name]) => ({ day: addDays(easter, offset), name })),
    { day: isoDate(year, 12, 25), name: 'juledag' },
    { day: isoDate(year, 12, 26), name: '2. juledag' },
  ]
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): IsoDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return isoDate(year, month, day)
}

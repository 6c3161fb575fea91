import type { EpochMs, IsoDate } from '../base/time.ts'
import { addDays, danishEpoch, danishMoment, weekdayOf } from './danish-time.ts'
import { publicHolidays } from './holidays.ts'
import type { SupportPolicy } from './policy.ts'

/** Names of the days that policies close beside the public holidays. */
const EXTRA_NAMES: Readonly<Record<string, string>> = {
  '05-01': '1. maj',
  '06-05': 'grundlovsdag',
  '12-24': 'juleaftensdag',
  '12-31': 'nytårsaftensdag',
}

/** Longest run of closed days that is looked through before the rules are taken to mean "never open". */
const SEARCH_DAYS = 400

/** Whether the desk answers now, when that changes, and when an answer is due to a case created now. */
export interface DeskState {
  readonly open: boolean
  /** Set while it is open. */
  readonly closesAt?: EpochMs
  /** Set while it is closed. */
  readonly opensAt?: EpochMs
  /** Why it is closed today, when it is a holiday: `2. påskedag`. */
  readonly holiday?: string
  /** Last working day of the deadline, counted from the day on which the desk is (or is next) open. */
  readonly answerDue: IsoDate
  /** Holidays between now and the deadline that would else have been working days, in order. */
  readonly holidaysSkipped: readonly string[]
}

/** Reads the policy's hours in Danish time, whatever the zone of the computer; a policy that never opens throws. */
export function deskState(policy: SupportPolicy, now: EpochMs): DeskState {
  const { day, minutes } = danishMoment(now)
  const opens = minutesOf(policy.hours.opens)
  const closes = minutesOf(policy.hours.closes)
  const works = isWorkingDay(policy, day)
  const open = works && minutes >= opens && minutes < closes
  const servedOn = works && minutes < closes ? day : nextWorkingDay(policy, day)
  const answerDue = deadline(policy, servedOn)
  const holiday = holidayName(policy, day)
  return {
    open,
    ...(open ? { closesAt: danishEpoch(day, closes) } : { opensAt: danishEpoch(servedOn, opens) }),
    ...(holiday !== undefined && isWeekday(policy, day) ? { holiday } : {}),
    answerDue,
    holidaysSkipped: skippedHolidays(policy, day, answerDue),
  }
}

function isWorkingDay(policy: SupportPolicy, day: IsoDate): boolean {
  return isWeekday(policy, day) && holidayName(policy, day) === undefined
}

function isWeekday(policy: SupportPolicy, day: IsoDate): boolean {
  return policy.hours.weekdays.includes(weekdayOf(day))
}

function holidayName(policy: SupportPolicy, day: IsoDate): string | undefined {
  if (policy.hours.closedOnHolidays) {
    const holiday = publicHolidays(Number(day.slice(0, 4))).find((one) => one.day === day)
    if (holiday !== undefined) return holiday.name
  }
  const monthAndDay = day.slice(5)
  if (!policy.hours.alsoClosed.includes(monthAndDay)) return undefined
  return EXTRA_NAMES[monthAndDay] ?? `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.`
}

function nextWorkingDay(policy: SupportPolicy, after: IsoDate): IsoDate {
  for (let step = 1; step <= SEARCH_DAYS; step += 1) {
    const day = addDays(after, step)
    if (isWorkingDay(policy, day)) return day
  }
  throw new Error(`support policy ${policy.id} never opens`)
}

function deadline(policy: SupportPolicy, from: IsoDate): IsoDate {
  let day = from
  for (let counted = 0; counted < policy.answerWorkingDays; counted += 1) day = nextWorkingDay(policy, day)
  return day
}

function skippedHolidays(policy: SupportPolicy, from: IsoDate, to: IsoDate): readonly string[] {
  const names: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const name = holidayName(policy, day)
    if (name !== undefined && isWeekday(policy, day)) names.push(name)
  }
  return names
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}

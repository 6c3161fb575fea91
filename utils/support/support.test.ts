import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { danishClock, danishDateTime, danishEpoch, danishMoment, weekdayOf } from './danish-time.ts'
import { deskState } from './desk-state.ts'
import { publicHolidays } from './holidays.ts'
import { policyFor, policySchema, supportPolicies } from './policies.ts'
import { supportView } from './support-view.ts'

const policy = policyFor('2026-08-20')
const at = (text: string) => Date.parse(text)

describe('publicHolidays', () => {
  const oracle = new Holidays('DK')
  it.each(Array.from({ length: 21 }, (_, index) => 2020 + index))('agrees with the oracle in %i', (year) => {
    const expected = oracle
      .getHolidays(year)
      .filter((one) => one.type === 'public')
      .map((one) => one.date.slice(0, 10))
    expect(publicHolidays(year).map((one) => one.day)).toEqual([...new Set(expected)].toSorted())
  })
})

describe('policyFor', () => {
  it('gives the rules that were in force on the day', () => {
    expect(policyFor('2024-12-01')).toMatchObject({ id: '2024-08', entitledPerLibrary: 2 })
    expect(policyFor('2025-08-31').id).toBe('2024-08')
    expect(policyFor('2025-09-01')).toMatchObject({ id: '2025-09', urgentPrefix: 'HASTER: ' })
    expect(policyFor('2020-01-01').id).toBe('2024-08')
    expect(policyFor('2030-01-01', []).id).toBe('2025-09')
  })

  it('refuses rules that cannot be', () => {
    const [first] = supportPolicies
    const hours = { ...first!.hours, opens: '16:00' }
    expect(v.safeParse(policySchema, { ...first, hours }).success).toBe(false)
    expect(v.safeParse(policySchema, { ...first, dbcAddress: 'javascript:alert(1)' }).success).toBe(false)
    expect(v.safeParse(policySchema, { ...first, unknown: 1 }).success).toBe(false)
  })
})

describe('danish time', () => {
  it('follows summer time on both sides of the change', () => {
    expect(danishMoment(at('2026-03-29T00:59:00Z'))).toEqual({ day: '2026-03-29', minutes: 119 })
    expect(danishMoment(at('2026-03-29T01:00:00Z'))).toEqual({ day: '2026-03-29', minutes: 180 })
    expect(danishEpoch('2026-03-27', 540)).toBe(at('2026-03-27T08:00:00Z'))
    expect(danishEpoch('2026-03-30', 540)).toBe(at('2026-03-30T07:00:00Z'))
    expect(danishEpoch('2026-10-25', 150)).toBe(at('2026-10-25T00:30:00Z'))
    expect(danishEpoch('2026-03-29', 150)).toBe(at('2026-03-29T01:30:00Z'))
  })

  it('writes days and clocks the Danish way', () => {
    expect(danishDateTime(at('2026-08-20T08:42:00Z'))).toBe('torsdag den 20. august 2026 kl. 10.42')
    expect(danishClock(545)).toBe('9.05')
    expect(weekdayOf('2026-11-24')).toBe(2)
  })
})

describe('deskState', () => {
  it('counts from today while the desk is open', () => {
    expect(deskState(policy, at('2026-08-20T08:42:00Z'))).toEqual({
      open: true,
      closesAt: at('2026-08-20T13:00:00Z'),
      answerDue: '2026-08-27',
      holidaysSkipped: [],
    })
  })

  it('opens later the same day before nine, and the next working day after three', () => {
    expect(deskState(policy, at('2026-08-20T06:59:00Z'))).toMatchObject({
      open: false,
      opensAt: at('2026-08-20T07:00:00Z'),
      answerDue: '2026-08-27',
    })
    expect(deskState(policy, at('2026-08-20T13:00:00Z'))).toMatchObject({
      open: false,
      opensAt: at('2026-08-21T07:00:00Z'),
      answerDue: '2026-08-28',
    })
    expect(deskState(policy, at('2026-08-21T20:00:00Z')).opensAt).toBe(at('2026-08-24T07:00:00Z'))
  })

  it('leaves out Easter and names it', () => {
    const state = deskState(policy, at('2026-04-01T10:00:00Z'))
    expect(state).toMatchObject({ open: true, answerDue: '2026-04-13' })
    expect(state.holidaysSkipped).toEqual(['skærtorsdag', 'langfredag', '2. påskedag'])
    expect(deskState(policy, at('2026-04-06T08:00:00Z'))).toMatchObject({
      open: false,
      holiday: '2. påskedag',
      opensAt: at('2026-04-07T07:00:00Z'),
    })
  })

  it('counts 5 June, 24 and 31 December as closed and crosses the year', () => {
    const state = deskState(policy, at('2026-12-23T15:00:00Z'))
    expect(state.opensAt).toBe(at('2026-12-28T08:00:00Z'))
    expect(state.answerDue).toBe('2027-01-06')
    expect(state.holidaysSkipped).toEqual(['juleaftensdag', 'juledag', 'nytårsaftensdag', 'nytårsdag'])
    expect(deskState(policy, at('2026-06-05T08:00:00Z')).holiday).toBe('grundlovsdag')
  })

  it('does not call a holiday on a Sunday the reason', () => {
    expect(deskState(policy, at('2026-04-05T08:00:00Z')).holiday).toBeUndefined()
  })

  it('throws for rules that never open rather than searching for ever', () => {
    const never = { ...policy, hours: { ...policy.hours, weekdays: [] } }
    expect(() => deskState(never, at('2026-08-20T08:42:00Z'))).toThrow('never opens')
  })
})

describe('supportView', () => {
  it('takes the rules of the moment', () => {
    expect(supportView(at('2025-01-10T09:00:00Z')).policy.id).toBe('2024-08')
    expect(supportView(at('2026-01-09T09:00:00Z'))).toMatchObject({ policy: { id: '2025-09' }, open: true })
  })
})

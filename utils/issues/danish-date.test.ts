import { describe, expect, it } from 'vitest'
import { dayOfIsoWeek, findDays, isoWeekOf, nearestDate, toIsoDate } from './danish-date.ts'

const read = (text: string) => findDays(text).map(({ day, month, year }) => [day, month, year])

describe('findDays', () => {
  it.each([
    ['13/8 Fejl', [[13, 8, undefined]]],
    ['17/2-26 Fejl', [[17, 2, 2026]]],
    ['9/9 -25 Fejl', [[9, 9, 2025]]],
    [
      'fra den 23/4 til den 11/5-2026',
      [
        [23, 4, undefined],
        [11, 5, 2026],
      ],
    ],
    ['11/4 - Digitale artikler', [[11, 4, undefined]]],
    ['torsdag den 13. august efter kl. 21', [[13, 8, undefined]]],
    [
      'lørdag den 11. april til søndag den 12. april 2026',
      [
        [11, 4, undefined],
        [12, 4, 2026],
      ],
    ],
    ['Releasedato: 20-08-2026', [[20, 8, 2026]]],
    ['2025.17.2 - 29.4.2025', [[29, 4, 2025]]],
    ['15/13 og 31/2', []],
    ['Sider på /1/2/3', []],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })
})

describe('nearestDate', () => {
  it('takes January named in December for next year', () => {
    const [day] = findDays('tirsdag den 7. januar')
    expect(nearestDate(day!, '2024-12-17')).toBe('2025-01-07')
  })
})

describe('ISO weeks', () => {
  it.each([
    ['2026-08-20', 2026, 34],
    ['2027-01-01', 2026, 53],
    ['2025-12-29', 2026, 1],
  ] as const)('puts %s in %i week %i', (date, year, week) => {
    expect(isoWeekOf(date)).toEqual({ year, week })
  })

  it('gives the Thursday of a week', () => {
    expect(dayOfIsoWeek(2026, 34, 4)).toBe('2026-08-20')
    expect(dayOfIsoWeek(2026, 1, 4)).toBe('2026-01-01')
  })
})

describe('toIsoDate', () => {
  it('knows that the 31st of February is no day', () => {
    expect(toIsoDate(2026, 2, 31)).toBeNull()
    expect(toIsoDate(2024, 2, 29)).toBe('2024-02-29')
  })
})

import { expect, it, describe } from 'vitest'
import { fillDates } from './demo-dates.ts'

describe('fillDates', () => {
  const now = new Date(2027, 0, 1, 12)

  it('writes days before and after today in the forms of the status page', () => {
    expect(fillDates('[[dm:0]] [[dm:-1]] [[dmy:-1]] [[dato:+1]]', now)).toBe('1/1 31/12 31/12-26 02-01-2027')
    expect(fillDates('Servicevindue [[dag:6]]', now)).toBe('Servicevindue torsdag den 7. januar')
  })

  it('leaves other marks alone', () => {
    expect(fillDates('[[ugedag:1]] [dm:0] {{ page.title }}', now)).toBe(
      '[[ugedag:1]] [dm:0] {{ page.title }}',
    )
  })
})

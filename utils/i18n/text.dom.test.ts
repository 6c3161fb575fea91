import { describe, expect, it, vi } from 'vitest'
import {
  calendarDay,
  clockTime,
  laterTime,
  listing,
  moment,
  percent,
  shortDay,
  weekDay,
  wholeNumber,
} from './format.ts'
import { plural, splitMessage, text } from './text.ts'

vi.mock('../platform/browser.ts', async () => {
  const { createBrowser } = await import('../../tests/gallery/fake-browser.ts')
  return { browser: createBrowser() }
})

const now = Date.parse('2026-08-25T08:05:00Z')

describe('text', () => {
  it('fills in values by name and leaves unknown names as they are', () => {
    expect(text('home_field_focused', { field: 'Manchet' })).toBe('Om feltet ”Manchet”')
    expect(text('home_field_focused')).toBe('Om feltet ”{field}”')
  })

  it('keeps times, shares and sizes on one line', () => {
    expect(text('hours_state_open', { closes: '15' })).toBe('Servicedesk har åbent til kl.\u00A015.')
    expect(text('capture_size_reduced', { limit: '2,5 MB' })).toContain('2,5\u00A0MB')
  })

  it('does not read a value as a placeholder', () => {
    expect(text('search_none_heading', { query: '{query}' })).toBe('Ingen resultater for ”{query}”')
  })
})

describe('plural', () => {
  it.each([
    [0, '0 resultater'],
    [1, '1 resultat'],
    [1234, '1.234 resultater'],
  ])('counts %i', (count, words) => {
    expect(plural('search_count', count)).toBe(words)
  })
})

describe('splitMessage', () => {
  it.each([
    ['Du er offline. Panelet henter nyt.', ['Du er offline.', 'Panelet henter nyt.']],
    ['Panelet prøver igen kl. 10.40. Vent.', ['Panelet prøver igen kl. 10.40.', 'Vent.']],
    ['Kun det ene', ['Kun det ene', '']],
  ])('parts "%s"', (message, parts) => {
    expect(splitMessage(message)).toEqual(parts)
  })
})

describe('dates and numbers', () => {
  it('says when in words she would use', () => {
    expect(moment(Date.parse('2026-08-25T06:05:00Z'), now)).toBe('i dag kl.\u00A08.05')
    expect(moment(Date.parse('2026-08-24T22:30:00Z'), now)).toBe('i dag kl.\u00A00.30')
    expect(moment(Date.parse('2026-08-24T13:42:00Z'), now)).toBe('i går kl.\u00A015.42')
    expect(moment(Date.parse('2026-08-19T10:00:00Z'), now)).toBe('den 19. august')
    expect(moment(Date.parse('2025-12-30T10:00:00Z'), now)).toBe('den 30. december 2025')
  })

  it('writes days, times and numbers the Danish way', () => {
    expect(weekDay('2026-09-03', now)).toBe('torsdag den 3. september')
    expect(calendarDay('2027-01-07', now)).toBe('7. januar 2027')
    expect(shortDay('2026-09-03')).toBe('3.9.')
    expect(clockTime(now)).toBe('10.05')
    expect(laterTime(now + 24 * 3_600_000, now)).toBe('10.05 den 26. august')
    expect(wholeNumber(1234)).toBe('1.234')
    expect(percent(0.6)).toBe('60\u00A0%')
    expect(listing(['A', 'B', 'C'])).toBe('A, B og C')
  })
})

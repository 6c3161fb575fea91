import { afterEach, expect, it } from 'vitest'
import { applyColours, applyKeptColours } from './colours.ts'

const theme = () => document.documentElement.dataset['theme']

afterEach(() => {
  history.replaceState(null, '', '?')
  localStorage.clear()
})

it('is dark beside a dark page, before and after the settings are there', () => {
  history.replaceState(null, '', '?dark')
  applyKeptColours()
  expect(theme()).toBe('dark')
  applyColours('system')
  expect(theme()).toBe('dark')
})

it('follows what she chose rather than the page', () => {
  history.replaceState(null, '', '?dark')
  applyColours('light')
  expect(theme()).toBe('light')
})

it('leaves it to the system beside any other page', () => {
  applyColours('dark')
  applyColours('system')
  expect(theme()).toBeUndefined()
})

import { afterEach, expect, it } from 'vitest'
import { applyColours, applyKeptColours, followPageColours } from './colours.ts'

const theme = () => document.documentElement.dataset['theme']

afterEach(() => {
  history.replaceState(null, '', '?')
  localStorage.clear()
})

it('is dark beside a dark page, before and after the settings are there', () => {
  history.replaceState(null, '', '?theme=dark')
  applyKeptColours()
  expect(theme()).toBe('dark')
  applyColours('system')
  expect(theme()).toBe('dark')
})

it('follows what she chose rather than the page', () => {
  history.replaceState(null, '', '?theme=dark')
  applyColours('light')
  expect(theme()).toBe('light')
})

it('leaves it to the system beside any other page', () => {
  applyColours('dark')
  applyColours('system')
  expect(theme()).toBeUndefined()
})

it('changes with the page while it is open, unless she chose', () => {
  followPageColours()
  applyColours('system')
  const tell = (data: unknown, source: unknown = window.parent) =>
    window.dispatchEvent(new MessageEvent('message', { data, source: source as Window }))
  tell({ cmsHelpTheme: 'dark' })
  expect(theme()).toBe('dark')
  tell({ cmsHelpTheme: 'pink' })
  tell({ cmsHelpTheme: 'light' }, null)
  tell('light')
  expect(theme()).toBe('dark')
  applyColours('light')
  tell({ cmsHelpTheme: 'dark' })
  expect(theme()).toBe('light')
  applyColours('system')
  tell({ cmsHelpTheme: 'system' })
  expect(theme()).toBeUndefined()
})

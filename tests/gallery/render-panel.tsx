import { cleanup, render } from '@testing-library/preact'
import { vi } from 'vitest'
import { App } from '../../components/app.tsx'
import type { Host } from '../../components/host.tsx'
import { type createBrowser, usedMemory } from './fake-browser.ts'

type FakeBrowser = ReturnType<typeof createBrowser>

/** The whole panel in a test's document. `focusPage` counts how often the keyboard was given back to the page. */
export function renderPanel(browser: FakeBrowser) {
  cleanup()
  sessionStorage.clear()
  const focusPage = vi.fn()
  const host: Host = {
    kind: 'docked',
    tabId: undefined,
    version: '1.0.0',
    focusPage,
    requestSite: () => Promise.resolve('granted'),
    pageUrl: (page) => `https://extension.example/${page}.html`,
  }
  const memory = {
    read: async () => browser.stored['panelMemory'] ?? usedMemory,
    write: async (value: unknown) => void Object.assign(browser.stored, { panelMemory: value }),
    watch: () => () => undefined,
  }
  return { ...render(<App host={host} memory={memory} />), focusPage }
}

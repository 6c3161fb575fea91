import { cleanup, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createBrowser, usedMemory } from '../tests/gallery/fake-browser.ts'
import type { PanelStart } from '../utils/messaging/protocol.ts'
import { App } from './app.tsx'
import type { Host } from './host.tsx'

const held = vi.hoisted(() => ({ browser: undefined as unknown }))
vi.mock('../utils/platform/browser.ts', () => ({
  get browser() {
    return held.browser
  },
}))

const host: Host = {
  kind: 'docked',
  tabId: undefined,
  version: '1.0.0',
  focusPage: () => undefined,
  requestSite: () => Promise.resolve('refused'),
  pageUrl: (page) => `https://extension.example/${page}.html`,
}
const memory = {
  read: async () => usedMemory,
  write: async () => undefined,
  watch: () => () => undefined,
}

/** What the background would tell at the start, put together from its single answers. */
async function startOf(browser: ReturnType<typeof createBrowser>, withHelp: boolean): Promise<PanelStart> {
  const ask = async (name: string) =>
    ((await browser.runtime.sendMessage({ name, request: {} })) as { readonly value: unknown }).value
  const start = {
    place: await ask('panel.place'),
    settings: await ask('settings.get'),
    status: await ask('manual.status'),
    help: { suggestions: await ask('manual.suggest'), issues: [], outages: [] },
  } as PanelStart
  browser.asked.length = 0
  const { help: _, ...rest } = start
  return withHelp ? start : rest
}

async function open(withHelp: boolean, status: Partial<PanelStart['status']> = {}) {
  const browser = createBrowser()
  held.browser = browser
  const told = await startOf(browser, withHelp)
  const start = { ...told, status: { ...told.status, ...status } }
  render(<App host={host} memory={memory} start={start} />)
  return { browser, asked: () => browser.asked.map(({ name }) => name) }
}

describe('a panel that was told at the start', () => {
  afterEach(() => {
    cleanup()
    sessionStorage.clear()
  })

  it('draws the suggestions in its first picture and does not ask for them', async () => {
    const { asked } = await open(true)
    expect(screen.getByRole('button', { name: /Forskellen på manchet og teasertekst/ })).toBeTruthy()
    await waitFor(() => expect(asked()).toContain('issues.list'))
    expect(asked()).not.toContain('manual.suggest')
    expect(asked()).not.toContain('settings.get')
    expect(asked()).not.toContain('manual.status')
  })

  it('asks for its place again: nobody heard what changed while it was loading', async () => {
    const { asked } = await open(true)
    await waitFor(() => expect(asked()).toContain('panel.place'))
  })

  it('asks again how far the manual has come, unless all of it was there', async () => {
    const { asked } = await open(true, { phase: 'fetching' })
    await waitFor(() => expect(asked()).toContain('manual.status'))
  })

  it('draws the page and asks for help where that was not at hand', async () => {
    const { asked } = await open(false)
    expect(screen.getByRole('heading', { level: 1, name: /Hjælp til.*Rediger Artikel/ })).toBeTruthy()
    await waitFor(() => expect(asked()).toContain('manual.suggest'))
    expect(await screen.findByRole('button', { name: /Forskellen på manchet/ })).toBeTruthy()
  })
})

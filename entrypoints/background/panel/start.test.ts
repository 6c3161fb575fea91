// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'
import type { PageContext } from '../../../utils/context/page-context.ts'
import type { IssueView } from '../../../utils/messaging/protocol.ts'
import type { PageSuggestions } from '../../../utils/search/result.ts'
import { defaultSettings } from '../../../utils/settings/settings.ts'
import { startHandlers, type StartOptions } from './start.ts'

const context = { cms: 'drupal-10', host: 'www.fjordby.example', path: '/node/3/edit' } as PageContext
const sender = { kind: 'panel', tabId: 7, frameId: 11, url: 'chrome-extension://abc/panel.html' } as const
const suggestions = {
  covered: true,
  suggestions: [
    { hit: { kind: 'section', sectionId: '/a/#b' }, reason: 'form' },
    { hit: { kind: 'issue', issueId: 'fix:1' }, reason: 'form' },
  ],
} as unknown as PageSuggestions
const view = { issue: { id: 'fix:1' }, verdict: { kind: 'unknown' }, onPage: true } as unknown as IssueView
const settings = { settings: defaultSettings, locked: [], sites: [] }
const status = { phase: 'ready', done: 3, total: 3, unreadTitles: [] } as const

interface Setting {
  readonly known?: PageContext | null
  readonly suggest?: () => Promise<PageSuggestions>
}

function setUp({ known = context, suggest = async () => suggestions }: Setting = {}) {
  const brief = vi.fn(async () => ({ issues: [view], outages: [] }))
  const options = {
    panel: {
      states: { get: async () => (known ? { context: known } : {}) },
      sendToPage: async () => ({ reached: false }),
      isGranted: async (origin: string) => origin === 'https://www.fjordby.example',
      sideInUse: { write: async () => undefined },
      activeTabId: async () => undefined,
    },
    settings: async () => settings,
    status: async () => status,
    search: { suggest },
    issues: { brief },
  } as unknown as StartOptions
  return { brief, start: startHandlers(options)['panel.start'] }
}

describe('panel.start', () => {
  it('tells place, settings, status and help at once', async () => {
    const { start, brief } = setUp()
    expect(await start({}, sender)).toEqual({
      ok: true,
      value: {
        place: { tabId: 7, context, siteGranted: true },
        settings,
        status,
        help: { suggestions, issues: [view], outages: [] },
      },
    })
    expect(brief).toHaveBeenCalledWith(['fix:1'], context)
  })

  it('does not wait for knowledge that is still on its way', async () => {
    const { start } = setUp({ suggest: () => new Promise(() => undefined) })
    const reply = await start({}, sender)
    expect(reply).toMatchObject({ ok: true, value: { place: { context }, status } })
    expect(reply.ok && 'help' in reply.value).toBe(false)
  })

  it('has no help for a page that no script reads', async () => {
    const reply = await setUp({ known: null }).start({}, sender)
    expect(reply).toMatchObject({ ok: true, value: { place: { context: null, siteGranted: false } } })
    expect(reply.ok && 'help' in reply.value).toBe(false)
  })

  it('answers for the tab that the panel names in its own address', async () => {
    const { tabId: _, ...inOwnTab } = { ...sender, url: 'chrome-extension://abc/panel.html?tab=12&blocked' }
    expect(await setUp().start({}, inOwnTab)).toMatchObject({ ok: true, value: { place: { tabId: 12 } } })
  })

  it('fails where there is no tab', async () => {
    const { tabId: _, ...beside } = sender
    expect(await setUp().start({}, beside)).toEqual({ ok: false, code: 'not-found' })
  })
})

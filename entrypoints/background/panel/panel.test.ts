// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'
import type { PageContext } from '../../../utils/context/page-context.ts'
import type { Sender } from '../../../utils/messaging/handle.ts'
import type { PageCommand } from '../../../utils/messaging/page-commands.ts'
import type { PanelEvent } from '../../../utils/messaging/protocol.ts'
import type { SettingsPlace } from '../../../utils/platform/settings-store.ts'
import { createSettingsStore } from '../../../utils/platform/settings-store.ts'
import type { StoredItem, StoredItems } from '../../../utils/platform/storage.ts'
import type { PanelOptions } from './options.ts'
import { createPanelService } from './panel.ts'
import { createTabStates, type TabState } from '../tab-states.ts'

const context: PageContext = {
  cms: 'drupal-10',
  theme: 'gin',
  view: 'admin',
  host: 'www.fjordby.example',
  path: '/admin/content',
  title: 'Indhold',
  siteName: 'Fjordby',
  language: 'da',
  fields: [],
  messages: [],
  components: [],
}
const page: Sender = {
  kind: 'page',
  tabId: 7,
  frameId: 0,
  url: 'https://www.fjordby.example/admin/content?a=1',
}
const panel: Sender = { kind: 'panel', tabId: 7, frameId: 11, url: 'chrome-extension://abc/panel.html' }

function memoryItem<Value>(): StoredItem<Value> & { value: Value | undefined } {
  return {
    value: undefined,
    async read() {
      return structuredClone(this.value)
    },
    async write(value) {
      this.value = structuredClone(value)
    },
    async clear() {
      this.value = undefined
    },
    watch: () => () => {},
  }
}

function memoryItems<Value>(): StoredItems<Value> {
  const stored = new Map<string, Value>()
  return {
    readAll: async () => new Map(stored),
    write: async (name, value) => void stored.set(name, structuredClone(value)),
    remove: async (name) => void stored.delete(name),
  }
}

interface Setting {
  readonly mayInject?: boolean
  readonly policy?: Record<string, unknown>
}

/** A browser with one tab, in which scripts may or may not run. */
function setUp({ mayInject = true, policy = {} }: Setting = {}) {
  const tab = { reader: false, dock: false, open: false, folded: false, commands: [] as PageCommand[] }
  const events: PanelEvent[] = []
  const opened: string[] = []
  const item = memoryItems<TabState>()
  const place: SettingsPlace = {
    readOwn: async () => undefined,
    writeOwn: async () => {},
    readPolicy: async () => policy,
    onChange: () => {},
  }
  const options: PanelOptions = {
    states: createTabStates(item),
    settings: createSettingsStore(place),
    async sendToPage(_tabId, command) {
      if (!tab.reader) return { reached: false }
      if (command.kind === 'read') return { reached: true, answer: context }
      if (!tab.dock) return { reached: true, answer: undefined }
      tab.commands.push(command)
      if (command.kind === 'show-panel') tab.open = command.widthPx > 44
      if (command.kind === 'toggle-panel') tab.open = !tab.open
      return { reached: true, answer: { open: tab.open } }
    },
    sendToPanels: async (event) => void events.push(event),
    async inject() {
      if (!mayInject) throw new Error('Cannot access contents of the page')
      tab.reader = true
      tab.dock = true
    },
    isGranted: async () => false,
    sideInUse: memoryItem<boolean>(),
    activeTabId: async () => 7,
    openTab: async (url) => void opened.push(url),
    ownUrl: (path) => `chrome-extension://abc/${path}`,
    prepare: vi.fn(),
  }
  const load = () => Object.assign(tab, { reader: false, dock: false, open: false })
  return { tab, events, opened, item, options, load, service: createPanelService(options) }
}

describe('the toolbar button', () => {
  it('brings the page scripts in and opens the panel with the focus in it', async () => {
    const { tab, service, options } = setUp()
    await service.toggle(7)
    expect(tab.commands).toEqual([
      { to: 'page', kind: 'show-panel', side: 'right', widthPx: 400, focus: true },
    ])
    expect(await options.states.get(7)).toMatchObject({ open: true })
  })

  it('closes it again', async () => {
    const { tab, service, options } = setUp()
    await service.toggle(7)
    await service.toggle(7)
    expect(tab.open).toBe(false)
    expect(await options.states.get(7)).toMatchObject({ open: false })
  })

  it('opens the panel in a tab where the browser allows no scripts', async () => {
    const { opened, service, options } = setUp({ mayInject: false })
    await service.toggle(7)
    expect(opened).toEqual(['chrome-extension://abc/panel.html?tab=7&blocked'])
    expect(await options.states.get(7)).toMatchObject({ open: false })
  })

  it('gives a grant for a picture that was refused, instead of closing the panel', async () => {
    const { tab, events, service, options } = setUp()
    await service.toggle(7)
    await options.states.change(7, (state) => ({ ...state, wantsPicture: true }))
    await service.toggle(7)
    expect(tab.open).toBe(true)
    expect(events).toContainEqual({ to: 'panel', kind: 'granted', tabId: 7 })
    await service.toggle(7)
    expect(tab.open).toBe(false)
  })
})

describe('navigation', () => {
  it('shows the panel again on the next page, without taking the focus', async () => {
    const { tab, service, load } = setUp()
    await service.toggle(7)
    load()
    await service.onNavigation(7, 'loading')
    await service.onNavigation(7, 'complete')
    expect(tab.commands.at(-1)).toMatchObject({ kind: 'show-panel', widthPx: 400, focus: false })
  })

  it('shows it drawn in when it was drawn in', async () => {
    const { tab, service, load } = setUp()
    await service.toggle(7)
    await service.handlers['page.panelResized']({ widthPx: 44 }, page)
    load()
    await service.onNavigation(7, 'loading')
    await service.onNavigation(7, 'complete')
    expect(tab.commands.at(-1)).toMatchObject({ kind: 'show-panel', widthPx: 44 })
  })

  it('leaves pages alone in tabs without the panel', async () => {
    const { tab, service } = setUp()
    await service.onNavigation(7, 'complete')
    expect(tab.reader).toBe(false)
  })

  it('survives the death of the background', async () => {
    const { tab, service, load, item, options } = setUp()
    await service.toggle(7)
    load()
    const next = createPanelService({ ...options, states: createTabStates(item) })
    await next.onNavigation(7, 'complete')
    expect(tab.open).toBe(true)
  })

  it('opens the panel with the page where the script runs by itself', async () => {
    const { tab, service, load } = setUp()
    await service.toggle(7)
    load()
    tab.reader = true
    expect(await service.handlers['page.opened']({ context }, page)).toMatchObject({
      ok: true,
      value: { open: true },
    })
    await vi.waitFor(() => expect(tab.open).toBe(true))
  })
})

describe('the page', () => {
  it('is told to the panel with its address, and forgotten when another is loaded', async () => {
    const { events, service, options } = setUp()
    await service.handlers['page.changed']({ context }, page)
    expect(events).toEqual([{ to: 'panel', kind: 'context', tabId: 7, context }])
    expect(await options.states.get(7)).toMatchObject({ context, url: page.url })
    await service.onNavigation(7, 'loading')
    expect(await options.states.get(7)).not.toHaveProperty('context')
  })

  it('is asked when it has not told yet', async () => {
    const { tab, service } = setUp()
    tab.reader = true
    expect(await service.handlers['panel.place']({}, panel)).toEqual({
      ok: true,
      value: { tabId: 7, context, siteGranted: false },
    })
  })

  it('is unknown where no script runs', async () => {
    expect(await setUp().service.handlers['panel.place']({}, panel)).toMatchObject({
      value: { context: null },
    })
  })
})

describe('selected text', () => {
  it('reaches a panel that is just opening when it asks for its place, once', async () => {
    const { events, service } = setUp()
    await service.searchFor(7, 'karrusel')
    expect(events).toEqual([])
    await service.handlers['panel.place']({}, panel)
    await service.handlers['panel.place']({}, panel)
    expect(events).toEqual([{ to: 'panel', kind: 'search', tabId: 7, query: 'karrusel' }])
  })

  it('reaches an open panel at once', async () => {
    const { events, service } = setUp()
    await service.toggle(7)
    await service.searchFor(7, 'karrusel')
    expect(events).toEqual([{ to: 'panel', kind: 'search', tabId: 7, query: 'karrusel' }])
  })
})

describe('panel.openTab', () => {
  it.each(['https://www.example.test/', 'mailto:a@b.example', 'chrome-extension://abc/options.html'])(
    'opens %s',
    async (url) => {
      const { opened, service } = setUp()
      expect(await service.handlers['panel.openTab']({ url }, panel)).toMatchObject({ ok: true })
      expect(opened).toEqual([url])
    },
  )

  it.each([
    'javascript:alert(1)',
    'http://www.example.test/',
    'file:///etc/passwd',
    'chrome-extension://abcd/x',
  ])('refuses %s', async (url) => {
    const { opened, service } = setUp()
    expect(await service.handlers['panel.openTab']({ url }, panel)).toEqual({ ok: false, code: 'forbidden' })
    expect(opened).toEqual([])
  })
})

describe('panel.move', () => {
  it('is refused where policy decides the side', async () => {
    const { service } = setUp({ policy: { side: 'right' } })
    expect(await service.handlers['panel.move']({ side: 'left' }, panel)).toEqual({
      ok: false,
      code: 'policy-locked',
    })
  })
})

describe('panel.leavePage', () => {
  it('closes the panel in the page for good', async () => {
    const { tab, service, options } = setUp()
    await service.toggle(7)
    await service.handlers['panel.leavePage']({}, panel)
    await service.handlers['panel.leavePage']({}, panel)
    expect(tab.open).toBe(false)
    expect(await options.states.get(7)).toMatchObject({ open: false })
  })
})

describe('the side panel', () => {
  const side: Sender = { kind: 'panel', frameId: 0, url: 'chrome-extension://abc/panel.html?side' }

  it('stands beside the tab on top', async () => {
    const { tab, service } = setUp()
    tab.reader = true
    expect(await service.handlers['panel.place']({}, side)).toMatchObject({ value: { tabId: 7, context } })
  })

  it('asks again when another tab comes to the front, and only where there is one', async () => {
    const { events, service } = setUp()
    await service.onFront()
    expect(events).toEqual([])
    await service.handlers['panel.place']({}, side)
    await service.onFront()
    expect(events).toMatchObject([{ kind: 'context', tabId: -1 }])
  })
})

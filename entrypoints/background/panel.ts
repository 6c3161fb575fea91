import { failure, success } from '../../utils/base/result.ts'
import type { PageContext } from '../../utils/context/page-context.ts'
import type { Handlers, Sender } from '../../utils/messaging/handle.ts'
import type { PageCommand, PanelEvent } from '../../utils/messaging/protocol.ts'
import type { SettingsStore } from '../../utils/platform/settings-store.ts'
import type { StoredItem } from '../../utils/platform/storage.ts'
import type { PageAnswer } from '../../utils/platform/tabs.ts'
import { readContext } from './read-context.ts'
import type { TabState, TabStates } from './tab-states.ts'

/** Reads the page; runs by itself on granted sites. */
export const pageScript = '/content-scripts/cms.js'
/** Holds the panel; brought in where it is shown. */
const dockScript = '/content-scripts/dock.js'
/** The thin tab of a panel drawn in. */
const spinePx = 44

export interface PanelOptions {
  readonly states: TabStates
  readonly settings: SettingsStore
  readonly sendToPage: (tabId: number, command: PageCommand) => Promise<PageAnswer>
  readonly sendToPanels: (event: PanelEvent, tabIds: readonly number[]) => Promise<void>
  readonly inject: (tabId: number, files: readonly string[]) => Promise<unknown>
  readonly isGranted: (origin: string) => Promise<boolean>
  /** A panel beside the tabs has been seen since the browser started. */
  readonly sideInUse: StoredItem<boolean>
  readonly activeTabId: () => Promise<number | undefined>
  /** Opens an address in a new tab beside the given one. */
  readonly openTab: (url: string, openerTabId?: number) => Promise<unknown>
  /** Address of a page of the extension: `panel.html`. */
  readonly ownUrl: (path: string) => string
}

type PanelMessages =
  | 'page.changed'
  | 'page.opened'
  | 'page.panelClosed'
  | 'page.panelResized'
  | 'panel.place'
  | 'panel.close'
  | 'panel.move'
  | 'panel.leavePage'
  | 'panel.openTab'

export interface PanelService {
  readonly handlers: Pick<Handlers, PanelMessages>
  /** The toolbar button or its key. */
  toggle(tabId: number): Promise<void>
  /** Opens the panel and searches there: the context menu. */
  searchFor(tabId: number, query: string): Promise<void>
  /** A page of the tab has begun or ended to load. */
  onNavigation(tabId: number, status: 'loading' | 'complete'): Promise<void>
  /** Another tab has come to the front. */
  onFront(): Promise<void>
}

/** Opens and closes the panel in pages, remembers it by tab, and tells panels what page they stand beside. */
export function createPanelService(options: PanelOptions): PanelService {
  const { states } = options
  return {
    handlers: panelHandlers(options),
    async toggle(tabId) {
      const state = await states.get(tabId)
      if (state.open && state.wantsPicture) {
        await states.change(tabId, (before) => ({ ...before, wantsPicture: false }))
        return options.sendToPanels({ to: 'panel', kind: 'granted', tabId }, [tabId])
      }
      const command = { to: 'page', kind: 'toggle-panel', ...(await place(options)) } as const
      const open = openIn(await options.sendToPage(tabId, command))
      if (open === undefined) return showAfresh(options, tabId, { focus: true })
      await states.change(tabId, (before) => ({ ...before, open, folded: false }))
    },
    async searchFor(tabId, query) {
      await states.change(tabId, (state) => ({ ...state, query }))
      const wasOpen = (await states.get(tabId)).open
      await show(options, tabId, { focus: true })
      // A panel that is open already hears it now; one that is just opening takes it when it asks where it is.
      if (wasOpen) await deliverQuery(options, tabId)
    },
    async onNavigation(tabId, status) {
      const state = await states.get(tabId)
      if (status === 'loading') {
        if (state.context || state.wantsPicture) await states.change(tabId, withoutPage)
        return
      }
      if (!state.context) await nudgeSidePanels(options)
      // Without a permanent grant the script is not there by itself; within one site the click's grant may still hold.
      if (state.open && !state.context) await reopen(options, tabId)
    },
    onFront: () => nudgeSidePanels(options),
  }
}

function panelHandlers(options: PanelOptions): PanelService['handlers'] {
  const { states, settings } = options
  const remember = async ({ tabId, url }: Sender, context: PageContext): Promise<void> => {
    if (tabId === undefined) return
    await states.change(tabId, (state) => ({ ...state, url, context }))
    await options.sendToPanels({ to: 'panel', kind: 'context', tabId, context }, [tabId])
  }
  return {
    async 'page.changed'({ context }, sender) {
      await remember(sender, context)
      return success(null)
    },
    async 'page.opened'({ context }, sender) {
      const { open, folded } = await states.get(sender.tabId ?? -1)
      void remember(sender, context)
      if (open && sender.tabId !== undefined) void reopen(options, sender.tabId)
      return success({ open, ...(await place(options, folded)) })
    },
    async 'page.panelClosed'(_request, { tabId }) {
      if (tabId !== undefined)
        await states.change(tabId, (state) => ({ ...state, open: false, folded: false }))
      return success(null)
    },
    async 'page.panelResized'({ widthPx }, { tabId }) {
      const folded = widthPx <= spinePx
      if (tabId !== undefined) await states.change(tabId, (state) => ({ ...state, folded }))
      // A panel drawn in keeps the width it will open to.
      if (!folded) await settings.change({ widthPx: Math.min(720, Math.max(320, Math.round(widthPx))) })
      return success(null)
    },
    async 'panel.place'(request, sender) {
      if (request.tabId === undefined && sender.tabId === undefined) await options.sideInUse.write(true)
      const tabId = request.tabId ?? sender.tabId ?? (await options.activeTabId())
      if (tabId === undefined) return failure('not-found')
      const context = (await states.get(tabId)).context ?? (await askPage(options, tabId))
      void deliverQuery(options, tabId)
      // Of a page that is not the CMS not even the host is known; Firefox throws at an origin without one.
      const siteGranted = Boolean(context?.host) && (await options.isGranted(`https://${context?.host}`))
      return success({ tabId, context, siteGranted })
    },
    async 'panel.close'(_request, { tabId }) {
      // The page draws it in to its thin tab and tells so.
      if (tabId !== undefined) await options.sendToPage(tabId, { to: 'page', kind: 'hide-panel' })
      return success(null)
    },
    async 'panel.move'({ side }, { tabId }) {
      const changed = await settings.change({ side })
      if (!changed.ok) return changed
      if (tabId !== undefined) await show(options, tabId, { focus: false })
      return success(null)
    },
    async 'panel.leavePage'(_request, { tabId }) {
      if (tabId === undefined || !(await states.get(tabId)).open) return success(null)
      await states.change(tabId, (state) => ({ ...state, open: false, folded: false }))
      // It was a press in the panel, so that one is open and this closes it.
      await options.sendToPage(tabId, { to: 'page', kind: 'toggle-panel', ...(await place(options)) })
      return success(null)
    },
    async 'panel.openTab'({ url }, { tabId }) {
      if (!/^(?:https:\/\/|mailto:)/.test(url) && !url.startsWith(options.ownUrl('')))
        return failure('forbidden')
      await options.openTab(url, tabId)
      return success(null)
    },
  }
}

interface Showing {
  readonly focus: boolean
  readonly folded?: boolean
}

async function show(options: PanelOptions, tabId: number, { focus, folded = false }: Showing): Promise<void> {
  const command = { to: 'page', kind: 'show-panel', ...(await place(options, folded)), focus } as const
  if (openIn(await options.sendToPage(tabId, command)) === undefined)
    return showAfresh(options, tabId, { focus, folded })
  await options.states.change(tabId, (state) => ({ ...state, open: true, folded }))
}

/** Brings both page scripts in and opens the panel. Where the browser allows no script, the panel opens as a tab. */
async function showAfresh(
  options: PanelOptions,
  tabId: number,
  { focus, folded = false }: Showing,
): Promise<void> {
  try {
    await options.inject(tabId, [pageScript, dockScript])
  } catch {
    await options.openTab(options.ownUrl(`panel.html?tab=${tabId}&blocked`), tabId)
    return
  }
  await options.states.change(tabId, (state) => ({ ...state, open: true, folded }))
  await options.sendToPage(tabId, {
    to: 'page',
    kind: 'show-panel',
    ...(await place(options, folded)),
    focus,
  })
}

/** Shows the panel again on the next page of its tab, as it was; stays out of sight where it may not. */
async function reopen(options: PanelOptions, tabId: number): Promise<void> {
  const { folded } = await options.states.get(tabId)
  await options
    .inject(tabId, [pageScript, dockScript])
    .then(async () => {
      const command = { to: 'page', kind: 'show-panel', ...(await place(options, folded)) } as const
      return options.sendToPage(tabId, { ...command, focus: false })
    })
    .catch(() => undefined)
}

async function deliverQuery(options: PanelOptions, tabId: number): Promise<void> {
  const { query } = await options.states.get(tabId)
  if (query === '') return
  await options.states.change(tabId, (state) => ({ ...state, query: '' }))
  await options.sendToPanels({ to: 'panel', kind: 'search', tabId, query }, [tabId])
}

/** A page that no tab has, so that every panel asks anew where it stands. */
const elsewhere: PanelEvent = {
  to: 'panel',
  kind: 'context',
  tabId: -1,
  context: {
    cms: 'other',
    theme: 'other',
    view: 'public',
    host: '',
    path: '/',
    title: '',
    siteName: '',
    language: '',
    fields: [],
    messages: [],
    components: [],
  },
}

/** The browser's side panel stays while tabs and pages come and go; it asks again what it stands beside. */
async function nudgeSidePanels({ sideInUse, sendToPanels }: PanelOptions): Promise<void> {
  if (await sideInUse.read()) await sendToPanels(elsewhere, [])
}

async function askPage({ sendToPage }: PanelOptions, tabId: number): Promise<PageContext | null> {
  const reply = await sendToPage(tabId, { to: 'page', kind: 'read' })
  return reply.reached ? readContext(reply.answer) : null
}

async function place(
  { settings }: PanelOptions,
  folded = false,
): Promise<{ side: 'left' | 'right'; widthPx: number }> {
  const { side, widthPx } = (await settings.read()).settings
  return { side, widthPx: folded ? spinePx : widthPx }
}

/** Whether the panel is open after a command; nothing when the page has no script that holds it. */
function openIn(page: PageAnswer): boolean | undefined {
  if (!page.reached || typeof page.answer !== 'object' || page.answer === null) return undefined
  return 'open' in page.answer && typeof page.answer.open === 'boolean' ? page.answer.open : undefined
}

function withoutPage({ open, folded, query }: TabState): TabState {
  return { open, folded, query, wantsPicture: false }
}

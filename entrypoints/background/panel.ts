import { failure, success } from '../../utils/base/result.ts'
import type { PageContext } from '../../utils/context/page-context.ts'
import type { Handlers, Sender } from '../../utils/messaging/handle.ts'
import type { PageCommand, PanelEvent } from '../../utils/messaging/protocol.ts'
import type { SettingsStore } from '../../utils/platform/settings-store.ts'
import type { PageAnswer } from '../../utils/platform/tabs.ts'
import { readContext } from './read-context.ts'
import type { TabState, TabStates } from './tab-states.ts'

export const pageScript = '/content-scripts/cms.js'

export interface PanelOptions {
  readonly states: TabStates
  readonly settings: SettingsStore
  readonly sendToPage: (tabId: number, command: PageCommand) => Promise<PageAnswer>
  readonly sendToPanels: (event: PanelEvent, tabIds: readonly number[]) => Promise<void>
  readonly inject: (tabId: number, file: string) => Promise<unknown>
  readonly isGranted: (origin: string) => Promise<boolean>
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
  | 'panel.openTab'

export interface PanelService {
  readonly handlers: Pick<Handlers, PanelMessages>
  /** The toolbar button or its key. */
  toggle(tabId: number): Promise<void>
  /** Opens the panel and searches there: the context menu. */
  searchFor(tabId: number, query: string): Promise<void>
  /** A page of the tab has begun or ended to load. */
  onNavigation(tabId: number, status: 'loading' | 'complete'): Promise<void>
}

/** Opens and closes the panel in pages, remembers it by tab, and tells panels what page they stand beside. */
export function createPanelService(options: PanelOptions): PanelService {
  const { states } = options
  const setOpen = (tabId: number, open: boolean) => states.change(tabId, (state) => ({ ...state, open }))

  return {
    handlers: panelHandlers(options, setOpen),
    async toggle(tabId) {
      const state = await states.get(tabId)
      if (state.open && state.wantsPicture) {
        await states.change(tabId, (before) => ({ ...before, wantsPicture: false }))
        return options.sendToPanels({ to: 'panel', kind: 'granted', tabId }, [tabId])
      }
      const command = { to: 'page', kind: 'toggle-panel', ...(await place(options)) } as const
      const { reached, ...rest } = await options.sendToPage(tabId, command)
      if (!reached) return showAfresh(options, tabId)
      const answer = 'answer' in rest ? rest.answer : undefined
      await setOpen(tabId, openIn(answer) ?? !state.open)
    },
    async searchFor(tabId, query) {
      await states.change(tabId, (state) => ({ ...state, query }))
      const wasOpen = (await states.get(tabId)).open
      await show(options, tabId)
      // A panel that is open already hears it now; one that is just opening takes it when it asks where it is.
      if (wasOpen) await deliverQuery(options, tabId)
    },
    async onNavigation(tabId, status) {
      const state = await states.get(tabId)
      if (status === 'loading') {
        if (state.context || state.wantsPicture) await states.change(tabId, withoutPage)
        return
      }
      // Without a permanent grant the script is not there by itself; within one site the click's grant may still hold.
      if (state.open && !state.context) await options.inject(tabId, pageScript).catch(() => undefined)
    },
  }
}

function panelHandlers(
  options: PanelOptions,
  setOpen: (tabId: number, open: boolean) => Promise<unknown>,
): PanelService['handlers'] {
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
      void remember(sender, context)
      const { open } = await states.get(sender.tabId ?? -1)
      return success({ open, ...(await place(options)) })
    },
    async 'page.panelClosed'(_request, { tabId }) {
      if (tabId !== undefined) await setOpen(tabId, false)
      return success(null)
    },
    async 'page.panelResized'({ widthPx }) {
      // A panel drawn in to its thin tab keeps the width it will open to.
      if (widthPx >= 320) await settings.change({ widthPx: Math.min(720, Math.round(widthPx)) })
      return success(null)
    },
    async 'panel.place'(request, sender) {
      const tabId = request.tabId ?? sender.tabId ?? (await options.activeTabId())
      if (tabId === undefined) return failure('not-found')
      const context = (await states.get(tabId)).context ?? (await askPage(options, tabId))
      void deliverQuery(options, tabId)
      const siteGranted = context !== null && (await options.isGranted(`https://${context.host}`))
      return success({ tabId, context, siteGranted })
    },
    async 'panel.close'(_request, { tabId }) {
      if (tabId === undefined) return success(null)
      await setOpen(tabId, false)
      await options.sendToPage(tabId, { to: 'page', kind: 'hide-panel' })
      return success(null)
    },
    async 'panel.move'({ side }, { tabId }) {
      const changed = await settings.change({ side })
      if (!changed.ok) return changed
      if (tabId !== undefined) await show(options, tabId)
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

async function show(options: PanelOptions, tabId: number): Promise<void> {
  const command = { to: 'page', kind: 'show-panel', ...(await place(options)), focus: true } as const
  const { reached } = await options.sendToPage(tabId, command)
  if (!reached) return showAfresh(options, tabId)
  await options.states.change(tabId, (state) => ({ ...state, open: true }))
}

/** Brings the page script in, which then opens the panel. Where the browser allows no script, the panel opens as a tab. */
async function showAfresh(options: PanelOptions, tabId: number): Promise<void> {
  try {
    await options.inject(tabId, pageScript)
  } catch {
    await options.openTab(options.ownUrl(`panel.html?blocked=1&tab=${tabId}`), tabId)
    return
  }
  await options.states.change(tabId, (state) => ({ ...state, open: true }))
  await options.sendToPage(tabId, { to: 'page', kind: 'show-panel', ...(await place(options)), focus: true })
}

async function deliverQuery(options: PanelOptions, tabId: number): Promise<void> {
  const { query } = await options.states.get(tabId)
  if (query === '') return
  await options.states.change(tabId, (state) => ({ ...state, query: '' }))
  await options.sendToPanels({ to: 'panel', kind: 'search', tabId, query }, [tabId])
}

async function askPage({ sendToPage }: PanelOptions, tabId: number): Promise<PageContext | null> {
  const reply = await sendToPage(tabId, { to: 'page', kind: 'read' })
  return reply.reached ? readContext(reply.answer) : null
}

async function place({ settings }: PanelOptions): Promise<{ side: 'left' | 'right'; widthPx: number }> {
  const { side, widthPx } = (await settings.read()).settings
  return { side, widthPx }
}

/** The page script tells whether the panel is open after a toggle. */
function openIn(answer: unknown): boolean | undefined {
  if (typeof answer === 'boolean') return answer
  if (typeof answer !== 'object' || answer === null || !('open' in answer)) return undefined
  return typeof answer.open === 'boolean' ? answer.open : undefined
}

function withoutPage({ open, query }: TabState): TabState {
  return { open, query, wantsPicture: false }
}

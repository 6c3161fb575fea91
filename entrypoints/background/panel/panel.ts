import type { TabState } from '../tab-states.ts'
import type { PanelOptions } from './options.ts'
import { pageHandlers } from './page-handlers.ts'
import { panelHandlers } from './panel-handlers.ts'
import { deliverQuery } from './query.ts'
import { openIn, place, reopen, show, showAfresh } from './show.ts'
import { nudgeSidePanels } from './side.ts'

export interface PanelService {
  readonly handlers: ReturnType<typeof pageHandlers> & ReturnType<typeof panelHandlers>
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
    handlers: { ...pageHandlers(options), ...panelHandlers(options) },
    async toggle(tabId) {
      const state = await states.get(tabId)
      if (state.open && state.wantsPicture) {
        await states.change(tabId, (before) => ({ ...before, wantsPicture: false }))
        return options.sendToPanels({ to: 'panel', kind: 'granted', tabId }, [tabId])
      }
      if (!state.open) return showAfresh(options, tabId, { focus: true })
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

function withoutPage({ context: _context, url: _url, ...state }: TabState): TabState {
  return { ...state, wantsPicture: false }
}

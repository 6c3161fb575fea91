import { success } from '../../../utils/base/result.ts'
import type { PageContext } from '../../../utils/context/page-context.ts'
import type { Handlers, Sender } from '../../../utils/messaging/handle.ts'
import type { PanelOptions } from './options.ts'
import { place, reopen, spinePx } from './show.ts'

type PageMessages = 'page.changed' | 'page.opened' | 'page.panelClosed' | 'page.panelResized'

/** What the scripts in the page tell. */
export function pageHandlers(options: PanelOptions): Pick<Handlers, PageMessages> {
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
  }
}

import { failure, success } from '../../../utils/base/result.ts'
import type { PageContext } from '../../../utils/context/page-context.ts'
import type { Handlers } from '../../../utils/messaging/handle.ts'
import { readContext } from '../read-context.ts'
import type { PanelOptions } from './options.ts'
import { deliverQuery } from './query.ts'
import { place, show } from './show.ts'

type PanelMessages = 'panel.place' | 'panel.close' | 'panel.move' | 'panel.leavePage' | 'panel.openTab'

/** What the panel asks about its own place. */
export function panelHandlers(options: PanelOptions): Pick<Handlers, PanelMessages> {
  const { states, settings } = options
  return {
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

async function askPage({ sendToPage }: PanelOptions, tabId: number): Promise<PageContext | null> {
  const reply = await sendToPage(tabId, { to: 'page', kind: 'read' })
  return reply.reached ? readContext(reply.answer) : null
}

import { failure, success } from '../../../utils/base/result.ts'
import type { PageContext } from '../../../utils/context/page-context.ts'
import type { Handlers, Sender } from '../../../utils/messaging/handle.ts'
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
      const page = await findPage(options, request.tabId, sender)
      if (!page) return failure('not-found')
      void deliverQuery(options, page.tabId)
      return success({ ...page, siteGranted: await isSiteGranted(options, page.context) })
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

interface PageOfPanel {
  readonly tabId: number
  /** Null where no page script answers. */
  readonly context: PageContext | null
}

/** The page a panel stands beside: of the tab it names, else of its own, else of the one in front. Nothing without tabs. */
export async function findPage(
  options: PanelOptions,
  named: number | undefined,
  sender: Sender,
): Promise<PageOfPanel | undefined> {
  if (named === undefined && sender.tabId === undefined) await options.sideInUse.write(true)
  const tabId = named ?? sender.tabId ?? (await options.activeTabId())
  if (tabId === undefined) return undefined
  const context = (await options.states.get(tabId)).context ?? (await askPage(options, tabId))
  return { tabId, context }
}

/** Whether the page's site has let the panel on it for good. */
export async function isSiteGranted(
  { isGranted }: PanelOptions,
  context: PageContext | null,
): Promise<boolean> {
  // Of a page that is not the CMS not even the host is known; Firefox throws at an origin without one.
  return Boolean(context?.host) && (await isGranted(`https://${context?.host}`))
}

async function askPage({ sendToPage }: PanelOptions, tabId: number): Promise<PageContext | null> {
  const reply = await sendToPage(tabId, { to: 'page', kind: 'read' })
  return reply.reached ? readContext(reply.answer) : null
}

import type { Box } from '../../../utils/annotate/shapes.ts'
import { failure, success } from '../../../utils/base/result.ts'
import type { Handlers } from '../../../utils/messaging/handle.ts'
import { addCapture, tabOf } from './add-capture.ts'
import type { ReportOptions } from './report.ts'

/** A picture of an area: the panel asks, the page answers when it has been chosen there. */
export function areaHandlers(options: ReportOptions): Pick<Handlers, 'report.pickArea' | 'page.areaPicked'> {
  return {
    async 'report.pickArea'({ draftId, tabId: asked }, sender) {
      const tabId = await tabOf(options, asked, sender.tabId)
      if (tabId === undefined) return failure('picture-failed')
      await options.states.change(tabId, (state) => ({ ...state, picking: draftId }))
      const picking = await (await options.ways()).pickArea(tabId)
      if (!picking.ok && picking.code === 'picture-gesture') await options.wantPicture(tabId)
      return picking
    },
    async 'page.areaPicked'({ area }, { tabId }) {
      if (tabId !== undefined) await areaPicked(options, tabId, area)
      return success(null)
    },
  }
}

/** The draft is the one that asked: the page says only where. Nothing is told of what nobody asked for. */
async function areaPicked(options: ReportOptions, tabId: number, area: Box | null): Promise<void> {
  const { states } = options
  const draftId = (await states.get(tabId)).picking
  if (draftId === undefined) return
  await states.change(tabId, ({ picking: _picking, ...state }) => state)
  const told = { to: 'panel', kind: 'captured', draftId } as const
  if (!area) {
    await (await options.ways()).reveal(tabId)
    return options.broadcast(told)
  }
  const taken = await addCapture(options, { draftId, tabId, way: (ways, tab) => ways.area(tab, area) })
  options.broadcast({ ...told, ...(taken.ok ? { pictureId: taken.value.picture.id } : { code: taken.code }) })
}

import type { PanelStart } from '../../utils/messaging/protocol.ts'
import { isReply } from '../../utils/messaging/replies.ts'

declare global {
  /**
   * The background's answer, unchecked; undefined when there was none. Asked for by `public/panel-start.js`, which the page
   * runs while the panel's own code is being loaded: the answer is there about when the code is.
   */
  var cmsHelpStart: Promise<unknown> | undefined
}

/** A background that has just been woken may take longer; the panel then draws itself and asks for each part. */
const patienceMs = 150

/** What the background told at the start; nothing when it has not answered in time. */
export async function firstAnswer(): Promise<PanelStart | undefined> {
  const late = new Promise((resolve) => setTimeout(resolve, patienceMs))
  const reply: unknown = await Promise.race([globalThis.cmsHelpStart, late])
  return isReply('panel.start', reply) && reply.ok ? reply.value : undefined
}

import { success } from '../../utils/base/result.ts'
import type { EpochMs } from '../../utils/base/time.ts'
import type { Handlers } from '../../utils/messaging/handle.ts'
import { supportView } from '../../utils/support/support-view.ts'

/** The rules of support and the desk's hours; known before anything is fetched. */
export function supportHandlers(now: () => EpochMs): Pick<Handlers, 'support.view'> {
  return { 'support.view': () => success(supportView(now())) }
}

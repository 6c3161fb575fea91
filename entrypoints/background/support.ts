import * as v from 'valibot'
import { success } from '../../utils/base/result.ts'
import type { EpochMs } from '../../utils/base/time.ts'
import type { Handlers } from '../../utils/messaging/handle.ts'
import type { StoredItem } from '../../utils/platform/storage.ts'
import { supportPageChanged } from '../../utils/support/page-changed.ts'
import { supportView } from '../../utils/support/support-view.ts'

/** Which version of the support page was seen first when. */
export const seenPageSchema = v.object({ sha: v.string(), at: v.number() })

export interface SupportOptions {
  readonly now: () => EpochMs
  /** Id of the support page in the copy in use. */
  readonly supportPage: () => Promise<string | undefined>
  readonly seen: Pick<StoredItem<v.InferOutput<typeof seenPageSchema>>, 'read' | 'write'>
}

/** The rules of support and the desk's hours, known before anything is fetched; and whether their page has changed since. */
export function supportHandlers({ now, supportPage, seen }: SupportOptions): Pick<Handlers, 'support.view'> {
  async function changedAt(view: ReturnType<typeof supportView>): Promise<EpochMs | undefined> {
    const sha = await supportPage()
    if (sha === undefined || !supportPageChanged(view.policy, sha)) return undefined
    const before = await seen.read()
    if (before?.sha === sha) return before.at
    await seen.write({ sha, at: now() })
    return now()
  }

  return {
    async 'support.view'() {
      const view = supportView(now())
      // The rules are for her who cannot reach anything: no trouble with the store may keep them from her.
      const at = await changedAt(view).catch(() => undefined)
      return success({ ...view, ...(at === undefined ? {} : { pageChangedAt: at }) })
    },
  }
}

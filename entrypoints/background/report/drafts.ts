import { failure, success } from '../../../utils/base/result.ts'
import type { EpochMs } from '../../../utils/base/time.ts'
import type { Handlers } from '../../../utils/messaging/handle.ts'
import type { DraftStore } from '../../../utils/platform/draft-store.ts'
import type { Draft, DraftId, ReportPayload } from '../../../utils/report/draft.ts'

export interface DraftOptions {
  readonly store: () => Promise<DraftStore>
  readonly now: () => EpochMs
  /** The draft as it would leave the browser now. */
  readonly payload: (draft: Draft) => Promise<ReportPayload>
  /** Lets every panel know. */
  readonly changed: (draftId: DraftId) => void
}

type DraftMessages =
  | 'report.list'
  | 'report.get'
  | 'report.save'
  | 'report.delete'
  | 'report.restore'
  | 'report.preview'

export function draftHandlers(options: DraftOptions): Pick<Handlers, DraftMessages> {
  const { now, changed } = options
  return {
    'report.list': async () => success(await (await options.store()).list()),
    async 'report.get'({ draftId }) {
      const draft = await (await options.store()).get(draftId)
      return draft ? success(draft) : failure('not-found')
    },
    async 'report.save'({ draft }) {
      const store = await options.store()
      const saved = await store.change(draft.id, (before) => merge(before, draft, now()))
      if (saved) {
        changed(saved.id)
        return success(saved)
      }
      // A draft that a colleague made comes in whole; its pictures follow one by one.
      const fresh = withoutHandover({ ...draft, pictures: [], changedAt: now() })
      await store.insert(fresh)
      changed(fresh.id)
      return success(fresh)
    },
    async 'report.delete'({ draftId }) {
      await (await options.store()).markDeleted(draftId, now())
      return success(null)
    },
    async 'report.restore'({ draftId }) {
      const draft = await (await options.store()).restore(draftId)
      return draft ? success(draft) : failure('not-found')
    },
    async 'report.preview'({ draftId }) {
      const draft = await (await options.store()).get(draftId)
      return draft ? success(await options.payload(draft)) : failure('not-found')
    },
  }
}

/**
 * What the panel writes joined with what only the background decides. An autosave that is late must not undo a
 * picture that was just taken, or a case that was just created.
 */
function merge(before: Draft, written: Draft, now: EpochMs): Draft {
  const { names, caseKey, caseUrl, handover } = before
  return {
    ...withoutHandover(written),
    createdAt: before.createdAt,
    changedAt: now,
    pictures: before.pictures,
    ...(names === undefined ? {} : { names }),
    ...(handover === undefined ? {} : { handover }),
    ...(caseKey === undefined ? {} : { caseKey }),
    ...(caseUrl === undefined ? {} : { caseUrl }),
  }
}

function withoutHandover({ handover, caseKey, caseUrl, ...rest }: Draft): Draft {
  void [handover, caseKey, caseUrl]
  return rest
}

import { useEffect, useState } from 'preact/hooks'
import type { ErrorCode } from '../../utils/base/error-code.ts'
import type { Draft } from '../../utils/report/draft.ts'
import { useAnswer, useCommand } from '../queries.ts'

export const undoId = 'draft-undo'

export interface Drafts {
  /** Newest first; `undefined` until they have been read. */
  readonly list: readonly Draft[] | undefined
  /** Just deleted, and to be had back. */
  readonly gone: Draft | undefined
  readonly code: ErrorCode | undefined
  readonly remove: (draft: Draft) => void
  readonly keep: (draft: Draft) => void
  readonly undo: () => void
}

/** The drafts on this computer. Deleting takes effect at once and can be undone. */
export function useDrafts(): Drafts {
  const drafts = useAnswer('report.list', {}, { staleMs: 0 })
  const deletion = useCommand('report.delete', ['report.list'])
  const restoring = useCommand('report.restore', ['report.list'])
  const saving = useCommand('report.save', ['report.list'])
  const [gone, setGone] = useState<Draft>()
  // The button that was pressed is gone with its row.
  useEffect(() => {
    if (gone) document.getElementById(undoId)?.focus()
  }, [gone])
  return {
    list: drafts.value?.toSorted((a, b) => b.changedAt - a.changedAt),
    gone,
    code: drafts.code ?? deletion.code ?? restoring.code ?? saving.code,
    remove: (draft) =>
      void deletion.run({ draftId: draft.id }).then((reply) => {
        if (reply.ok) setGone(draft)
      }),
    // Saving it anew makes it young again.
    keep: (draft) => void saving.run({ draft }),
    undo: () => {
      if (gone)
        void restoring.run({ draftId: gone.id }).then((reply) => {
          if (reply.ok) setGone(undefined)
        })
    },
  }
}

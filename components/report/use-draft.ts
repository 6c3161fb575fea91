import { type MutableRef, useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { ErrorCode } from '../../utils/base/error-code.ts'
import type { Draft, DraftId } from '../../utils/report/draft.ts'
import { send } from '../../utils/messaging/send.ts'
import { useLeaving } from '../use-leaving.ts'

/** A pause in typing; then the draft is saved. */
const restMs = 400

export type SaveState =
  | { readonly kind: 'clean' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly code: ErrorCode }

export interface OpenDraft {
  readonly draft: Draft | undefined
  /** Why there is no draft to show. */
  readonly code: ErrorCode | undefined
  readonly save: SaveState
  /** Changes what the person sees at once and saves it at the next pause. */
  readonly change: (edit: (draft: Draft) => Draft) => void
  /** Takes over a draft that the background has stored itself, such as one with a new picture. */
  readonly take: (draft: Draft) => void
  /** Saves what is waiting and answers the draft as it is stored; `undefined` when that failed. */
  readonly flush: () => Promise<Draft | undefined>
}

/**
 * One draft as it is being written. Nothing that was typed depends on the panel staying open: a pause, a change of
 * screen, a hidden tab and a closing panel all save.
 */
export function useDraft(draftId: DraftId | undefined, clock: () => number): OpenDraft {
  const [draft, setDraft] = useState<Draft>()
  const [code, setCode] = useState<ErrorCode>()
  const newest = useRef<Draft>()
  const { save, flush, flushAtRest } = useSaving(newest, clock)

  const take = useCallback((next: Draft) => {
    newest.current = next
    setDraft(next)
    setCode(undefined)
  }, [])

  const change = useCallback(
    (edit: (present: Draft) => Draft) => {
      if (!newest.current) return
      newest.current = { ...edit(newest.current), changedAt: clock() }
      setDraft(newest.current)
      flushAtRest()
    },
    [clock, flushAtRest],
  )

  useEffect(() => {
    if (!draftId || newest.current?.id === draftId) return
    let gone = false
    void send('report.get', { draftId }).then((reply) => {
      if (gone) return
      if (reply.ok) take(reply.value)
      else setCode(reply.code)
    })
    return () => {
      gone = true
    }
  }, [draftId, take])
  useLeaving(useCallback(() => void flush(), [flush]))

  return { draft, code, save, change, take, flush }
}

type Newest = MutableRef<Draft | undefined>

/** Saves what is newest when it runs, not what was newest when it was asked for: at the next pause, or at once. */
function useSaving(newest: Newest, clock: () => number) {
  const [save, setSave] = useState<SaveState>({ kind: 'clean' })
  const waiting = useRef<ReturnType<typeof setTimeout>>()

  const flush = useCallback(async (): Promise<Draft | undefined> => {
    const unsaved = newest.current
    if (waiting.current === undefined || !unsaved) return unsaved
    clearTimeout(waiting.current)
    waiting.current = undefined
    setSave({ kind: 'saving' })
    const reply = await send('report.save', { draft: unsaved })
    if (reply.ok) setSave({ kind: 'saved', at: clock() })
    else setSave({ kind: 'failed', code: reply.code })
    return reply.ok ? reply.value : undefined
  }, [newest, clock])

  const flushAtRest = useCallback(() => {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => void flush(), restMs)
  }, [flush])

  return { save, flush, flushAtRest }
}

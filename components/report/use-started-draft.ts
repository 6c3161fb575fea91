import { useEffect, useRef, useState } from 'preact/hooks'
import type { ErrorCode } from '../../utils/base/error-code.ts'
import { send } from '../../utils/messaging/send.ts'
import type { Draft, DraftId } from '../../utils/report/draft.ts'
import { useNavigation } from '../shell/navigation.tsx'
import type { Screen } from '../shell/screen.ts'
import { unfinishedDraft } from './unfinished.ts'

type ReportPlace = Extract<Screen, { kind: 'report' }>

export interface Started {
  readonly draftId: DraftId | undefined
  readonly code: ErrorCode | undefined
  readonly pictureFailure: ErrorCode | undefined
  /** A draft she was in the middle of; nothing is begun before she has said what she wants. */
  readonly offered: Draft | undefined
  readonly proceed: (draftId: DraftId) => void
  readonly begin: () => void
}

/**
 * The draft of the screen. A screen without one offers what is unfinished, else starts a draft once and takes its
 * number, so that a page load goes on with it.
 */
export function useStartedDraft(place: ReportPlace, tabId: number | undefined): Started {
  const { draftId, route, lookedAt } = place
  const { replace } = useNavigation()
  const [code, setCode] = useState<ErrorCode>()
  const [pictureFailure, setPictureFailure] = useState<ErrorCode>()
  const [offered, setOffered] = useState<Draft>()
  const asked = useRef(false)

  const begin = async () => {
    setOffered(undefined)
    const reply = await send('report.start', {
      ...(tabId === undefined ? {} : { tabId }),
      ...(route === undefined ? {} : { route }),
    })
    if (!reply.ok) return setCode(reply.code)
    setPictureFailure(reply.value.pictureFailure)
    const { draft } = reply.value
    if (lookedAt) await send('report.save', { draft: { ...draft, lookedAt: [lookedAt] } })
    replace({ kind: 'report', draftId: draft.id })
  }
  const offer = async () => {
    const reply = await send('report.list')
    // What cannot be listed cannot be offered; a new report must still be possible.
    const unfinished = reply.ok ? unfinishedDraft(reply.value, Date.now()) : undefined
    if (unfinished) setOffered(unfinished)
    else await begin()
  }
  useEffect(() => {
    if (draftId !== undefined || asked.current) return
    asked.current = true
    void offer()
  }, [draftId])

  return {
    draftId,
    code,
    pictureFailure,
    offered: draftId === undefined ? offered : undefined,
    proceed: (id) => replace({ kind: 'report', draftId: id }),
    begin: () => void begin(),
  }
}

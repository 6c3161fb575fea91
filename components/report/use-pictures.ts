import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { ErrorCode } from '../../utils/base/error-code.ts'
import type { Result } from '../../utils/base/result.ts'
import { text } from '../../utils/i18n/text.ts'
import { onPanelEvent } from '../../utils/messaging/events.ts'
import type { WholePageCut } from '../../utils/messaging/page-commands.ts'
import type { PanelEvent, Replies } from '../../utils/messaging/protocol.ts'
import { send } from '../../utils/messaging/send.ts'
import type { DraftId, PictureId } from '../../utils/report/draft.ts'
import { announce } from '../ui/live-region.tsx'
import type { PicturesProps } from './pictures.tsx'
import { readAsDataUrl } from './read-file.ts'

/** What is being done about a picture right now. */
export type PictureWork =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'whole'; readonly done: number; readonly total: number }
  /** An area is being chosen on the page. */
  | { readonly kind: 'area' }

type Taken = Result<Replies['report.capture'], ErrorCode>

const none: PictureWork = { kind: 'none' }

/** The ways a draft gets and loses pictures, and what came of the last one. */
export function usePictures(props: PicturesProps) {
  const { draft, take, flush } = props
  const draftId = draft.id
  const [fileName, setFileName] = useState('')
  const outcome = useOutcome(props)
  const { work, code, cut, adding, setAdding, setCode, begin, settle } = outcome
  useCaptureEvents(draftId, outcome)
  useArrival(outcome.arrived)
  return {
    work,
    code,
    fileName,
    cut,
    adding,
    setAdding,
    ...waysOfThePage(props, outcome),
    async add(file: File) {
      setFileName(file.name)
      const dataUrl = await readAsDataUrl(file)
      if (dataUrl === undefined) return setCode('picture-kind')
      await begin({ kind: 'busy' })
      settle(await send('report.addPicture', { draftId, dataUrl }))
    },
    async remove(pictureId: PictureId) {
      await flush()
      const reply = await send('report.removePicture', { draftId, pictureId })
      if (reply.ok) take(reply.value)
      else setCode(reply.code)
    },
  }
}

/** What is being done about a picture, and how the last one ended. */
function useOutcome({ startFailure, take, flush }: PicturesProps) {
  const [code, setCode] = useState<ErrorCode | undefined>(startFailure)
  const [work, setWork] = useState<PictureWork>(none)
  const [cut, setCut] = useState<WholePageCut>()
  const [adding, setAdding] = useState(false)
  const [arrived, setArrived] = useState<string>()
  const settle = useCallback(
    (reply: Taken) => {
      setWork(none)
      if (!reply.ok) return setCode(reply.code)
      setCode(undefined)
      setCut(reply.value.cut)
      setAdding(false)
      take(reply.value.draft)
      const { pictures } = reply.value.draft
      announce(text('live_picture_ready', { n: pictures.length, covers: reply.value.picture.covers.length }))
    },
    [take],
  )
  const begin = async (next: PictureWork) => {
    setCut(undefined)
    setWork(next)
    await flush()
  }
  return { work, setWork, code, setCode, cut, adding, setAdding, arrived, setArrived, settle, begin }
}

type Outcome = ReturnType<typeof useOutcome>

/** A picture of what the page shows, of all of it, or of an area that is chosen on it. */
function waysOfThePage({ draft, tabId }: PicturesProps, outcome: Outcome) {
  const { begin, settle, setArrived, setWork, setCode } = outcome
  const draftId = draft.id
  const inTab = tabId === undefined ? {} : { tabId }
  return {
    async capture() {
      await begin({ kind: 'busy' })
      settle(await send('report.capture', { draftId, ...inTab }))
    },
    async captureWhole() {
      await begin({ kind: 'whole', done: 0, total: 0 })
      announce(text('capture_whole_begin'))
      const reply = await send('report.capture', { draftId, ...inTab, whole: true })
      settle(reply)
      // The button that was pressed goes with the others: the keyboard goes on at the picture.
      if (reply.ok) setArrived(reply.value.picture.id)
    },
    stop: () => send('report.stopCapture', { draftId }),
    async pickArea() {
      await begin({ kind: 'area' })
      const reply = await send('report.pickArea', { draftId, ...inTab })
      if (reply.ok) return
      setWork(none)
      setCode(reply.code)
    },
  }
}

type Heard = Pick<Outcome, 'setWork' | 'settle' | 'setArrived'>

/** How far a picture of the whole page is, and what came of an area: both are told, not answered. */
function useCaptureEvents(draftId: DraftId, { setWork, settle, setArrived }: Heard): void {
  const last = useRef<string>()
  useEffect(() => {
    const arrive = async ({ pictureId, code }: PanelEvent & { kind: 'captured' }) => {
      if (code !== undefined) return settle({ ok: false, code })
      if (pictureId === undefined) {
        setWork(none)
        return announce(text('capture_area_none'))
      }
      // The same event can come twice.
      if (last.current === pictureId) return
      last.current = pictureId
      const reply = await send('report.get', { draftId })
      const picture = reply.ok ? reply.value.pictures.find(({ id }) => id === pictureId) : undefined
      if (reply.ok && picture) settle({ ok: true, value: { draft: reply.value, picture } })
      else settle({ ok: false, code: reply.ok ? 'not-found' : reply.code })
      setArrived(pictureId)
    }
    return onPanelEvent((event) => {
      if ((event.kind !== 'capture' && event.kind !== 'captured') || event.draftId !== draftId) return
      if (event.kind === 'captured') return void arrive(event)
      const { done, total } = event
      setWork((before) => (before.kind === 'whole' ? { kind: 'whole', done, total } : before))
    })
  }, [draftId, setWork, settle, setArrived])
}

function useArrival(pictureId: string | undefined): void {
  useEffect(() => {
    if (pictureId !== undefined) document.getElementById(`shot-${pictureId}`)?.focus()
  }, [pictureId])
}

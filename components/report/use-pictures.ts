import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { ErrorCode } from '../../utils/base/error-code.ts'
import type { Result } from '../../utils/base/result.ts'
import { text } from '../../utils/i18n/text.ts'
import { onPanelEvent } from '../../utils/messaging/events.ts'
import type { PanelEvent, Replies, WholePageCut } from '../../utils/messaging/protocol.ts'
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
export function usePictures({ draft, tabId, startFailure, take, flush }: PicturesProps) {
  const [code, setCode] = useState<ErrorCode | undefined>(startFailure)
  const [fileName, setFileName] = useState('')
  const [work, setWork] = useState<PictureWork>(none)
  const [cut, setCut] = useState<WholePageCut>()
  const [adding, setAdding] = useState(false)
  const [arrived, setArrived] = useState<string>()
  const draftId = draft.id
  const inTab = tabId === undefined ? {} : { tabId }

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
  useCaptureEvents(draftId, { setWork, settle, setArrived })
  useArrival(arrived)

  const begin = async (next: PictureWork) => {
    setCut(undefined)
    setWork(next)
    await flush()
  }
  /** The button that was pressed goes with the others: the keyboard goes on at the picture. */
  const land = (reply: Taken) => {
    settle(reply)
    if (reply.ok) setArrived(reply.value.picture.id)
  }
  return {
    work,
    code,
    fileName,
    cut,
    adding,
    setAdding,
    async capture() {
      await begin({ kind: 'busy' })
      settle(await send('report.capture', { draftId, ...inTab }))
    },
    async captureWhole() {
      await begin({ kind: 'whole', done: 0, total: 0 })
      announce(text('capture_whole_begin'))
      land(await send('report.capture', { draftId, ...inTab, whole: true }))
    },
    stop: () => send('report.stopCapture', { draftId }),
    async pickArea() {
      await begin({ kind: 'area' })
      const reply = await send('report.pickArea', { draftId, ...inTab })
      if (reply.ok) return
      setWork(none)
      setCode(reply.code)
    },
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

interface Heard {
  readonly setWork: (work: PictureWork | ((before: PictureWork) => PictureWork)) => void
  readonly settle: (reply: Taken) => void
  readonly setArrived: (pictureId: string) => void
}

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

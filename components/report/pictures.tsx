import { useState } from 'preact/hooks'
import type { ErrorCode } from '../../utils/base/error-code.ts'
import { plural, text } from '../../utils/i18n/text.ts'
import type { Draft, Picture, PictureId } from '../../utils/report/draft.ts'
import { send } from '../../utils/messaging/send.ts'
import { Icon } from '../ui/icon.tsx'
import { plusIcon, shieldIcon } from '../ui/icons-more.ts'
import { announce } from '../ui/live-region.tsx'
import { AddWays } from './add-ways.tsx'
import { readAsDataUrl } from './read-file.ts'
import { ReducedNote } from './reduced-note.tsx'
import { Shot } from './shot.tsx'
import { pictureProblem } from './picture-problem.ts'

const mostPictures = 5

export interface PicturesProps {
  readonly draft: Draft
  readonly pageName: string
  readonly tabId: number | undefined
  /** Why the first picture is missing, when it is. */
  readonly startFailure: ErrorCode | undefined
  readonly take: (draft: Draft) => void
  /** Saves what is being typed before the background changes the draft itself. */
  readonly flush: () => Promise<Draft | undefined>
  readonly mark: (pictureId: PictureId) => void
}

/** The draft's pictures with their covers burnt in, and every way to add one. */
export function Pictures(props: PicturesProps) {
  const { draft, pageName, startFailure, take, flush } = props
  const [code, setCode] = useState<ErrorCode | undefined>(startFailure)
  const [fileName, setFileName] = useState('')
  const [busy, setBusy] = useState(false)
  const [adding, setAdding] = useState(false)
  const full = draft.pictures.length >= mostPictures

  const settle = (
    reply: { ok: true; value: { draft: Draft; picture: Picture } } | { ok: false; code: ErrorCode },
  ) => {
    setBusy(false)
    if (!reply.ok) return setCode(reply.code)
    setCode(undefined)
    setAdding(false)
    take(reply.value.draft)
    const { pictures } = reply.value.draft
    announce(text('live_picture_ready', { n: pictures.length, covers: reply.value.picture.covers.length }))
  }
  const capture = async () => {
    setBusy(true)
    await flush()
    settle(
      await send('report.capture', {
        draftId: draft.id,
        ...(props.tabId === undefined ? {} : { tabId: props.tabId }),
      }),
    )
  }
  const add = async (file: File) => {
    setFileName(file.name)
    const dataUrl = await readAsDataUrl(file)
    if (dataUrl === undefined) return setCode('picture-kind')
    setBusy(true)
    await flush()
    settle(await send('report.addPicture', { draftId: draft.id, dataUrl }))
  }
  const remove = async (pictureId: PictureId) => {
    await flush()
    const reply = await send('report.removePicture', { draftId: draft.id, pictureId })
    if (reply.ok) take(reply.value)
    else setCode(reply.code)
  }

  const shots = draft.pictures.map((picture, index) => (
    <Shot
      key={picture.id}
      draftId={draft.id}
      picture={picture}
      alt={text('a11y_picture_alt', { n: index + 1, pageName })}
      number={index + 1}
      mark={() => props.mark(picture.id)}
      remove={() => void remove(picture.id)}
    />
  ))
  return (
    <section
      class="ch-pictures"
      aria-label={text('report_pictures_heading')}
      onPaste={(event) => void pasted(event, add)}
    >
      {shots.length > 0 && (
        <div class="ch-shots">
          {shots[0]}
          <div class="ch-shots__side">
            <div class="ch-shots__more">
              {shots.slice(1)}
              {!full && (
                <button
                  type="button"
                  class="ch-shots__add"
                  aria-label={text('report_picture_add')}
                  title={text('report_picture_add')}
                  aria-expanded={adding}
                  aria-controls="add-picture"
                  onClick={() => setAdding(!adding)}
                >
                  <Icon of={plusIcon} />
                </button>
              )}
            </div>
            <Covered pictures={draft.pictures} />
          </div>
        </div>
      )}
      {draft.pictures.map((picture) => (
        <ReducedNote key={picture.id} draftId={draft.id} picture={picture} />
      ))}
      {code !== undefined && (
        <p class="ch-notice ch-notice--amber" role="status">
          {pictureProblem(code, fileName)}
        </p>
      )}
      {full && <p class="ch-hint">{text('capture_count_full', { max: mostPictures })}</p>}
      {!full && (adding || shots.length === 0) && (
        <AddWays id="add-picture" busy={busy} capture={() => void capture()} add={(file) => void add(file)} />
      )}
    </section>
  )
}

function Covered({ pictures }: { readonly pictures: readonly Picture[] }) {
  if (pictures.length === 0) return null
  const covers = pictures.reduce((sum, picture) => sum + picture.covers.length, 0)
  return (
    <p class="ch-covered">
      <b>
        <Icon of={shieldIcon} small />
        {covers === 0 ? text('report_covers_none') : plural('report_covers', covers)}
      </b>
      {text('cover_check_self')}
    </p>
  )
}

async function pasted(event: ClipboardEvent, add: (file: File) => Promise<void>): Promise<void> {
  const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'))
  if (!file) return
  event.preventDefault()
  await add(file)
}

import type { RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { ErrorCode } from '../../utils/base/error-code.ts'
import type { PictureId } from '../../utils/report/draft.ts'
import { plural, text } from '../../utils/i18n/text.ts'
import type { Draft, DraftId, Picture } from '../../utils/report/draft.ts'
import { send } from '../../utils/messaging/send.ts'
import { useAnswer } from '../queries.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { cameraIcon, pencilIcon } from '../ui/icons.ts'
import { copyIcon, fileIcon, shieldIcon, trashIcon } from '../ui/icons-more.ts'
import { announce } from '../ui/live-region.tsx'
import { readAsDataUrl } from './read-file.ts'
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
  const fileInput = useRef<HTMLInputElement>(null)
  const full = draft.pictures.length >= mostPictures

  const settle = (
    reply: { ok: true; value: { draft: Draft; picture: Picture } } | { ok: false; code: ErrorCode },
  ) => {
    setBusy(false)
    if (!reply.ok) return setCode(reply.code)
    setCode(undefined)
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

  return (
    <section
      class="ch__section"
      aria-label={text('report_pictures_heading')}
      onPaste={(event) => void pasted(event, add)}
    >
      <div class="ch-shots">
        {draft.pictures.map((picture, index) => (
          <Shot
            key={picture.id}
            draftId={draft.id}
            picture={picture}
            alt={text('a11y_picture_alt', { n: index + 1, pageName })}
            number={index + 1}
            mark={() => props.mark(picture.id)}
            remove={() => void remove(picture.id)}
          />
        ))}
      </div>
      <Covered pictures={draft.pictures} />
      {code !== undefined && (
        <p class="ch-notice ch-notice--amber" role="status">
          {pictureProblem(code, fileName)}
        </p>
      )}
      {full ? (
        <p class="ch-hint">{text('capture_count_full', { max: mostPictures })}</p>
      ) : (
        <AddWays
          busy={busy}
          capture={() => void capture()}
          input={fileInput}
          add={(file) => void add(file)}
        />
      )}
    </section>
  )
}

interface ShotProps {
  readonly draftId: DraftId
  readonly picture: Picture
  readonly alt: string
  readonly number: number
  readonly mark: () => void
  readonly remove: () => void
}

function Shot({ draftId, picture, alt, number, mark, remove }: ShotProps) {
  const image = useAnswer(
    'report.picture',
    { draftId, pictureId: picture.id, burnt: true },
    { staleMs: 0, keep: true },
  )
  return (
    <div class="ch-shots__one">
      <button type="button" class="ch-shot" onClick={mark}>
        {image.value && (
          <img src={image.value.dataUrl} alt={alt} width={picture.width} height={picture.height} />
        )}
        <span class="ch-shot__tag">
          <Icon of={pencilIcon} small />
          {text('report_picture_edit')}
        </span>
      </button>
      <IconButton icon={trashIcon} label={text('a11y_remove_picture', { n: number })} onClick={remove} />
    </div>
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

interface AddWaysProps {
  readonly busy: boolean
  readonly input: RefObject<HTMLInputElement>
  readonly capture: () => void
  readonly add: (file: File) => void
}

function AddWays({ busy, input, capture, add }: AddWaysProps) {
  const [pasteHint, setPasteHint] = useState(false)
  const choose = (event: Event) => {
    if (!(event.currentTarget instanceof HTMLInputElement)) return
    const [file] = event.currentTarget.files ?? []
    if (file) add(file)
    event.currentTarget.value = ''
  }
  const paste = async () => {
    const file = await clipboardPicture()
    if (file) add(file)
    else setPasteHint(true)
  }
  return (
    <>
      <div class="ch-btns">
        <Button small icon={cameraIcon} busy={busy} onClick={capture}>
          {text('capture_button_visible')}
        </Button>
        <Button small icon={copyIcon} onClick={() => void paste()}>
          {text('capture_button_paste')}
        </Button>
        <Button small icon={fileIcon} onClick={() => input.current?.click()}>
          {text('capture_button_file')}
        </Button>
        <input
          ref={input}
          class="ch-sr"
          type="file"
          accept="image/png,image/jpeg"
          tabIndex={-1}
          aria-hidden="true"
          onChange={choose}
        />
      </div>
      {pasteHint && (
        <p class="ch-hint" role="status">
          {text('report_paste_hint')}
        </p>
      )}
    </>
  )
}

async function pasted(event: ClipboardEvent, add: (file: File) => Promise<void>): Promise<void> {
  const file = [...(event.clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'))
  if (!file) return
  event.preventDefault()
  await add(file)
}

/** The picture on the clipboard, where the browser lets the panel look; a paste by key works everywhere. */
async function clipboardPicture(): Promise<File | undefined> {
  try {
    for (const item of await navigator.clipboard.read()) {
      const type = item.types.find((name) => name === 'image/png' || name === 'image/jpeg')
      if (type) return new File([await item.getType(type)], 'indsat', { type })
    }
  } catch {
    return undefined
  }
  return undefined
}

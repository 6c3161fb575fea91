import type { ErrorCode } from '../../utils/base/error-code.ts'
import { plural, text, type TextKey } from '../../utils/i18n/text.ts'
import type { WholePageCut } from '../../utils/messaging/page-commands.ts'
import type { Draft, Picture, PictureId } from '../../utils/report/draft.ts'
import { Icon } from '../ui/icon.tsx'
import { plusIcon, shieldIcon } from '../ui/icons-more.ts'
import { AddWays } from './add-ways.tsx'
import { ReducedNote } from './reduced-note.tsx'
import { Shot } from './shot.tsx'
import { pictureProblem } from './picture-problem.ts'
import { WholePageWork } from './picture-work.tsx'
import { usePictures } from './use-pictures.ts'

const mostPictures = 5

const cutWords = {
  long: 'capture_whole_partial',
  changed: 'capture_whole_changed',
  stopped: 'capture_whole_stopped',
} as const satisfies Record<WholePageCut, TextKey>

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
  const { draft } = props
  const pictures = usePictures(props)
  const { work, adding } = pictures
  const full = draft.pictures.length >= mostPictures
  const whole = work.kind === 'whole'
  const empty = draft.pictures.length === 0
  return (
    <section
      class="ch-pictures"
      aria-label={text('report_pictures_heading')}
      onPaste={(event) => void pasted(event, pictures.add)}
    >
      {!empty && <Shots {...props} pictures={pictures} full={full} />}
      {draft.pictures.map((picture) => (
        <ReducedNote key={picture.id} draftId={draft.id} picture={picture} />
      ))}
      <LastOutcome pictures={pictures} />
      {full && <p class="ch-hint">{text('capture_count_full', { max: mostPictures })}</p>}
      {whole && <WholePageWork work={work} stop={() => void pictures.stop()} />}
      {work.kind === 'area' && <p class="ch-hint">{text('capture_area_waiting')}</p>}
      {!full && !whole && (adding || empty) && (
        <AddWays
          id="add-picture"
          busy={work.kind === 'busy'}
          capture={() => void pictures.capture()}
          captureWhole={() => void pictures.captureWhole()}
          pickArea={() => void pictures.pickArea()}
          add={(file) => void pictures.add(file)}
        />
      )}
    </section>
  )
}

type OpenPictures = ReturnType<typeof usePictures>

interface ShotsProps extends Pick<PicturesProps, 'draft' | 'pageName' | 'mark'> {
  readonly pictures: OpenPictures
  readonly full: boolean
}

/** The first picture large; the others, the way to more of them and what is covered beside it. */
function Shots({ draft, pageName, mark, pictures, full }: ShotsProps) {
  const [first, ...others] = draft.pictures.map((picture, index) => (
    <Shot
      key={picture.id}
      draftId={draft.id}
      picture={picture}
      alt={text('a11y_picture_alt', { n: index + 1, pageName })}
      number={index + 1}
      mark={() => mark(picture.id)}
      remove={() => void pictures.remove(picture.id)}
    />
  ))
  return (
    <div class="ch-shots">
      {first}
      <div class="ch-shots__side">
        <div class="ch-shots__more">
          {others}
          {!full && <AddToggle pictures={pictures} />}
        </div>
        <Covered pictures={draft.pictures} />
      </div>
    </div>
  )
}

interface PicturesPartProps {
  readonly pictures: OpenPictures
}

function AddToggle({ pictures }: PicturesPartProps) {
  const { work, adding, setAdding } = pictures
  const whole = work.kind === 'whole'
  return (
    <button
      type="button"
      class="ch-shots__add"
      aria-label={text('report_picture_add')}
      title={text('report_picture_add')}
      disabled={whole}
      aria-expanded={adding && !whole}
      aria-controls="add-picture"
      onClick={() => setAdding(!adding)}
    >
      <Icon of={plusIcon} />
    </button>
  )
}

function LastOutcome({ pictures }: PicturesPartProps) {
  const { cut, code, fileName } = pictures
  return (
    <>
      {cut !== undefined && (
        <p class="ch-notice ch-notice--amber" role="status">
          {text(cutWords[cut])}
        </p>
      )}
      {code !== undefined && (
        <p class="ch-notice ch-notice--amber" role="status">
          {pictureProblem(code, fileName)}
        </p>
      )}
    </>
  )
}

function Covered({ pictures }: { readonly pictures: readonly Picture[] }) {
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

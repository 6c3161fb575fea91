import { text } from '../../utils/i18n/text.ts'
import { wholeNumber } from '../../utils/i18n/format.ts'
import type { Draft, PictureId, ReportFile, ReportPayload } from '../../utils/report/draft.ts'
import { useAnswer } from '../queries.ts'
import { ReducedNote } from './reduced-note.tsx'

/** The files that go along: pictures with the covers in their pixels, and texts that were too long for the description. */
export function PreviewPictures({
  draft,
  payload,
}: {
  readonly draft: Draft
  readonly payload: ReportPayload
}) {
  if (payload.files.length === 0) return null
  return (
    <section class="ch__section" aria-labelledby="check-files">
      <div class="ch-h">
        <h2 id="check-files">{text('report_check_files')}</h2>
      </div>
      <ul class="ch-pics">
        {payload.files.map((file) => (
          <li key={file.name}>
            {file.pictureId === undefined ? (
              <TextFile file={file} />
            ) : (
              <PictureFile draft={draft} pictureId={file.pictureId} name={file.name} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface PictureFileProps {
  readonly draft: Draft
  readonly pictureId: PictureId
  readonly name: string
}

function PictureFile({ draft, pictureId, name }: PictureFileProps) {
  const image = useAnswer(
    'report.picture',
    { draftId: draft.id, pictureId, burnt: true },
    { staleMs: 0, keep: true },
  )
  const picture = draft.pictures.find(({ id }) => id === pictureId)
  return (
    <>
      <span class="ch-shot">
        {image.value && (
          <img
            src={image.value.dataUrl}
            alt={text('report_picture_file', { name })}
            width={picture?.width}
            height={picture?.height}
          />
        )}
      </span>
      <span class="ch-pics__name">
        {name}
        {image.value && (
          <span class="ch-muted">
            {' '}
            {text('report_file_size', { n: wholeNumber(image.value.bytes / 1024) })}
          </span>
        )}
      </span>
      {picture && <ReducedNote draftId={draft.id} picture={picture} />}
    </>
  )
}

function TextFile({ file }: { readonly file: ReportFile }) {
  return (
    <details class="ch-textfile">
      <summary>{file.name}</summary>
      <pre>{file.text}</pre>
    </details>
  )
}

import { fileSize } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import type { DraftId, Picture } from '../../utils/report/draft.ts'
import { useAnswer } from '../queries.ts'

interface ReducedNoteProps {
  readonly draftId: DraftId
  readonly picture: Picture
}

/** Says of a picture that it was made smaller for the Servicedesk; stands wherever the picture is shown as it leaves. */
export function ReducedNote({ draftId, picture: { id, name } }: ReducedNoteProps) {
  const request = { draftId, pictureId: id, burnt: true }
  const limitBytes = useAnswer('report.picture', request, { staleMs: 0, keep: true }).value?.reducedTo
  if (limitBytes === undefined) return null
  return (
    <p class="ch-notice ch-notice--amber" role="status">
      {name}: {text('capture_size_reduced', { limit: fileSize(limitBytes) })}
    </p>
  )
}

import { text } from '../../utils/i18n/text.ts'
import type { DraftId, Picture } from '../../utils/report/draft.ts'
import { useAnswer } from '../queries.ts'
import { IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { pencilIcon } from '../ui/icons.ts'
import { trashIcon } from '../ui/icons-more.ts'

interface ShotProps {
  readonly draftId: DraftId
  readonly picture: Picture
  readonly alt: string
  readonly number: number
  readonly mark: () => void
  readonly remove: () => void
}

/** One picture as it will leave; a press opens it for covering and marking. */
export function Shot({ draftId, picture, alt, number, mark, remove }: ShotProps) {
  const image = useAnswer(
    'report.picture',
    { draftId, pictureId: picture.id, burnt: true },
    { staleMs: 0, keep: true },
  )
  return (
    <div class="ch-shots__one">
      <button type="button" class="ch-shot" id={`shot-${picture.id}`} onClick={mark}>
        {image.value && (
          <img src={image.value.dataUrl} alt={alt} width={picture.width} height={picture.height} />
        )}
        <span class="ch-shot__tag">
          <Icon of={pencilIcon} small />
          <span>{text('report_picture_edit')}</span>
        </span>
      </button>
      <IconButton icon={trashIcon} label={text('a11y_remove_picture', { n: number })} onClick={remove} />
    </div>
  )
}

import { isCover, type Shape } from '../../utils/annotate/shapes.ts'
import { plural, text } from '../../utils/i18n/text.ts'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Icon, type IconShape } from '../ui/icon.tsx'
import { arrowIcon, boxIcon, coverIcon, penIcon, textIcon } from '../ui/icons-more.ts'
import { rowId } from './mark-ids.ts'
import type { Editor } from './use-editor.ts'
import { isFound, kindWord, placeWords } from './words.ts'

const markIcons: Readonly<Record<string, IconShape>> = {
  frame: boxIcon,
  arrow: arrowIcon,
  text: textIcon,
  pen: penIcon,
}

/** Everything on the picture in words: the picture's text for those who do not see it, and the way to each mark. */
export function MarkList({ editor, addCover }: { readonly editor: Editor; readonly addCover: () => void }) {
  const { shapes } = editor
  return (
    <>
      <div class="ch-h">
        <h2 id="marks" tabIndex={-1}>
          {text('annotate_list_heading')}
        </h2>
        <span class="ch-small ch-muted">{plural('annotate_list', shapes.length)}</span>
      </div>
      <ol class="ch-marks">
        {shapes.map((shape, index) => (
          <li key={shape.id}>
            <Row editor={editor} shape={shape} index={index} />
          </li>
        ))}
      </ol>
      <Button small icon={coverIcon} onClick={addCover}>
        {text('cover_button_add')}
      </Button>
    </>
  )
}

function Row({
  editor,
  shape,
  index,
}: {
  readonly editor: Editor
  readonly shape: Shape
  readonly index: number
}) {
  const { shapes, picture, state } = editor
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return
    event.preventDefault()
    editor.remove(shape.id)
  }
  return (
    <button
      id={rowId(shape.id)}
      class="ch-markrow"
      type="button"
      aria-pressed={state.selectedId === shape.id}
      onClick={() => editor.select(shape.id)}
      onKeyDown={onKeyDown}
    >
      <Icon of={isCover(shape) ? coverIcon : (markIcons[shape.kind] ?? boxIcon)} />
      <span>
        {kindWord(shape)}
        <span class="ch-sr"> {text('annotate_list_place', { n: index + 1, total: shapes.length })}</span>
        <small>{placeWords(shape, picture)}</small>
      </span>
      {isFound(shape) && <Chip>{text('annotate_badge_found')}</Chip>}
    </button>
  )
}

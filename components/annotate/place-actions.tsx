import { type Shape, boxOf, isCover, placeShape } from '../../utils/annotate/shapes.ts'
import { text } from '../../utils/i18n/text.ts'
import { Button } from '../ui/button.tsx'
import { copyIcon, trashIcon } from '../ui/icons-more.ts'
import { markId } from './mark-ids.ts'
import type { Editor } from './use-editor.ts'

/** A copy lies a little beside what it is a copy of. */
const copyOffset = 20

interface PlaceActionsProps {
  readonly editor: Editor
  readonly shape: Shape
}

/** What can be done with what is chosen; instead of it a question, while one is asked. */
export function PlaceActions({ editor, shape }: PlaceActionsProps) {
  if (editor.asked === shape.id) return <RemoveQuestion editor={editor} shape={shape} />
  return (
    <div class="ch-btns">
      <Button small icon={copyIcon} onClick={() => duplicate(editor, shape)}>
        {text('annotate_button_copy')}
      </Button>
      <Button small icon={trashIcon} onClick={() => editor.remove(shape.id)}>
        {text('annotate_button_remove')}
      </Button>
    </div>
  )
}

function duplicate(editor: Editor, shape: Shape): void {
  const copy: Shape = { ...shape, id: crypto.randomUUID() }
  const { x, y } = boxOf(shape)
  const placed = placeShape(
    isCover(copy) ? { ...copy, kind: 'own' } : copy,
    { x: x + copyOffset, y: y + copyOffset },
    editor.picture,
  )
  editor.add(placed)
  editor.focus(markId(placed.id))
}

function RemoveQuestion({ editor, shape }: PlaceActionsProps) {
  const kind = isCover(shape) ? text(`cover_kind_${shape.kind}`) : ''
  return (
    <div class="ch-notice ch-notice--amber" role="group" aria-labelledby="cover-question">
      <div>
        <p id="cover-question">{text('cover_remove_question', { kind })}</p>
        <div class="ch-btns">
          <Button
            id="cover-keep"
            small
            aria-describedby="cover-question"
            onClick={() => editor.answer(false)}
          >
            {text('cover_button_keep')}
          </Button>
          <Button small onClick={() => editor.answer(true)}>
            {text('cover_button_remove')}
          </Button>
        </div>
      </div>
    </div>
  )
}

import { type Shape, boxOf, placeShape, sizeShape } from '../../utils/annotate/shapes.ts'
import { arrowStep } from './arrow-step.ts'
import { boxStyle, Handles } from './mark-box.tsx'
import { toolId } from './toolbar.tsx'
import { markId, rowId } from './mark-ids.ts'
import type { Editor } from './use-editor.ts'
import { itemLabel } from './words.ts'

interface MarkButtonProps {
  readonly editor: Editor
  readonly shape: Shape
  readonly place: { readonly n: number; readonly total: number }
  readonly scale: number
}

/** A cover or mark as something to get hold of. It lies over what the canvas shows and draws nothing itself. */
export function MarkButton({ editor, shape, place, scale }: MarkButtonProps) {
  const isOn = editor.state.selectedId === shape.id
  return (
    <button
      id={markId(shape.id)}
      class={isOn ? 'ch-mk is-on' : 'ch-mk'}
      type="button"
      data-mark={shape.id}
      aria-label={itemLabel(shape, place, editor.picture)}
      aria-current={isOn || undefined}
      style={boxStyle(boxOf(shape), scale)}
      onFocus={() => editor.select(shape.id)}
      onKeyDown={(event) => onMarkKey(event, editor, shape)}
    >
      {isOn && <Handles shape={shape} scale={scale} />}
    </button>
  )
}

function onMarkKey(event: KeyboardEvent, editor: Editor, shape: Shape): void {
  const step = arrowStep(event)
  if (step) moveOrSize(editor, shape, { ...step, size: event.shiftKey })
  else if (event.key === 'Delete' || event.key === 'Backspace') editor.remove(shape.id)
  else if (event.key === 'Enter') editor.focus(toolId(editor.state.tool))
  else if (event.key === 'Escape') editor.focus(rowId(shape.id))
  else return
  event.preventDefault()
  event.stopPropagation()
}

function moveOrSize(editor: Editor, shape: Shape, step: { dx: number; dy: number; size: boolean }): void {
  const { x, y, width, height } = boxOf(shape)
  const { picture } = editor
  const { dx, dy } = step
  if (step.size) editor.change(sizeShape(shape, { width: width + dx, height: height + dy }, picture), 'size')
  else editor.change(placeShape(shape, { x: x + dx, y: y + dy }, picture), 'move')
}

import { type Box, boxBetween } from '../../utils/annotate/shapes.ts'
import { wholeNumber } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import { arrowStep } from './arrow-step.ts'
import { placeBox } from './drag.ts'
import { boxStyle, Handles } from './mark-box.tsx'
import { toolId } from './toolbar.tsx'
import type { Editor } from './use-editor.ts'

export const cropId = 'crop-box'

interface CropBoxProps {
  readonly editor: Editor
  readonly box: Box
  readonly scale: number
}

/** The part that is to be left: moved by arrows, resized with Shift, taken by Enter, given up by Esc. */
export function CropBox({ editor, box, scale }: CropBoxProps) {
  const [w, h] = [wholeNumber(box.width), wholeNumber(box.height)]
  return (
    <button
      id={cropId}
      class="ch-mk ch-mk--crop is-on"
      type="button"
      data-crop
      aria-label={text('annotate_crop_label', { w, h })}
      style={boxStyle(box, scale)}
      onKeyDown={(event) => onCropKey(event, editor, box)}
    >
      <Handles shape={{ id: cropId, kind: 'frame', ...box }} scale={scale} />
    </button>
  )
}

function onCropKey(event: KeyboardEvent, editor: Editor, box: Box): void {
  const { picture } = editor
  const step = arrowStep(event)
  if (step && event.shiftKey) editor.setCropping(sized(box, step, editor))
  else if (step) editor.setCropping(placeBox(box, { x: box.x + step.dx, y: box.y + step.dy }, picture))
  else if (event.key === 'Enter') editor.crop(box)
  else if (event.key === 'Escape') editor.setTool('select')
  else return
  if (!step) editor.focus(toolId('select'))
  event.preventDefault()
  event.stopPropagation()
}

function sized(box: Box, step: { readonly dx: number; readonly dy: number }, { picture }: Editor): Box {
  const to = {
    x: Math.max(box.x + box.width + step.dx, box.x),
    y: Math.max(box.y + box.height + step.dy, box.y),
  }
  return boxBetween({ x: box.x, y: box.y }, to, picture)
}

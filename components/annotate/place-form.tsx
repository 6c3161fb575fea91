import {
  type Point,
  type Shape,
  type Size,
  boxOf,
  placeShape,
  sizeShape,
} from '../../utils/annotate/shapes.ts'
import { text, type TextKey } from '../../utils/i18n/text.ts'
import { rowId } from './mark-ids.ts'
import { PlaceActions } from './place-actions.tsx'
import type { Editor } from './use-editor.ts'
import { kindWord } from './words.ts'

/** Longest text that is still one line on a picture. */
const longestText = 80

/** Place and size of what is chosen, in picture pixels, and its words when it is a text. */
export function PlaceForm({ editor, shape }: { readonly editor: Editor; readonly shape: Shape }) {
  const number = editor.shapes.indexOf(shape) + 1
  const toList = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    editor.focus(rowId(shape.id))
  }
  return (
    <section class="ch-place" aria-labelledby="place-heading" onKeyDown={toList}>
      <h2 id="place-heading">{text('annotate_place_heading', { item: kindWord(shape), n: number })}</h2>
      {shape.kind === 'text' && <Words editor={editor} shape={shape} />}
      <Numbers editor={editor} shape={shape} />
      <PlaceActions editor={editor} shape={shape} />
    </section>
  )
}

type TextShape = Extract<Shape, { kind: 'text' }>

function Words({ editor, shape }: { readonly editor: Editor; readonly shape: TextShape }) {
  return (
    <label class="ch-numf">
      <span>{text('a11y_tool_text')}</span>
      <input
        id="mark-text"
        class="ch-input"
        type="text"
        maxLength={longestText}
        value={shape.text}
        onInput={(event) => editor.change({ ...shape, text: event.currentTarget.value }, 'text')}
      />
    </label>
  )
}

function Numbers({ editor, shape }: { readonly editor: Editor; readonly shape: Shape }) {
  const { x, y, width, height } = boxOf(shape)
  const { picture } = editor
  const move = (at: Point) => editor.change(placeShape(shape, at, picture), 'move')
  const size = (to: Size) => editor.change(sizeShape(shape, to, picture), 'size')
  const sizes = shape.kind !== 'text' && shape.kind !== 'pen'
  return (
    <div class="ch-place__grid">
      <NumberField label="annotate_label_left" value={x} set={(value) => move({ x: value, y })} />
      <NumberField label="annotate_label_top" value={y} set={(value) => move({ x, y: value })} />
      {sizes && (
        <NumberField
          label="annotate_label_width"
          value={width}
          set={(value) => size({ width: value, height })}
        />
      )}
      {sizes && (
        <NumberField
          label="annotate_label_height"
          value={height}
          set={(value) => size({ width, height: value })}
        />
      )}
    </div>
  )
}

interface NumberFieldProps {
  readonly label: TextKey
  readonly value: number
  readonly set: (value: number) => void
}

/** Taken over when she leaves the field or steps by one: while she types, half a number is no place. */
function NumberField({ label, value, set }: NumberFieldProps) {
  return (
    <label class="ch-numf">
      <span>{text(label)}</span>
      <input
        class="ch-input"
        type="number"
        step={1}
        min={0}
        value={Math.round(value)}
        onChange={(event) => {
          const { valueAsNumber } = event.currentTarget
          if (Number.isFinite(valueAsNumber)) set(valueAsNumber)
          else event.currentTarget.value = String(Math.round(value))
        }}
      />
    </label>
  )
}

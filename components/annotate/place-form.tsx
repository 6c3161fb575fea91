import { type Shape, boxOf, isCover, placeShape, sizeShape } from '../../utils/annotate/shapes.ts'
import { text, type TextKey } from '../../utils/i18n/text.ts'
import { Button } from '../ui/button.tsx'
import { copyIcon, trashIcon } from '../ui/icons-more.ts'
import { type Editor, markId, rowId } from './use-editor.ts'
import { kindWord } from './words.ts'

/** Longest text that is still one line on a picture. */
const longestText = 80
/** A copy lies a little beside what it is a copy of. */
const copyOffset = 20

/** Place and size of what is chosen, in picture pixels, and its words when it is a text. */
export function PlaceForm({ editor, shape }: { readonly editor: Editor; readonly shape: Shape }) {
  const number = editor.shapes.indexOf(shape) + 1
  const duplicate = () => {
    const copy: Shape = { ...shape, id: crypto.randomUUID() }
    const { x, y } = boxOf(shape)
    const placed = placeShape(
      isCover(copy) ? { ...copy, kind: 'own' } : copy,
      x + copyOffset,
      y + copyOffset,
      editor.picture,
    )
    editor.add(placed)
    editor.focus(markId(placed.id))
  }
  const toList = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    editor.focus(rowId(shape.id))
  }
  return (
    <section class="ch-place" aria-labelledby="place-heading" onKeyDown={toList}>
      <h2 id="place-heading">{text('annotate_place_heading', { item: kindWord(shape), n: number })}</h2>
      {shape.kind === 'text' && (
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
      )}
      <Numbers editor={editor} shape={shape} />
      {editor.asked === shape.id ? (
        <RemoveQuestion editor={editor} shape={shape} />
      ) : (
        <div class="ch-btns">
          <Button small icon={copyIcon} onClick={duplicate}>
            {text('annotate_button_copy')}
          </Button>
          <Button small icon={trashIcon} onClick={() => editor.remove(shape.id)}>
            {text('annotate_button_remove')}
          </Button>
        </div>
      )}
    </section>
  )
}

function Numbers({ editor, shape }: { readonly editor: Editor; readonly shape: Shape }) {
  const { x, y, width, height } = boxOf(shape)
  const { picture } = editor
  const move = (left: number, top: number) => editor.change(placeShape(shape, left, top, picture), 'move')
  const size = (w: number, h: number) => editor.change(sizeShape(shape, w, h, picture), 'size')
  const sizes = shape.kind !== 'text' && shape.kind !== 'pen'
  return (
    <div class="ch-place__grid">
      <NumberField label="annotate_label_left" value={x} set={(value) => move(value, y)} />
      <NumberField label="annotate_label_top" value={y} set={(value) => move(x, value)} />
      {sizes && (
        <NumberField label="annotate_label_width" value={width} set={(value) => size(value, height)} />
      )}
      {sizes && (
        <NumberField label="annotate_label_height" value={height} set={(value) => size(width, value)} />
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

function RemoveQuestion({ editor, shape }: { readonly editor: Editor; readonly shape: Shape }) {
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

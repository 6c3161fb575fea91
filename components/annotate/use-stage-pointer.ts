import { useRef } from 'preact/hooks'
import { type Point, type Shape, boxOf } from '../../utils/annotate/shapes.ts'
import { type Corner, type Drag, type Hit, startDrag } from './drag.ts'
import { markId } from './mark-ids.ts'
import { textAt } from './new-shape.ts'
import type { Editor } from './use-editor.ts'

/** A press that moves less than this is a press, in CSS pixels. */
const stillPx = 4

/** Where the pointer is: in picture pixels, and on the screen in CSS pixels. */
interface PointerPlace {
  readonly at: Point
  readonly onScreen: Point
}

interface Going {
  readonly drag: Drag
  readonly hit: Hit
  readonly from: PointerPlace
  moved: boolean
  last: Shape | undefined
}

/** Drawing, moving and resizing by pointer, on an element that is as large as the picture is shown. */
export function useStagePointer(editor: Editor, scale: number) {
  const going = useRef<Going>()
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || !(event.target instanceof Element)) return
      const hit = hitOf(event.target, editor)
      going.current = begin(editor, hit, placeOf(event, scale))
      if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture?.(event.pointerId)
      if (hit.on !== 'shape') return
      editor.select(hit.shape.id)
      editor.focus(markId(hit.shape.id))
      event.preventDefault()
    },
    onPointerMove: (event: PointerEvent) => {
      if (going.current) goOn(editor, going.current, placeOf(event, scale))
    },
    onPointerUp: () => {
      if (going.current) end(editor, going.current)
      going.current = undefined
    },
    onPointerCancel: () => {
      going.current = undefined
    },
  }
}

function placeOf(event: PointerEvent, scale: number): PointerPlace {
  const stage = event.currentTarget instanceof HTMLElement ? event.currentTarget : undefined
  const { left = 0, top = 0 } = stage?.getBoundingClientRect() ?? {}
  const onScreen = { x: event.clientX, y: event.clientY }
  return { at: { x: (onScreen.x - left) / scale, y: (onScreen.y - top) / scale }, onScreen }
}

function begin({ picture, state }: Editor, hit: Hit, from: PointerPlace): Going {
  const newId = crypto.randomUUID()
  const drag = startDrag({ hit, tool: state.tool, at: from.at, within: picture, newId })
  return { drag, hit, from, moved: false, last: undefined }
}

function goOn(editor: Editor, going: Going, { at, onScreen }: PointerPlace): void {
  const { x, y } = going.from.onScreen
  if (!going.moved && Math.hypot(onScreen.x - x, onScreen.y - y) < stillPx) return
  const result = going.drag(at)
  if (!result) return
  if ('crop' in result) editor.setCropping(result.crop)
  else {
    editor.change(result.shape, result.did, going.moved)
    going.last = result.shape
  }
  going.moved = true
}

function end(editor: Editor, { moved, last, hit, from }: Going): void {
  if (moved && last) editor.focus(markId(last.id))
  else if (!moved && hit.on === 'picture') press(editor, from.at)
}

/** A press without a drag: a text goes there; other tools choose what lies there. */
function press(editor: Editor, at: Point): void {
  const { picture, state, shapes } = editor
  if (state.tool === 'text') {
    editor.add(textAt(crypto.randomUUID(), at, picture))
    return editor.focus('mark-text')
  }
  const there = shapes.findLast((shape) => {
    const { x, y, width, height } = boxOf(shape)
    return at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height
  })
  editor.select(there?.id ?? '')
  if (there) editor.focus(markId(there.id))
}

/** A drawing tool draws over what is there; only what is chosen, and everything with the pointer tool, can be gripped. */
function hitOf(target: Element, { shapes, state }: Editor): Hit {
  const corner = cornerOf(target)
  if (target.closest('[data-crop]') && state.cropping)
    return { on: 'crop', box: state.cropping, ...(corner === undefined ? {} : { corner }) }
  const id = target.closest('[data-mark]')?.getAttribute('data-mark')
  const shape = shapes.find((one) => one.id === id)
  if (!shape || state.tool === 'crop') return { on: 'picture' }
  if (state.tool !== 'select' && shape.id !== state.selectedId) return { on: 'picture' }
  return { on: 'shape', shape, ...(corner === undefined ? {} : { corner }) }
}

const corners: Readonly<Record<string, Corner>> = { '0': 0, '1': 1, '2': 2, '3': 3 }

function cornerOf(target: Element): Corner | undefined {
  return corners[target.getAttribute('data-corner') ?? '']
}

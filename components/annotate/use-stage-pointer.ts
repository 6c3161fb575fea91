import { useRef } from 'preact/hooks'
import { type Point, type Shape, boxOf } from '../../utils/annotate/shapes.ts'
import { type Corner, type Drag, type Hit, startDrag } from './drag.ts'
import { textAt } from './new-shape.ts'
import { type Editor, markId } from './use-editor.ts'

/** A press that moves less than this is a press, in CSS pixels. */
const stillPx = 4

interface Going {
  readonly drag: Drag
  readonly hit: Hit
  readonly from: Point
  readonly screenFrom: Point
  moved: boolean
  last: Shape | undefined
}

/** Drawing, moving and resizing by pointer, on an element that is as large as the picture is shown. */
export function useStagePointer(editor: Editor, scale: number) {
  const going = useRef<Going>()
  const pointOf = (event: PointerEvent): Point => {
    const stage = event.currentTarget instanceof HTMLElement ? event.currentTarget : undefined
    const box = stage?.getBoundingClientRect()
    return { x: (event.clientX - (box?.left ?? 0)) / scale, y: (event.clientY - (box?.top ?? 0)) / scale }
  }
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    const hit = hitOf(event.target, editor)
    const at = pointOf(event)
    const { picture, state } = editor
    const newId = crypto.randomUUID()
    going.current = {
      drag: startDrag({ hit, tool: state.tool, at, within: picture, newId }),
      hit,
      from: at,
      screenFrom: { x: event.clientX, y: event.clientY },
      moved: false,
      last: undefined,
    }
    if (event.currentTarget instanceof Element) event.currentTarget.setPointerCapture?.(event.pointerId)
    if (hit.on === 'shape') {
      editor.select(hit.shape.id)
      editor.focus(markId(hit.shape.id))
      event.preventDefault()
    }
  }
  const onPointerMove = (event: PointerEvent) => {
    const now = going.current
    if (!now) return
    const far = Math.hypot(event.clientX - now.screenFrom.x, event.clientY - now.screenFrom.y)
    if (!now.moved && far < stillPx) return
    const result = now.drag(pointOf(event))
    if (!result) return
    if ('crop' in result) editor.setCropping(result.crop)
    else {
      editor.change(result.shape, result.did, now.moved)
      now.last = result.shape
    }
    now.moved = true
  }
  const onPointerUp = () => {
    const now = going.current
    going.current = undefined
    if (!now) return
    if (now.moved) {
      if (now.last) editor.focus(markId(now.last.id))
      return
    }
    if (now.hit.on === 'picture') press(editor, now.from)
  }
  const onPointerCancel = () => {
    going.current = undefined
  }
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel }
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

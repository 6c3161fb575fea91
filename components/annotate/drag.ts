import {
  type Box,
  type Point,
  type Shape,
  boxBetween,
  boxOf,
  placeShape,
} from '../../utils/annotate/shapes.ts'
import type { Picture } from '../../utils/report/draft.ts'
import type { EditKind, Tool } from './editor-state.ts'
import { drawnShape, inside, isDrawTool } from './new-shape.ts'

/** Corners in the order upper left, upper right, lower left, lower right; an arrow has its two ends. */
export type Corner = 0 | 1 | 2 | 3

/** What the pointer came down on. */
export type Hit =
  | { readonly on: 'picture' }
  | { readonly on: 'shape'; readonly shape: Shape; readonly corner?: Corner }
  | { readonly on: 'crop'; readonly box: Box; readonly corner?: Corner }

export type DragResult =
  | { readonly shape: Shape; readonly did: EditKind }
  | { readonly crop: Box }
  | undefined

/** What has come of a drag when the pointer is at `to`; asked again and again while it moves. */
export type Drag = (to: Point) => DragResult

export interface DragStart {
  readonly hit: Hit
  readonly tool: Tool
  readonly at: Point
  readonly within: Picture
  /** Of the shape that a drawing tool makes. */
  readonly newId: string
}

export function startDrag({ hit, tool, at, within, newId }: DragStart): Drag {
  if (hit.on === 'crop') return dragCrop(hit, at, within)
  if (hit.on === 'shape') return dragShape(hit, at, within)
  if (tool === 'crop') return (to) => ({ crop: boxBetween(at, to, within) })
  if (!isDrawTool(tool)) return () => undefined
  const points: [Point, ...Point[]] = [at]
  return (to) => {
    points.push(to)
    return { shape: drawnShape(tool, newId, { points, within }), did: 'add' }
  }
}

export function cornersOf({ x, y, width, height }: Box): readonly [Point, Point, Point, Point] {
  const [right, bottom] = [x + width, y + height]
  return [
    { x, y },
    { x: right, y },
    { x, y: bottom },
    { x: right, y: bottom },
  ]
}

function dragShape({ shape, corner }: Hit & { on: 'shape' }, at: Point, within: Picture): Drag {
  if (corner === undefined) {
    const { x, y } = boxOf(shape)
    const grip = { x: at.x - x, y: at.y - y }
    return (to) => ({
      shape: placeShape(shape, { x: Math.round(to.x - grip.x), y: Math.round(to.y - grip.y) }, within),
      did: 'move',
    })
  }
  if (shape.kind === 'text' || shape.kind === 'pen') return () => undefined
  if (shape.kind === 'arrow')
    return (to) => {
      const { x, y } = inside(to, within)
      return { shape: corner === 0 ? { ...shape, x1: x, y1: y } : { ...shape, x2: x, y2: y }, did: 'size' }
    }
  const fixed = opposite(boxOf(shape), corner)
  return (to) => ({ shape: { ...shape, ...boxBetween(fixed, to, within) }, did: 'size' })
}

function dragCrop({ box, corner }: Hit & { on: 'crop' }, at: Point, within: Picture): Drag {
  if (corner !== undefined) {
    const fixed = opposite(box, corner)
    return (to) => ({ crop: boxBetween(fixed, to, within) })
  }
  return (to) => ({ crop: placeBox(box, { x: box.x + to.x - at.x, y: box.y + to.y - at.y }, within) })
}

/** A box moved, but never out of the picture. */
export function placeBox(box: Box, at: Point, within: Picture): Box {
  const whole = { x: Math.round(at.x), y: Math.round(at.y) }
  const moved = placeShape({ id: '', kind: 'frame', ...box }, whole, within)
  return boxOf(moved)
}

function opposite(box: Box, corner: Corner): Point {
  const corners = cornersOf(box)
  const facing = [3, 2, 1, 0] as const
  return corners[facing[corner]]
}

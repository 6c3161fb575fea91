import {
  type Point,
  type Shape,
  boxBetween,
  boxOf,
  placeShape,
  TEXT_HEIGHT,
} from '../../utils/annotate/shapes.ts'
import type { Mark, Picture } from '../../utils/report/draft.ts'
import type { Tool } from './editor-state.ts'

/** Tools that draw a shape between two points. */
export type DrawTool = Exclude<Tool, 'select' | 'text' | 'crop'>

/** More points than a hand draws; the store takes 5,000. */
const mostPoints = 4000

export function isDrawTool(tool: Tool): tool is DrawTool {
  return tool === 'cover' || tool === 'frame' || tool === 'arrow' || tool === 'pen'
}

/** A shape drawn from one point to another; a pen goes through all `points` in between. */
export function drawnShape(
  tool: DrawTool,
  id: string,
  { points, within }: { readonly points: readonly [Point, ...Point[]]; readonly within: Picture },
): Shape {
  const [from] = points
  const to = points.at(-1) ?? from
  switch (tool) {
    case 'cover':
      return { id, kind: 'own', ...boxBetween(from, to, within) }
    case 'frame':
      return { id, kind: 'frame', ...boxBetween(from, to, within) }
    case 'arrow': {
      const [start, end] = [inside(from, within), inside(to, within)]
      return { id, kind: 'arrow', x1: start.x, y1: start.y, x2: end.x, y2: end.y }
    }
    case 'pen':
      return { id, kind: 'pen', points: points.slice(0, mostPoints).map((point) => inside(point, within)) }
    default:
      return tool satisfies never
  }
}

/** Where a mark that a key made begins: the middle of what is left of the picture. */
export function middleShape(tool: 'cover' | 'frame' | 'arrow', id: string, within: Picture): Shape {
  const middle = middleOf(within)
  const half = halfOf(tool, within)
  const from = { x: middle.x - half.x, y: middle.y - half.y }
  const to = { x: middle.x + half.x, y: middle.y + half.y }
  return drawnShape(tool, id, { points: [from, to], within })
}

/** A text mark without letters yet, its middle at a point. */
export function textAt(id: string, { x, y }: Point, within: Picture): Mark {
  const mark: Mark = { id, kind: 'text', x, y, text: '' }
  const corner = { x: Math.round(x - boxOf(mark).width / 2), y: Math.round(y - TEXT_HEIGHT / 2) }
  return placeShape(mark, corner, within)
}

export function middleOf({ width, height, crop }: Picture): Point {
  const area = crop ?? { x: 0, y: 0, width, height }
  return { x: Math.round(area.x + area.width / 2), y: Math.round(area.y + area.height / 2) }
}

export function inside({ x, y }: Point, { width, height }: Pick<Picture, 'width' | 'height'>): Point {
  return { x: Math.round(Math.min(Math.max(x, 0), width)), y: Math.round(Math.min(Math.max(y, 0), height)) }
}

function halfOf(tool: 'cover' | 'frame' | 'arrow', { width, height }: Picture): Point {
  if (tool === 'arrow') return { x: width * 0.1, y: 0 }
  return tool === 'cover' ? { x: width * 0.08, y: height * 0.025 } : { x: width * 0.14, y: height * 0.1 }
}

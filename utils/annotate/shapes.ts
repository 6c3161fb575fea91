import type { Cover, Mark, Picture } from '../report/draft.ts'

/** A cover or a mark of a picture; both lie in picture pixels. */
export type Shape = Cover | Mark

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Smaller than this nobody can grip it, and a cover hides nothing. */
export const LEAST_SIDE = 8
/** Height of a line of a text mark in picture pixels; its width follows from the letters. */
export const TEXT_HEIGHT = 34
const LETTER_WIDTH = 11
const TEXT_PADDING = 28

/** The smallest upright box around a shape. */
export function boxOf(shape: Shape): Box {
  switch (shape.kind) {
    case 'arrow': {
      const { x1, y1, x2, y2 } = shape
      return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }
    }
    case 'pen':
      return boxAround(shape.points)
    case 'text':
      return {
        x: shape.x,
        y: shape.y,
        width: shape.text.length * LETTER_WIDTH + TEXT_PADDING,
        height: TEXT_HEIGHT,
      }
    default:
      return { x: shape.x, y: shape.y, width: shape.width, height: shape.height }
  }
}

/** The shape moved so that its box begins at a point, but never out of the picture. */
export function placeShape<Kind extends Shape>(shape: Kind, at: Point, within: Size): Kind {
  const box = boxOf(shape)
  const dx = clamp(at.x, 0, Math.max(0, within.width - box.width)) - box.x
  const dy = clamp(at.y, 0, Math.max(0, within.height - box.height)) - box.y
  return shift(shape, dx, dy)
}

/** The shape with another size, its upper left corner kept. Text and pen have the size they have. */
export function sizeShape<Kind extends Shape>(shape: Kind, size: Size, within: Size): Kind {
  const box = boxOf(shape)
  const w = clamp(size.width, LEAST_SIDE, Math.max(LEAST_SIDE, within.width - box.x))
  const h = clamp(size.height, LEAST_SIDE, Math.max(LEAST_SIDE, within.height - box.y))
  if (shape.kind === 'text' || shape.kind === 'pen') return shape
  if (shape.kind !== 'arrow') return { ...shape, width: w, height: h }
  const { x1, y1, x2, y2 } = shape
  return {
    ...shape,
    x1: x1 <= x2 ? box.x : box.x + w,
    x2: x1 <= x2 ? box.x + w : box.x,
    y1: y1 <= y2 ? box.y : box.y + h,
    y2: y1 <= y2 ? box.y + h : box.y,
  }
}

/** The box between two corners in any order, whole pixels, inside the picture and never too small to grip. */
export function boxBetween(from: Point, to: Point, within: Size): Box {
  const x = clamp(Math.round(Math.min(from.x, to.x)), 0, within.width - LEAST_SIDE)
  const y = clamp(Math.round(Math.min(from.y, to.y)), 0, within.height - LEAST_SIDE)
  return {
    x,
    y,
    width: clamp(Math.round(Math.abs(to.x - from.x)), LEAST_SIDE, within.width - x),
    height: clamp(Math.round(Math.abs(to.y - from.y)), LEAST_SIDE, within.height - y),
  }
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** Where on the picture a shape lies, as a person would say it. */
export function positionOf(
  shape: Box,
  within: Size,
): { readonly row: 'top' | 'middle' | 'bottom'; readonly column: 'left' | 'middle' | 'right' } {
  const third = (middle: number, whole: number) => Math.min(2, Math.floor((middle / whole) * 3))
  const row = third(shape.y + shape.height / 2, within.height)
  const column = third(shape.x + shape.width / 2, within.width)
  return {
    row: row <= 0 ? 'top' : row === 1 ? 'middle' : 'bottom',
    column: column <= 0 ? 'left' : column === 1 ? 'middle' : 'right',
  }
}

/** All shapes of a picture in the order of the list: covers first. */
export function shapesOf(picture: Pick<Picture, 'covers' | 'marks'>): readonly Shape[] {
  return [...picture.covers, ...picture.marks]
}

export function isCover(shape: Shape): shape is Cover {
  return shape.kind !== 'frame' && shape.kind !== 'arrow' && shape.kind !== 'text' && shape.kind !== 'pen'
}

/** The picture with `shape` in the place of the one with its id, or added at the end. */
export function withShape(picture: Picture, shape: Shape): Picture {
  const put = <Kind extends Shape>(list: readonly Kind[], one: Kind): readonly Kind[] =>
    list.some(({ id }) => id === one.id) ? list.map((old) => (old.id === one.id ? one : old)) : [...list, one]
  return isCover(shape)
    ? { ...picture, covers: put(picture.covers, shape) }
    : { ...picture, marks: put(picture.marks, shape) }
}

export function withoutShape(picture: Picture, id: string): Picture {
  return {
    ...picture,
    covers: picture.covers.filter((cover) => cover.id !== id),
    marks: picture.marks.filter((mark) => mark.id !== id),
  }
}

function shift<Kind extends Shape>(shape: Kind, dx: number, dy: number): Kind {
  if (shape.kind === 'arrow')
    return { ...shape, x1: shape.x1 + dx, x2: shape.x2 + dx, y1: shape.y1 + dy, y2: shape.y2 + dy }
  if (shape.kind === 'pen')
    return { ...shape, points: shape.points.map(({ x, y }) => ({ x: x + dx, y: y + dy })) }
  return { ...shape, x: shape.x + dx, y: shape.y + dy }
}

function boxAround(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return points.length === 0
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most))
}

import type { Box } from '../covers/box.ts'

/** Less than this is a slip of the hand, and no picture. */
export const leastPx = 12
const stepPx = 10

interface Point {
  readonly x: number
  readonly y: number
}

/** Half of the page in its middle: something to begin from with the keys. */
export function firstBox({ x, y, width, height }: Box): Box {
  return whole({ x: x + width / 4, y: y + height / 4, width: width / 2, height: height / 2 })
}

/** The box between two corners in any order, inside `within`. */
export function boxBetween(from: Point, to: Point, within: Box): Box {
  const clampX = (value: number) => clamp(value, within.x, within.x + within.width)
  const clampY = (value: number) => clamp(value, within.y, within.y + within.height)
  const [x1, x2, y1, y2] = [clampX(from.x), clampX(to.x), clampY(from.y), clampY(to.y)]
  return whole({
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  })
}

const ways: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -stepPx, y: 0 },
  ArrowRight: { x: stepPx, y: 0 },
  ArrowUp: { x: 0, y: -stepPx },
  ArrowDown: { x: 0, y: stepPx },
}

/** The box after an arrow key: moved, or with Shift sized at its lower right corner. Nothing for other keys. */
export function boxAfterKey(
  box: Box,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  within: Box,
): Box | undefined {
  const way = ways[key]
  if (!way) return undefined
  const right = within.x + within.width
  const bottom = within.y + within.height
  if (shiftKey)
    return {
      ...box,
      width: clamp(box.width + way.x, leastPx, right - box.x),
      height: clamp(box.height + way.y, leastPx, bottom - box.y),
    }
  return {
    ...box,
    x: clamp(box.x + way.x, within.x, right - box.width),
    y: clamp(box.y + way.y, within.y, bottom - box.height),
  }
}

function whole({ x, y, width, height }: Box): Box {
  const left = Math.round(x)
  const top = Math.round(y)
  return { x: left, y: top, width: Math.round(x + width) - left, height: Math.round(y + height) - top }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}

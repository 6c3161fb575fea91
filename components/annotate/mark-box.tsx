import { type Box, type Shape, boxOf } from '../../utils/annotate/shapes.ts'
import { cornersOf } from './drag.ts'

/** Where a box of the picture lies on the screen. */
export function boxStyle({ x, y, width, height }: Box, scale: number): Record<string, string> {
  const px = (value: number) => `${value * scale}px`
  return { left: px(x), top: px(y), width: px(width), height: px(height) }
}

/** The points where a shape can be gripped to change its size. */
export function Handles({ shape, scale }: { readonly shape: Shape; readonly scale: number }) {
  if (shape.kind === 'text' || shape.kind === 'pen') return null
  const { x, y } = boxOf(shape)
  const points =
    shape.kind === 'arrow'
      ? [
          { x: shape.x1, y: shape.y1 },
          { x: shape.x2, y: shape.y2 },
        ]
      : cornersOf(boxOf(shape))
  return (
    <>
      {points.map((point, corner) => (
        <span
          key={corner}
          class={shape.kind === 'arrow' ? 'ch-hd' : `ch-hd ch-hd--${corner}`}
          data-corner={corner}
          style={{ left: `${(point.x - x) * scale}px`, top: `${(point.y - y) * scale}px` }}
        />
      ))}
    </>
  )
}

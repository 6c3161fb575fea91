import type { Mark, Picture } from '../report/draft.ts'
import { boxOf, TEXT_HEIGHT } from './shapes.ts'

const COVER_COLOUR = '#10181d'
const MARK_COLOUR = '#d3123c'
const MARK_TEXT_COLOUR = '#ffffff'

type Drawing = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'drawImage'
  | 'fillRect'
  | 'fillText'
  | 'lineTo'
  | 'moveTo'
  | 'stroke'
  | 'strokeRect'
  | 'translate'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
>

/** Size of the picture as it leaves: the crop when there is one. */
export function outputSize({ width, height, crop }: Pick<Picture, 'width' | 'height' | 'crop'>): {
  readonly width: number
  readonly height: number
} {
  return crop ? { width: Math.round(crop.width), height: Math.round(crop.height) } : { width, height }
}

/**
 * Draws the picture as it leaves the browser onto a canvas of `outputSize`. Covers are opaque and lie under no mark's
 * transparency: what was beneath them is gone from the pixels. They reach out to whole pixels, so that no edge of a
 * letter shines through half covered. The caller must export this canvas, never the image itself.
 */
export function drawPicture(context: Drawing, image: CanvasImageSource, picture: Picture): void {
  const { crop } = picture
  if (crop) context.translate(-Math.round(crop.x), -Math.round(crop.y))
  context.drawImage(image, 0, 0, picture.width, picture.height)
  context.fillStyle = COVER_COLOUR
  for (const { x, y, width, height } of picture.covers) {
    const left = Math.floor(x)
    const top = Math.floor(y)
    context.fillRect(left, top, Math.ceil(x + width) - left, Math.ceil(y + height) - top)
  }
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const mark of picture.marks) drawMark(context, mark, lineWidth(picture.width))
}

/** Thick enough to be seen when a wide picture is shown small. */
function lineWidth(pictureWidth: number): number {
  return Math.max(4, Math.round(pictureWidth / 320))
}

function drawMark(context: Drawing, mark: Mark, width: number): void {
  context.strokeStyle = MARK_COLOUR
  context.lineWidth = width
  switch (mark.kind) {
    case 'frame':
      return context.strokeRect(mark.x, mark.y, mark.width, mark.height)
    case 'arrow':
      return drawArrow(context, mark, width)
    case 'pen':
      return drawPen(context, mark)
    case 'text':
      return drawText(context, mark)
    default:
      return mark satisfies never
  }
}

function drawArrow(context: Drawing, { x1, y1, x2, y2 }: Mark & { kind: 'arrow' }, width: number): void {
  const angle = Math.atan2(y2 - y1, x2 - x1)
  const head = width * 5
  context.beginPath()
  context.moveTo(x1, y1)
  context.lineTo(x2, y2)
  for (const side of [-1, 1]) {
    context.moveTo(x2, y2)
    context.lineTo(x2 - head * Math.cos(angle + side * 0.5), y2 - head * Math.sin(angle + side * 0.5))
  }
  context.stroke()
}

function drawPen(context: Drawing, { points }: Mark & { kind: 'pen' }): void {
  const [first, ...rest] = points
  if (!first) return
  context.beginPath()
  context.moveTo(first.x, first.y)
  for (const { x, y } of rest) context.lineTo(x, y)
  context.stroke()
}

function drawText(context: Drawing, mark: Mark & { kind: 'text' }): void {
  const { x, y, width } = boxOf(mark)
  context.fillStyle = MARK_COLOUR
  context.fillRect(x, y, width, TEXT_HEIGHT)
  context.fillStyle = MARK_TEXT_COLOUR
  context.font = '600 18px "Segoe UI", system-ui, sans-serif'
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(mark.text, x + width / 2, y + TEXT_HEIGHT / 2 + 1, width - 8)
}

import type { Cover, CoverKind } from '../report/draft.ts'
import type { Box, Point } from './shapes.ts'

/** How a page is taken piece by piece, in CSS pixels of the window. */
export interface WholePlan {
  /** Width of the window with its scrollbar: as wide as each picture. */
  readonly windowWidth: number
  /** The part of the window that is the page's, without panel and scrollbars. */
  readonly page: Box
  /** What scrolls: the page's part itself, or the page's main scrolling part. */
  readonly frame: Box
}

/** One picture on the way down. */
export interface TilePlace {
  readonly isFirst: boolean
  readonly isLast: boolean
  /** How far the frame was scrolled. */
  readonly top: number
  /** All that can be scrolled through. */
  readonly height: number
}

interface Piece {
  readonly from: Box
  readonly to: Point
}

export interface FoundBox extends Box {
  readonly kind: CoverKind
}

/**
 * Which parts of one picture go where in the whole one, in CSS pixels: the first brings what stands above and beside
 * the frame, the last what stands below it, and each its own part of the frame.
 */
function piecesOf({ page, frame }: WholePlan, place: TilePlace): readonly Piece[] {
  const bottom = frame.y + frame.height
  const pieces: Piece[] = [
    place.isFirst
      ? { from: { ...page, y: 0, height: bottom }, to: { x: 0, y: 0 } }
      : { from: frame, to: { x: frame.x - page.x, y: frame.y + place.top } },
  ]
  if (place.isLast && page.height > bottom)
    pieces.push({
      from: { ...page, y: bottom, height: page.height - bottom },
      to: { x: 0, y: frame.y + Math.max(place.height, frame.height) },
    })
  return pieces
}

/** A part of a picture and its place in the whole one, in whole picture pixels. */
export interface PixelPiece {
  readonly from: Box
  readonly to: Point
}

/**
 * Pixels per CSS pixel. The browser's own word is the exact one, since a window's width is rounded and an error in it
 * would grow over a long page; where the picture plainly has another size, the picture is right.
 */
export function pixelRatio(devicePixelRatio: number, pictureWidth: number, windowWidth: number): number {
  const isOwn = Math.abs(pictureWidth - windowWidth * devicePixelRatio) <= Math.max(2, devicePixelRatio)
  return isOwn ? devicePixelRatio : pictureWidth / windowWidth
}

/** The pieces of a picture in whole pixels, so that neither seam nor smear is drawn. */
export function pixelPieces(plan: WholePlan, place: TilePlace, ratio: number): readonly PixelPiece[] {
  const px = (value: number) => Math.round(value * ratio)
  return piecesOf(plan, place).map(({ from, to }) => ({
    from: {
      x: px(from.x),
      y: px(from.y),
      width: px(from.x + from.width) - px(from.x),
      height: px(from.y + from.height) - px(from.y),
    },
    to: { x: px(to.x), y: px(to.y) },
  }))
}

/** Covers found in the window of one picture, where they lie in the whole one; whole pixels outwards. */
export function pixelCovers(
  found: readonly FoundBox[],
  pieces: readonly PixelPiece[],
  ratio: number,
): readonly FoundBox[] {
  return found.flatMap(({ kind, x, y, width, height }) => {
    const left = Math.floor(x * ratio)
    const top = Math.floor(y * ratio)
    const right = Math.ceil((x + width) * ratio)
    const bottom = Math.ceil((y + height) * ratio)
    return pieces.flatMap(({ from, to }) => {
      const inside = {
        left: Math.max(left, from.x),
        top: Math.max(top, from.y),
        right: Math.min(right, from.x + from.width),
        bottom: Math.min(bottom, from.y + from.height),
      }
      if (inside.right <= inside.left || inside.bottom <= inside.top) return []
      return [
        {
          kind,
          x: inside.left - from.x + to.x,
          y: inside.top - from.y + to.y,
          width: inside.right - inside.left,
          height: inside.bottom - inside.top,
        },
      ]
    })
  })
}

/** Covers of all pictures as those of one, `height` pixels high; what two pictures both showed is covered once. */
export function joinCovers(found: readonly FoundBox[], height: number): readonly Cover[] {
  const inside = found
    .filter(({ y }) => y < height)
    .map((box) => ({ ...box, height: Math.min(box.height, height - box.y) }))
  const outer = inside.filter(
    (box, at) => !inside.some((other, i) => i !== at && holds(other, box) && (!holds(box, other) || i < at)),
  )
  return outer.map((box, at) => ({ id: `cover-${at + 1}`, ...box }))
}

function holds(a: Box, b: Box): boolean {
  return a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height
}

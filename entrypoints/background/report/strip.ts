import { mostHeight } from '../../../utils/annotate/picture-limits.ts'
import {
  joinCovers,
  pixelCovers,
  pixelPieces,
  type FoundBox,
  type WholePlan,
} from '../../../utils/annotate/whole-page.ts'
import type { DataFile } from '../../../utils/platform/data-url.ts'
import type { Tile } from '../../../utils/platform/stitch.ts'
import type { Cover } from '../../../utils/report/draft.ts'

/** Neighbouring pictures share this much, so that no row is lost between them when the page is zoomed. */
const overlapPx = 8
/** Within what a draft may hold. */
const mostCovers = 1500

interface Size {
  readonly width: number
  readonly height: number
}

interface Step {
  /** How far down the page it was taken, and how much there is, in CSS pixels. */
  readonly top: number
  readonly height: number
  readonly file: DataFile
  /** Of the window, in CSS pixels. */
  readonly found: readonly FoundBox[]
}

/** Pictures taken on the way down a page, laid end to end. */
export interface Strip {
  add(step: Step): void
  readonly count: () => number
  /** How many are still to come. */
  readonly left: () => number
  /** Where the next one is to be taken, in CSS pixels. */
  readonly nextTop: () => number
  /** The foot of the page is in it. */
  readonly isWhole: () => boolean
  /** No more can be in one picture. */
  readonly isFull: () => boolean
  join(
    stitch: (tiles: readonly Tile[], size: Size) => Promise<DataFile>,
  ): Promise<{ readonly file: DataFile; readonly covers: readonly Cover[] }>
}

export function createStrip(plan: WholePlan, ratio: number): Strip {
  const tiles: Tile[] = []
  const found: FoundBox[] = []
  // Whole pixels of the screen: a page can stand at no others.
  const stepPx = Math.floor((plan.frame.height - overlapPx) * ratio) / ratio
  let [width, height, last] = [0, 0, { top: 0, height: Infinity }]
  const isWhole = () => tiles.length > 0 && last.top + plan.frame.height >= last.height - 1
  return {
    add(step) {
      last = step
      const isLast = step.top + plan.frame.height >= step.height - 1
      const place = { ...step, isFirst: tiles.length === 0, isLast }
      const pieces = pixelPieces(plan, place, ratio)
      tiles.push({ file: step.file, pieces })
      found.push(...pixelCovers(step.found, pieces, ratio))
      for (const { from, to } of pieces) {
        width = Math.max(width, to.x + from.width)
        height = Math.max(height, to.y + from.height)
      }
    },
    count: () => tiles.length,
    left: () => (isWhole() ? 0 : Math.ceil((last.height - last.top - plan.frame.height) / stepPx)),
    nextTop: () => last.top + stepPx,
    isWhole,
    isFull: () =>
      height > mostHeight(width) ||
      (!isWhole() && (height === mostHeight(width) || found.length > mostCovers)),
    async join(stitch) {
      const size = { width, height: Math.min(height, mostHeight(width)) }
      return { file: await stitch(tiles, size), covers: joinCovers(found, size.height) }
    },
  }
}

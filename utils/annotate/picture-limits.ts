interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Longest side and most pixels of a picture. Browsers give no error for a canvas that is too large, they draw nothing:
 * Chromium ends at 32,767 pixels a side and 268 million in all, Firefox at 32,767 and 125 million. A third of that keeps
 * a picture at 160 MB in memory while it is drawn.
 * https://github.com/jhildenbiddle/canvas-size#test-results
 */
export const MOST_SIDE = 16_384
export const MOST_PIXELS = 40_000_000

/** How much smaller a picture must be drawn to be within the limits; 1 when it is. */
export function fitFactor({ width, height }: Size): number {
  return Math.min(1, MOST_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)))
}

/** The tallest picture of this width that is within the limits, in whole pixels. */
export function mostHeight(width: number): number {
  return Math.min(MOST_SIDE, Math.floor(MOST_PIXELS / width))
}

/**
 * The next smaller size for a file of `bytes` that may have `limit`. The bytes of a PNG go with its pixels only roughly,
 * so it is a step and not the answer; at least a twentieth is taken off, and nothing is made smaller than can be read.
 */
export function smallerSize({ width, height }: Size, bytes: number, limit: number): Size | undefined {
  const factor = Math.min(0.95, Math.sqrt(limit / bytes))
  const next = { width: Math.round(width * factor), height: Math.round(height * factor) }
  return Math.max(next.width, next.height) < LEAST_LONG_SIDE ? undefined : next
}

const LEAST_LONG_SIDE = 200

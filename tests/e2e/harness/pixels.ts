import type { Frame } from 'puppeteer-core'

export interface Pixels {
  readonly width: number
  readonly height: number
  /** Red, green and blue of the points that were asked for. */
  readonly points: readonly (readonly [number, number, number])[]
}

/** Reads points of the picture that `selector` shows, in picture pixels. */
export function readPixels(
  frame: Frame,
  selector: string,
  points: readonly (readonly [x: number, y: number])[],
): Promise<Pixels> {
  return frame.$eval(
    selector,
    async (element, wanted) => {
      if (!(element instanceof HTMLImageElement)) throw new Error('not a picture')
      await element.decode()
      const canvas = document.createElement('canvas')
      canvas.width = element.naturalWidth
      canvas.height = element.naturalHeight
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(element, 0, 0)
      return {
        width: canvas.width,
        height: canvas.height,
        points: wanted.map(([x, y]) => {
          const [red = -1, green = -1, blue = -1] = context.getImageData(x, y, 1, 1).data
          return [red, green, blue] as const
        }),
      }
    },
    points,
  )
}

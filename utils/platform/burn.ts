import { drawPicture, outputSize } from '../annotate/draw-picture.ts'
import { fitFactor, smallerSize } from '../annotate/picture-limits.ts'
import type { Picture } from '../report/draft.ts'
import { newCanvas, toPng } from './canvas.ts'
import type { DataFile } from './data-url.ts'

export interface DrawnPicture {
  readonly file: DataFile
  /** It was drawn smaller than it was taken, to be within the limit. */
  readonly reduced: boolean
}

/**
 * The picture as it leaves the browser: cropped, covers and marks in its pixels, a new PNG that has nothing of the old
 * file but what is seen. One of more than `limitBytes` is drawn smaller step by step, from the finished pixels, so that
 * nothing of what is covered can come back. Rejects when the bytes are not a picture.
 */
export async function burnPicture(
  { type, bytes }: DataFile,
  picture: Picture,
  limitBytes: number,
): Promise<DrawnPicture> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type }))
  const whole = outputSize(picture)
  const factor = fitFactor(whole)
  let { canvas, context } = newCanvas(whole.width * factor, whole.height * factor)
  if (factor < 1) context.scale(factor, factor)
  drawPicture(context, bitmap, factor < 1 ? withWiderCovers(picture, factor) : picture)
  bitmap.close()
  let blob = await toPng(canvas)
  let reduced = factor < 1
  while (blob.size > limitBytes) {
    const size = smallerSize(canvas, blob.size, limitBytes)
    if (!size) break
    const smaller = newCanvas(size.width, size.height)
    smaller.context.imageSmoothingQuality = 'high'
    smaller.context.drawImage(canvas, 0, 0, size.width, size.height)
    canvas = smaller.canvas
    blob = await toPng(canvas)
    reduced = true
  }
  return { file: { type: 'image/png', bytes: await blob.arrayBuffer() }, reduced }
}

/** An edge that falls within a pixel would let the one beneath shine through. */
function withWiderCovers(picture: Picture, factor: number): Picture {
  const more = Math.ceil(1 / factor)
  const covers = picture.covers.map(({ x, y, width, height, ...cover }) => ({
    ...cover,
    x: x - more,
    y: y - more,
    width: width + 2 * more,
    height: height + 2 * more,
  }))
  return { ...picture, covers }
}

import { drawPicture, outputSize } from '../annotate/draw-picture.ts'
import type { Picture } from '../report/draft.ts'
import type { DataFile } from './data-url.ts'

/**
 * The picture as it leaves the browser: cropped, covers and marks in its pixels, a new PNG that has nothing of the old
 * file but what is seen. Rejects when the bytes are not a picture.
 */
export async function burnPicture({ type, bytes }: DataFile, picture: Picture): Promise<DataFile> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type }))
  const { width, height } = outputSize(picture)
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('picture-failed')
  drawPicture(context, bitmap, picture)
  bitmap.close()
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  return { type: 'image/png', bytes: await blob.arrayBuffer() }
}

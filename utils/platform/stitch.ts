import type { PixelPiece } from '../annotate/whole-page.ts'
import type { Box } from '../annotate/shapes.ts'
import { newCanvas, toPng } from './canvas.ts'
import type { DataFile } from './data-url.ts'

export interface Tile {
  readonly file: DataFile
  readonly pieces: readonly PixelPiece[]
}

/** One picture of many, drawn pixel for pixel; one is held in memory at a time. */
export async function stitchPicture(
  tiles: readonly Tile[],
  { width, height }: { readonly width: number; readonly height: number },
): Promise<DataFile> {
  const { canvas, context } = newCanvas(width, height)
  context.imageSmoothingEnabled = false
  // Beside a part that scrolls there is nothing further down.
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  for (const { file, pieces } of tiles) {
    const bitmap = await createImageBitmap(new Blob([file.bytes], { type: file.type }))
    for (const { from, to } of pieces) {
      const { x, y, width: w, height: h } = from
      context.drawImage(bitmap, x, y, w, h, to.x, to.y, w, h)
    }
    bitmap.close()
  }
  return { type: 'image/png', bytes: await (await toPng(canvas)).arrayBuffer() }
}

/** A part of a picture, pixel for pixel; what lies outside is not in the new file. */
export function cutPicture(file: DataFile, { x, y, width, height }: Box): Promise<DataFile> {
  return stitchPicture([{ file, pieces: [{ from: { x, y, width, height }, to: { x: 0, y: 0 } }] }], {
    width,
    height,
  })
}

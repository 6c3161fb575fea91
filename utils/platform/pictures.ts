import type { DataFile } from './data-url.ts'

/** Size of a picture in pixels; rejects when the bytes are not a picture that the browser can show. */
export async function measurePicture({ type, bytes }: DataFile): Promise<{ width: number; height: number }> {
  const bitmap = await createImageBitmap(new Blob([bytes], { type }))
  const { width, height } = bitmap
  bitmap.close()
  return { width, height }
}

/** An empty canvas of whole pixels and what draws on it. */
export function newCanvas(
  width: number,
  height: number,
): { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D } {
  const canvas = new OffscreenCanvas(Math.max(1, Math.floor(width)), Math.max(1, Math.floor(height)))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('picture-failed')
  return { canvas, context }
}

export function toPng(canvas: OffscreenCanvas): Promise<Blob> {
  return canvas.convertToBlob({ type: 'image/png' })
}

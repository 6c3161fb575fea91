/** A PNG or JPEG file as a data URL; `undefined` for any other kind and for a file that cannot be read. */
export function readAsDataUrl(file: File): Promise<string | undefined> {
  if (file.type !== 'image/png' && file.type !== 'image/jpeg') return Promise.resolve(undefined)
  return toDataUrl(file).catch(() => undefined)
}

export function bytesAsDataUrl(bytes: Uint8Array, type: string): Promise<string> {
  return toDataUrl(new Blob([new Uint8Array(bytes)], { type }))
}

function toDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result)))
    reader.addEventListener('error', () => reject(new Error('The file could not be read.')))
    reader.readAsDataURL(blob)
  })
}

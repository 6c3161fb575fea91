/** A PNG or JPEG file as a data URL; `undefined` for any other kind and for a file that cannot be read. */
export function readAsDataUrl(file: File): Promise<string | undefined> {
  if (file.type !== 'image/png' && file.type !== 'image/jpeg') return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () =>
      resolve(typeof reader.result === 'string' ? reader.result : undefined),
    )
    reader.addEventListener('error', () => resolve(undefined))
    reader.readAsDataURL(file)
  })
}

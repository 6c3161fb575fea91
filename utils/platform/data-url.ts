export interface DataFile {
  readonly type: string
  readonly bytes: ArrayBuffer
}

/** The file in a base64 data URL; nothing when it is anything else. */
export function readDataUrl(dataUrl: string): DataFile | undefined {
  const [, type, base64] = /^data:([a-z]+\/[a-z0-9.+-]+);base64,([A-Za-z0-9+/=]*)$/.exec(dataUrl) ?? []
  if (type === undefined || base64 === undefined) return undefined
  try {
    return { type, bytes: Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)).buffer }
  } catch {
    return undefined
  }
}

export function toDataUrl({ type, bytes }: DataFile): string {
  return `data:${type};base64,${toBase64(bytes)}`
}

export function toBase64(bytes: ArrayBuffer): string {
  const all = new Uint8Array(bytes)
  let binary = ''
  // The call stack limits how many arguments a call may have.
  for (let at = 0; at < all.length; at += 0x8000)
    binary += String.fromCharCode(...all.subarray(at, at + 0x8000))
  return btoa(binary)
}

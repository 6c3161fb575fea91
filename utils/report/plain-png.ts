const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Pixels and how to show them; nothing that could carry words, places or a second picture. */
const PLAIN_CHUNKS = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'sRGB', 'gAMA', 'cHRM', 'sBIT', 'pHYs'])

/**
 * Whether a PNG holds nothing but what is seen: no comments, no EXIF, no frames of an animation, nothing behind its end.
 * Whether the pixels can be read is for the browser to say. Chunks: https://www.w3.org/TR/png-3/#5DataRep
 */
export function isPlainPng(bytes: Uint8Array): boolean {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = SIGNATURE.length
  // Length and name before a chunk's data, a checksum behind it.
  while (at + 12 <= bytes.length) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!PLAIN_CHUNKS.has(name)) return false
    at += 12 + view.getUint32(at)
    if (name === 'IEND') return at === bytes.length
  }
  return false
}

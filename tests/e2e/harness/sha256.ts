import { createHash } from 'node:crypto'

/** For comparing files byte for byte with a failure that can be read. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

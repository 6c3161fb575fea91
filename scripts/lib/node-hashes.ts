import { createHash } from 'node:crypto'
import type { Hashes } from '../../utils/manual/bundle.ts'

/** The hashes that a knowledge bundle is made with. */
export const nodeHashes: Hashes = {
  sha256: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
  blobId: async (bytes) => createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex'),
}

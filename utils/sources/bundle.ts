import { type BundleManifest, readBundleChunk, readBundleManifest } from '../manual/bundle.ts'
import { get, type Network } from './http.ts'
import { readJson } from './json.ts'
import type {
  KnowledgeSource,
  SourceFailure,
  SourceFile,
  SourceListing,
  SourceReply,
} from './knowledge-source.ts'

const timeoutMs = 30_000
/** The manifest of the whole manual has 30 kB before compression. */
const manifestMaxBytes = 1_000_000
const chunkMaxBytes = 4_000_000

export interface BundleOptions {
  /** Address of the folder with `manifest.json` and `chunks/`, with a slash at the end. */
  readonly address: string
  readonly network: Network
  /** Which files belong to the manual, so that a bundle cannot bring anything else. */
  readonly wanted: (path: string) => boolean
}

/**
 * A knowledge bundle: static files made by `npm run knowledge`, on a web server or packed into the extension. One small
 * conditional request tells whether anything is new; files come in chunks, each checked against its own hash.
 */
export function createBundleSource({ address, network, wanted }: BundleOptions): KnowledgeSource {
  const { host } = new URL(address)
  let manifest: BundleManifest | undefined
  const chunks = new Map<string, Promise<SourceReply<ReadonlyMap<string, string>>>>()
  const failed = (code: SourceFailure['code']): SourceFailure => ({ ok: false, code, host })

  async function readManifest(etag?: string): Promise<SourceReply<SourceListing | 'unchanged'>> {
    const answer = await get(network, {
      url: `${address}manifest.json`,
      headers: etag === undefined ? {} : { 'If-None-Match': etag },
      timeoutMs,
      maxBytes: manifestMaxBytes,
    })
    if (!answer.ok) return answer
    if (answer.status === 304) return { ok: true, value: 'unchanged' }
    const json = readJson(answer.body)
    if (json === undefined) return failed('not-json')
    const read = readBundleManifest(json)
    if (!read.ok) return failed(read.code)
    manifest = read.value
    chunks.clear()
    const next = answer.headers.get('etag')
    return {
      ok: true,
      value: {
        revision: read.value.revision,
        ...(next === null ? {} : { etag: next }),
        files: filesOf(read.value, wanted),
      },
    }
  }

  async function fetchChunk(
    chunk: BundleManifest['chunks'][number],
  ): Promise<SourceReply<ReadonlyMap<string, string>>> {
    const answer = await get(network, {
      url: `${address}chunks/${chunk.name}.json`,
      timeoutMs,
      maxBytes: chunkMaxBytes,
    })
    if (!answer.ok) return answer
    const read = await readBundleChunk(chunk, answer.body, { sha256 })
    return read.ok
      ? { ok: true, value: new Map(read.value.map(({ path, text }) => [path, text])) }
      : failed(read.code)
  }

  /** Several files of one chunk are asked for at once; the chunk comes once. */
  function chunkOf(
    chunk: BundleManifest['chunks'][number],
  ): Promise<SourceReply<ReadonlyMap<string, string>>> {
    const begun = chunks.get(chunk.name)
    if (begun) return begun
    const fetched = fetchChunk(chunk)
    chunks.set(chunk.name, fetched)
    void fetched.then((reply) => {
      if (!reply.ok) chunks.delete(chunk.name)
    })
    return fetched
  }

  return {
    origin: address,
    list: ({ etag }) => readManifest(etag),
    async read(listing: SourceListing, file: SourceFile): Promise<SourceReply<string>> {
      // After the background's death the listing is known, but not yet which chunk has what.
      if (manifest?.revision !== listing.revision) {
        const listed = await readManifest()
        if (!listed.ok) return listed
        if (manifest?.revision !== listing.revision) return failed('source-changed')
      }
      const chunk = manifest.chunks.find(({ files }) => files.some(({ sha }) => sha === file.sha))
      if (!chunk) return failed('not-found')
      const reply = await chunkOf(chunk)
      if (!reply.ok) return reply
      const text = reply.value.get(file.path)
      return text === undefined ? failed('not-found') : { ok: true, value: text }
    },
  }
}

function filesOf(manifest: BundleManifest, wanted: (path: string) => boolean): SourceFile[] {
  return manifest.chunks
    .flatMap(({ files }) => files)
    .filter(({ path }) => wanted(path))
    .map(({ path, sha, bytes }) => ({ path, sha, bytes }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

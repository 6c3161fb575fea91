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

type Chunk = BundleManifest['chunks'][number]
type ChunkReply = SourceReply<ReadonlyMap<string, string>>

/** What is known of a bundle while the background lives. */
interface Bundle extends BundleOptions {
  readonly host: string
  manifest: BundleManifest | undefined
  /** Texts by path, for each chunk that was asked for, by its name. */
  readonly chunks: Map<string, Promise<ChunkReply>>
}

/**
 * A knowledge bundle: static files made by `npm run knowledge`, on a web server or packed into the extension. One small
 * conditional request tells whether anything is new; files come in chunks, each checked against its own hash.
 */
export function createBundleSource(options: BundleOptions): KnowledgeSource {
  const { host } = new URL(options.address)
  const bundle: Bundle = { ...options, host, manifest: undefined, chunks: new Map() }
  return {
    origin: options.address,
    list: ({ etag }) => readListing(bundle, etag),
    read: (listing, file) => readText(bundle, listing, file),
  }
}

async function readListing(bundle: Bundle, etag?: string): Promise<SourceReply<SourceListing | 'unchanged'>> {
  const answer = await get(bundle.network, {
    url: `${bundle.address}manifest.json`,
    headers: etag === undefined ? {} : { 'If-None-Match': etag },
    timeoutMs,
    maxBytes: manifestMaxBytes,
  })
  if (!answer.ok) return answer
  if (answer.status === 304) return { ok: true, value: 'unchanged' }
  const json = readJson(answer.body)
  if (json === undefined) return failed(bundle, 'not-json')
  const read = readBundleManifest(json)
  if (!read.ok) return failed(bundle, read.code)
  bundle.manifest = read.value
  bundle.chunks.clear()
  const next = answer.headers.get('etag')
  return {
    ok: true,
    value: {
      revision: read.value.revision,
      ...(next === null ? {} : { etag: next }),
      files: filesOf(read.value, bundle.wanted),
    },
  }
}

async function readText(
  bundle: Bundle,
  listing: SourceListing,
  file: SourceFile,
): Promise<SourceReply<string>> {
  const manifest = await manifestOf(bundle, listing)
  if (!manifest.ok) return manifest
  const chunk = manifest.value.chunks.find(({ files }) => files.some(({ sha }) => sha === file.sha))
  if (!chunk) return failed(bundle, 'not-found')
  const reply = await chunkOf(bundle, chunk)
  if (!reply.ok) return reply
  const text = reply.value.get(file.path)
  return text === undefined ? failed(bundle, 'not-found') : { ok: true, value: text }
}

/** After the background's death the listing is known, but not yet which chunk has what. */
async function manifestOf(bundle: Bundle, { revision }: SourceListing): Promise<SourceReply<BundleManifest>> {
  if (bundle.manifest?.revision !== revision) {
    const listed = await readListing(bundle)
    if (!listed.ok) return listed
  }
  return bundle.manifest?.revision === revision
    ? { ok: true, value: bundle.manifest }
    : failed(bundle, 'source-changed')
}

/** Several files of one chunk are asked for at once; the chunk comes once. */
function chunkOf(bundle: Bundle, chunk: Chunk): Promise<ChunkReply> {
  const begun = bundle.chunks.get(chunk.name)
  if (begun) return begun
  const fetched = fetchChunk(bundle, chunk)
  bundle.chunks.set(chunk.name, fetched)
  void fetched.then((reply) => {
    if (!reply.ok) bundle.chunks.delete(chunk.name)
  })
  return fetched
}

async function fetchChunk(bundle: Bundle, chunk: Chunk): Promise<ChunkReply> {
  const answer = await get(bundle.network, {
    url: `${bundle.address}chunks/${chunk.name}.json`,
    timeoutMs,
    maxBytes: chunkMaxBytes,
  })
  if (!answer.ok) return answer
  const read = await readBundleChunk(chunk, answer.body, { sha256 })
  return read.ok
    ? { ok: true, value: new Map(read.value.map(({ path, text }) => [path, text])) }
    : failed(bundle, read.code)
}

function failed({ host }: Bundle, code: SourceFailure['code']): SourceFailure {
  return { ok: false, code, host }
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

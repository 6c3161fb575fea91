import * as v from 'valibot'
import { failure, success, type Result } from '../base/result.ts'
import type { ManualFile } from './parse-article.ts'

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(500))
const hash = v.pipe(v.string(), v.regex(/^[\da-f]{40,64}$/))
const size = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Manifest of a knowledge bundle, `manifest.json`: what there is and where, small enough to be asked for daily. */
export const bundleManifestSchema = v.object({
  format: v.literal(1),
  /** Name of this state of the manual; the same files give the same name. */
  revision: hash,
  licence: text,
  /** Where the text comes from. */
  source: text,
  chunks: v.array(
    v.object({
      /** SHA-256 of the chunk's bytes; the chunk is `chunks/<name>.json`. */
      name: hash,
      bytes: size,
      /** `sha` is git's blob id, so that files from a bundle and from the git host can be compared. */
      files: v.array(v.object({ path: text, sha: hash, bytes: size })),
    }),
  ),
})

export type BundleManifest = v.InferOutput<typeof bundleManifestSchema>
export type BundleChunk = BundleManifest['chunks'][number]

const chunkSchema = v.array(v.tuple([text, v.string()]))

export interface Hashes {
  /** Hexadecimal SHA-256. */
  readonly sha256: (bytes: Uint8Array) => Promise<string>
  /** Git's id of a file with these bytes. */
  readonly blobId: (bytes: Uint8Array) => Promise<string>
}

export interface Bundle {
  readonly manifest: BundleManifest
  /** Chunk texts by name. */
  readonly chunks: ReadonlyMap<string, string>
}

/** A file from this size on is a chunk of its own: the status page is large and changes most. */
const ownChunkBytes = 30_000

/**
 * Packs a manual's files into chunks named by their content. Which chunk a file goes to depends on its path alone, so that a changed
 * page changes one chunk and a new page moves no other. The same files give the same bytes, in whatever order they come.
 */
export async function packBundle(
  files: readonly ManualFile[],
  about: Pick<BundleManifest, 'licence' | 'source'>,
  hashes: Hashes,
): Promise<Bundle> {
  const groups = new Map<string, ManualFile[]>()
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const large = encode(file.text).length >= ownChunkBytes
    const group = large ? file.path : groupOf(file.path)
    groups.set(group, [...(groups.get(group) ?? []), file])
  }
  const packed = await Promise.all([...groups.values()].map((group) => packChunk(group, hashes)))
  const chunks = packed.toSorted((a, b) => (a.chunk.name < b.chunk.name ? -1 : 1))
  const names = chunks.map(({ chunk }) => chunk.name).join('\n')
  const revision = await hashes.sha256(encode(names))
  return {
    manifest: { format: 1, revision, ...about, chunks: chunks.map(({ chunk }) => chunk) },
    chunks: new Map(chunks.map(({ chunk, body }) => [chunk.name, body])),
  }
}

// Pages of one folder are alike and pack well together. Dated pages of past years hardly change, so each year is by itself.
function groupOf(path: string): string {
  const folder = path.slice(0, path.indexOf('/'))
  return `${folder} ${/\b20\d\d\b/.exec(path)?.[0] ?? ''}`
}

/** A manifest from anywhere; `source-changed` when it is not one of this format. */
export function readBundleManifest(json: unknown): Result<BundleManifest, 'source-changed'> {
  const read = v.safeParse(bundleManifestSchema, json)
  return read.success ? success(read.output) : failure('source-changed')
}

/** The files of a chunk, after its bytes were checked against its name; `source-changed` when anything is amiss. */
export async function readBundleChunk(
  chunk: BundleChunk,
  bytes: Uint8Array,
  hashes: Pick<Hashes, 'sha256'>,
): Promise<Result<ManualFile[], 'source-changed'>> {
  if ((await hashes.sha256(bytes)) !== chunk.name) return failure('source-changed')
  const read = v.safeParse(chunkSchema, parseJson(new TextDecoder().decode(bytes)))
  if (!read.success) return failure('source-changed')
  return success(read.output.map(([path, body]) => ({ path, text: body })))
}

async function packChunk(
  files: readonly ManualFile[],
  hashes: Hashes,
): Promise<{ chunk: BundleChunk; body: string }> {
  const body = JSON.stringify(files.map((file) => [file.path, file.text]))
  const bytes = encode(body)
  const listed = files.map(async ({ path, text: content }) => {
    const own = encode(content)
    return { path, sha: await hashes.blobId(own), bytes: own.length }
  })
  const name = await hashes.sha256(bytes)
  return { chunk: { name, bytes: bytes.length, files: await Promise.all(listed) }, body }
}

function encode(content: string): Uint8Array {
  return new TextEncoder().encode(content)
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}

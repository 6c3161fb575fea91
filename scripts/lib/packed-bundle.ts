import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BundleManifest, readBundleManifest } from '../../utils/manual/bundle.ts'

/** What a package of at most 450 kB has room for beside the extension itself. */
const mostBytes = 24_000

// A copy to begin with: how things are done first; what is true for a day or was fixed long ago comes with the network.
const order: readonly RegExp[] = [
  /^_indhold\//,
  /^_pages\/(?!status\b)/,
  /^_(?:konfiguration|startopsaetning)\//,
  /^_(?!release-notes|pages)/,
]

export interface PackedBundle {
  readonly pages: number
  readonly leftOut: number
  readonly bytes: number
}

/** Copies a knowledge bundle's most useful chunks, as many as there is room for, with a manifest of just these. Null when there is no bundle in `from`. */
export async function copyPackedBundle(from: string, to: string): Promise<PackedBundle | null> {
  const json = await readFile(join(from, 'manifest.json'), 'utf8').catch(() => 'null')
  const read = readBundleManifest(JSON.parse(json))
  if (!read.ok) return null
  const { chunks, bytes } = await chooseChunks(from, read.value.chunks)
  await rm(to, { recursive: true, force: true })
  await mkdir(join(to, 'chunks'), { recursive: true })
  await writeFile(join(to, 'manifest.json'), `${JSON.stringify({ ...read.value, chunks })}\n`)
  for (const { name } of chunks) await cp(chunkFile(from, name), chunkFile(to, name))
  const count = (some: BundleManifest['chunks']) => some.reduce((sum, { files }) => sum + files.length, 0)
  return { pages: count(chunks), leftOut: count(read.value.chunks) - count(chunks), bytes }
}

async function chooseChunks(folder: string, all: BundleManifest['chunks']) {
  const chunks: BundleManifest['chunks'] = []
  let bytes = 0
  for (const chunk of all.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    const size =
      gzipSync(await readFile(chunkFile(folder, chunk.name))).length + gzipSync(JSON.stringify(chunk)).length
    if (bytes + size > mostBytes) continue
    chunks.push(chunk)
    bytes += size
  }
  return { chunks, bytes }
}

function rankOf({ files }: BundleManifest['chunks'][number]): number {
  const at = order.findIndex((pattern) => pattern.test(files[0]?.path ?? ''))
  return at < 0 ? order.length : at
}

function chunkFile(folder: string, name: string): string {
  return join(folder, 'chunks', `${name}.json`)
}

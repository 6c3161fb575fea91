import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { packBundle, readBundleChunk, readBundleManifest } from './bundle.ts'

const hashes = {
  sha256: async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex'),
  blobId: async (bytes: Uint8Array) =>
    createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex'),
}
const about = { licence: 'GPL-3.0', source: 'https://eksempel.dk' }
const files = Array.from({ length: 40 }, (_, number) => ({
  path: `_indhold/æble-${number}.md`,
  text: `---\ntitle: Æble ${number}\n---\nTekst ${number}\n`,
}))
const pack = (from: typeof files) => packBundle(from, about, hashes)

describe('packBundle', () => {
  it('gives the same bytes in whatever order the files come', async () => {
    const [one, other] = [await pack(files), await pack(files.toReversed())]
    expect(JSON.stringify(other.manifest)).toBe(JSON.stringify(one.manifest))
    expect([...other.chunks]).toEqual([...one.chunks])
  })

  it('changes one chunk for one changed page, and one for a new page', async () => {
    const before = await pack(files)
    const changed = await pack(files.map((file, index) => (index === 3 ? { ...file, text: 'nyt' } : file)))
    const added = await pack([...files, { path: '_go/ny.md', text: 'ny' }])
    const fresh = (bundle: typeof before) =>
      [...bundle.chunks.keys()].filter((name) => !before.chunks.has(name))
    expect(fresh(changed)).toHaveLength(1)
    expect(fresh(added)).toHaveLength(1)
    expect(changed.manifest.revision).not.toBe(before.manifest.revision)
  })

  it('gives a large page a chunk of its own', async () => {
    const { manifest } = await pack([...files, { path: '_pages/stor.md', text: 'x'.repeat(40_000) }])
    const chunk = manifest.chunks.find(({ files: listed }) =>
      listed.some(({ path }) => path === '_pages/stor.md'),
    )
    expect(chunk?.files).toHaveLength(1)
  })

  it('lists git’s blob ids', async () => {
    const { manifest } = await pack([{ path: '_go/a.md', text: 'hello\n' }])
    expect(manifest.chunks[0]?.files[0]).toEqual({
      path: '_go/a.md',
      sha: 'ce013625030ba8dba906f756967f9e9ca394464a',
      bytes: 6,
    })
  })
})

describe('reading a bundle', () => {
  it('gives back every file', async () => {
    const { manifest, chunks } = await pack(files)
    const read = readBundleManifest(JSON.parse(JSON.stringify(manifest)))
    expect(read.ok && read.value).toEqual(manifest)
    const unpacked = await Promise.all(
      manifest.chunks.map((chunk) =>
        readBundleChunk(chunk, new TextEncoder().encode(chunks.get(chunk.name)), hashes),
      ),
    )
    const all = unpacked.flatMap((part) => (part.ok ? part.value : []))
    expect(all.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual(
      files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    )
  })

  it('refuses a chunk that was cut short or swapped, and a manifest of another kind', async () => {
    const { manifest, chunks } = await pack(files)
    const chunk = manifest.chunks[0]!
    const bytes = new TextEncoder().encode(chunks.get(chunk.name))
    const refused = { ok: false, code: 'source-changed' }
    expect(await readBundleChunk(chunk, bytes.slice(0, -1), hashes)).toEqual(refused)
    const noJson = new TextEncoder().encode('{"a":1}')
    expect(await readBundleChunk({ ...chunk, name: await hashes.sha256(noJson) }, noJson, hashes)).toEqual(
      refused,
    )
    expect(readBundleManifest({ ...manifest, format: 2 })).toEqual(refused)
    expect(readBundleManifest(undefined)).toEqual(refused)
  })
})

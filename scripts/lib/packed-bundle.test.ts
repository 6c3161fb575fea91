import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packBundle, readBundleManifest } from '../../utils/manual/bundle.ts'
import { nodeHashes } from './node-hashes.ts'
import { copyPackedBundle } from './packed-bundle.ts'

let folder = ''
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'bundle-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Text that does not get smaller when it is packed. */
function noise(seed: number, length: number): string {
  let state = seed
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return String.fromCodePoint(48 + ((state >>> 16) % 74))
  }).join('')
}

async function makeBundle(name: string, files: readonly { path: string; text: string }[]): Promise<string> {
  const { manifest, chunks } = await packBundle(files, { licence: '-', source: '-' }, nodeHashes)
  await mkdir(join(folder, name, 'chunks'), { recursive: true })
  await writeFile(join(folder, name, 'manifest.json'), JSON.stringify(manifest))
  for (const [chunk, body] of chunks) await writeFile(join(folder, name, 'chunks', `${chunk}.json`), body)
  return join(folder, name)
}

describe('copyPackedBundle', () => {
  it('takes the most useful pages that there is room for', async () => {
    const from = await makeBundle('large', [
      { path: '_release-notes/release-notes-2026-2-0.md', text: noise(1, 18_000) },
      { path: '_pages/status.md', text: noise(2, 18_000) },
      { path: '_indhold/artikel.md', text: noise(3, 18_000) },
      { path: '_go/profil.md', text: noise(4, 8_000) },
    ])
    const to = join(folder, 'packed')
    expect(await copyPackedBundle(from, to)).toMatchObject({ pages: 2, leftOut: 2 })
    const manifest = readBundleManifest(JSON.parse(await readFile(join(to, 'manifest.json'), 'utf8')))
    const chunks = manifest.ok ? manifest.value.chunks : []
    expect(chunks.flatMap(({ files }) => files.map(({ path }) => path)).toSorted()).toEqual([
      '_go/profil.md',
      '_indhold/artikel.md',
    ])
    expect((await readdir(join(to, 'chunks'))).toSorted()).toEqual(
      chunks.map(({ name }) => `${name}.json`).toSorted(),
    )
  })

  it('takes all of a small bundle, and says when there is none', async () => {
    const from = await makeBundle('small', [{ path: '_pages/status.md', text: 'x' }])
    expect(await copyPackedBundle(from, join(folder, 'all'))).toMatchObject({ pages: 1, leftOut: 0 })
    expect(await copyPackedBundle(join(folder, 'nothing'), join(folder, 'none'))).toBeNull()
  })
})

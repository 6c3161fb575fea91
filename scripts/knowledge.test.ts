import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBundleManifest } from '../utils/manual/bundle.ts'
import { run } from './lib/run.ts'

let folder = ''
const pack = () =>
  run(
    'node',
    ['scripts/knowledge.ts', '--manual', join(folder, 'in'), '--out', join(folder, 'out'), '--json'],
    {
      quiet: true,
    },
  )

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundle-'))
  await mkdir(join(folder, 'in', '_go'), { recursive: true })
  await writeFile(join(folder, 'in', '_go', 'a.md'), '---\ntitle: A\n---\nførste\n')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('npm run knowledge', () => {
  it('writes a manifest and its chunks, and takes away chunks of before', async () => {
    expect((await pack()).code).toBe(0)
    const before = await readdir(join(folder, 'out', 'chunks'))
    await writeFile(join(folder, 'in', '_go', 'a.md'), '---\ntitle: A\n---\nanden\n')
    const { output } = await pack()
    expect(JSON.parse(output)).toMatchObject({ files: 1, chunks: 1 })
    const manifest = readBundleManifest(
      JSON.parse(await readFile(join(folder, 'out', 'manifest.json'), 'utf8')),
    )
    const chunks = await readdir(join(folder, 'out', 'chunks'))
    expect(manifest.ok && manifest.value.chunks.map(({ name }) => `${name}.json`)).toEqual(chunks)
    expect(chunks).not.toEqual(before)
  })

  it('ends with 2 without a manual', async () => {
    const { code, output } = await run(
      'node',
      ['scripts/knowledge.ts', '--manual', folder, '--out', folder],
      {
        quiet: true,
      },
    )
    expect(code).toBe(2)
    expect(output).toContain('no pages of a manual')
  })
})

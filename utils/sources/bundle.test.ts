import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { packBundle } from '../manual/bundle.ts'
import { createBundleSource } from './bundle.ts'
import { type Answer, type Asked, blobId, testNetwork } from './test-host.ts'

const address = 'https://viden.fjordby.example/cms/'
const files = [
  { path: '_indhold/artikel.md', text: '---\ntitle: Artikel\n---\nSkriv noget.\n' },
  { path: '_indhold/side.md', text: '---\ntitle: Side\n---\nSkriv andet.\n' },
  { path: '_pages/status.md', text: '---\ntitle: Status\n---\n' },
]
const hashes = {
  sha256: async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex'),
  blobId: async (bytes: Uint8Array) => blobId(new TextDecoder().decode(bytes)),
}

async function host(change: (asked: Asked, answer: Answer) => Answer = (_asked, answer) => answer) {
  const { manifest, chunks } = await packBundle(files, { licence: 'MIT', source: 'en prøve' }, hashes)
  const network = testNetwork((asked) => change(asked, serve(asked)))
  function serve({ url, headers }: Asked): Answer {
    if (url.endsWith('/manifest.json')) {
      if (headers['if-none-match'] === '"1"') return new Response(null, { status: 304 })
      return new Response(JSON.stringify(manifest), { headers: { etag: '"1"' } })
    }
    const body = chunks.get(/chunks\/(\w+)\.json$/.exec(url)?.[1] ?? '')
    return body === undefined ? new Response('', { status: 404 }) : new Response(body)
  }
  return { network, source: createBundleSource({ address, network, wanted: () => true }) }
}

async function listed(source: ReturnType<typeof createBundleSource>) {
  const reply = await source.list({})
  if (!reply.ok || reply.value === 'unchanged') throw new Error('no listing')
  return reply.value
}

describe('createBundleSource', () => {
  it('gives every file, with one request for each chunk', async () => {
    const { source, network } = await host()
    const listing = await listed(source)
    expect(listing.files.map(({ path }) => path)).toEqual(files.map(({ path }) => path))
    const texts = await Promise.all(listing.files.map((file) => source.read(listing, file)))
    expect(texts).toEqual(files.map(({ text }) => ({ ok: true, value: text })))
    expect(network.asked).toHaveLength(3)
  })

  it('asks one small question when nothing is new', async () => {
    const { source, network } = await host()
    const listing = await listed(source)
    const again = await source.list({ etag: listing.etag ?? '' })
    expect(again).toEqual({ ok: true, value: 'unchanged' })
    expect(network.asked).toHaveLength(2)
  })

  it('goes on with a listing of before, after the background was stopped', async () => {
    const { source, network } = await host()
    const listing = await listed(source)
    const later = createBundleSource({ address, network, wanted: () => true })
    expect(await later.read(listing, listing.files[0]!)).toEqual({ ok: true, value: files[0]?.text })
  })

  it('refuses a chunk whose bytes are not what the manifest says, and asks for it anew next time', async () => {
    let broken = true
    const { source } = await host((asked, answer) =>
      broken && asked.url.includes('/chunks/') ? new Response('[["_indhold/artikel.md","ondt"]]') : answer,
    )
    const listing = await listed(source)
    expect(await source.read(listing, listing.files[0]!)).toMatchObject({ ok: false, code: 'source-changed' })
    broken = false
    expect(await source.read(listing, listing.files[0]!)).toMatchObject({ ok: true })
  })

  it.each([
    ['a page instead of a manifest', new Response('<html>'), 'not-json'],
    ['a manifest of another kind', new Response('{"format":2}'), 'source-changed'],
    ['a missing manifest', new Response('', { status: 404 }), 'not-found'],
    ['a busy host', new Response('', { status: 429 }), 'rate-limited'],
  ])('names %s', async (_name, answer, code) => {
    const { source } = await host((asked, usual) =>
      asked.url.endsWith('manifest.json') ? answer.clone() : usual,
    )
    expect(await source.list({})).toMatchObject({ ok: false, code, host: 'viden.fjordby.example' })
  })

  it('brings only files of the manual', async () => {
    const { network } = await host()
    const source = createBundleSource({ address, network, wanted: (path) => path.startsWith('_pages/') })
    expect((await listed(source)).files.map(({ path }) => path)).toEqual(['_pages/status.md'])
  })
})

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createGitHost } from './git-host.ts'
import type { SourceFile, SourceListing } from './knowledge-source.ts'
import { blobId, gitHost, json, testNetwork, treeOf, type Answer } from './test-host.ts'

const files = {
  '_indhold/artikel.md': '---\ntitle: Artikel\n---\nSkriv en artikel.\n',
  '_pages/åbningstider.md': '---\ntitle: Åbningstider\n---\nÅbent.\n',
  'README.md': 'Ikke en side.',
}
const now = Date.parse('2026-11-24T09:00:00Z')

function host(answer: Parameters<typeof testNetwork>[0], online = true) {
  const network = testNetwork(answer, { now: () => now, online: () => online })
  const source = createGitHost({
    repository: 'eksempel/manual',
    branch: 'main',
    wanted: (path) => path.startsWith('_') && path.endsWith('.md'),
    network,
  })
  return { network, source }
}

function fileOf(path: keyof typeof files): SourceFile {
  return { path, sha: blobId(files[path]), bytes: Buffer.byteLength(files[path]) }
}

const listing: SourceListing = { revision: 'a'.repeat(40), files: [fileOf('_indhold/artikel.md')] }

describe('list', () => {
  it('gives the wanted files with their ids, sorted, and the commit', async () => {
    const { source, network } = host(gitHost(files))
    expect(await source.list({})).toEqual({
      ok: true,
      value: {
        revision: 'a'.repeat(40),
        etag: `W/"${'a'.repeat(40)}"`,
        files: [fileOf('_indhold/artikel.md'), fileOf('_pages/åbningstider.md')],
      },
    })
    expect(network.asked.map(({ url }) => url)).toEqual([
      'https://api.github.com/repos/eksempel/manual/git/trees/main?recursive=1',
    ])
  })

  it('is told "unchanged" when it gives the ETag of before', async () => {
    const { source, network } = host(gitHost(files))
    expect(await source.list({ etag: `W/"${'a'.repeat(40)}"` })).toEqual({ ok: true, value: 'unchanged' })
    expect(network.asked[0]?.headers['if-none-match']).toBe(`W/"${'a'.repeat(40)}"`)
  })

  it('gives paths in NFC', async () => {
    const { source } = host(gitHost({ ['_pages/åbningstider.md'.normalize('NFD')]: 'x' }))
    const reply = await source.list({})
    expect(reply.ok && reply.value !== 'unchanged' && reply.value.files[0]?.path).toBe(
      '_pages/åbningstider.md',
    )
  })
})

interface Fault {
  readonly name: string
  readonly answer: () => Answer
  readonly code: string
  readonly retryAt?: number
}

const limited =
  (headers: Record<string, string>, status = 403) =>
  () =>
    json({ message: 'API rate limit exceeded' }, headers, status)

const listingFaults: readonly Fault[] = [
  { name: 'no network', answer: () => new TypeError('Failed to fetch'), code: 'network-failed' },
  { name: 'no answer', answer: () => 'hang', code: 'network-timeout' },
  { name: '500', answer: () => new Response('oops', { status: 500 }), code: 'network-failed' },
  { name: '502 with HTML', answer: () => new Response('<html>', { status: 502 }), code: 'network-failed' },
  {
    name: '503 with Retry-After',
    answer: () => new Response('', { status: 503, headers: { 'retry-after': '120' } }),
    code: 'network-failed',
    retryAt: now + 120_000,
  },
  {
    name: '403 with no requests left',
    answer: limited({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now / 1000 + 1800) }),
    code: 'rate-limited',
    retryAt: now + 1_800_000,
  },
  {
    name: '403 with Retry-After',
    answer: limited({ 'retry-after': '60' }),
    code: 'rate-limited',
    retryAt: now + 60_000,
  },
  {
    name: '429 with a date',
    answer: limited({ 'retry-after': 'Tue, 24 Nov 2026 09:10:00 GMT' }, 429),
    code: 'rate-limited',
    retryAt: now + 600_000,
  },
  { name: '429 without headers', answer: limited({}, 429), code: 'rate-limited' },
  {
    name: '429 with a nonsense date',
    answer: limited({ 'retry-after': 'soon' }, 429),
    code: 'rate-limited',
  },
  {
    name: '429 that asks for a year',
    answer: limited({ 'retry-after': '31536000' }, 429),
    code: 'rate-limited',
    retryAt: now + 86_400_000,
  },
  {
    name: '429 with a reset in the past',
    answer: limited({ 'x-ratelimit-reset': '1' }, 429),
    code: 'rate-limited',
    retryAt: now + 1000,
  },
  { name: '403 of a proxy', answer: () => new Response('Denied', { status: 403 }), code: 'source-blocked' },
  { name: '401', answer: () => json({}, {}, 401), code: 'source-blocked' },
  { name: '407', answer: () => new Response('', { status: 407 }), code: 'source-blocked' },
  { name: '451', answer: () => new Response('', { status: 451 }), code: 'source-blocked' },
  { name: '511', answer: () => new Response('', { status: 511 }), code: 'source-blocked' },
  { name: '404', answer: () => json({ message: 'Not Found' }, {}, 404), code: 'not-found' },
  { name: 'the login page of a network', answer: () => new Response('<html>Log in'), code: 'not-json' },
  { name: 'JSON cut short', answer: () => new Response('{"sha":"aaaa'), code: 'not-json' },
  { name: 'nothing', answer: () => new Response(''), code: 'not-json' },
  {
    name: 'bytes that are no text',
    answer: () => new Response(new Uint8Array([0xff, 0xfe])),
    code: 'not-json',
  },
  { name: 'JSON null', answer: () => json(null), code: 'source-changed' },
  { name: 'a list instead of an object', answer: () => json([]), code: 'source-changed' },
  { name: 'no tree', answer: () => json({ sha: 'a'.repeat(40), truncated: false }), code: 'source-changed' },
  {
    name: 'a tree of wrong types',
    answer: () => json({ ...treeOf(files), tree: [{ path: 1, type: 'blob', sha: 'a'.repeat(40) }] }),
    code: 'source-changed',
  },
  {
    name: 'an id that is none',
    answer: () => json({ ...treeOf(files), sha: 'main' }),
    code: 'source-changed',
  },
  { name: 'a listing cut off', answer: () => json({ ...treeOf(files), truncated: true }), code: 'too-large' },
  { name: 'no manual in it', answer: () => json(treeOf({ 'README.md': 'x' })), code: 'source-changed' },
  {
    name: 'a huge announced body',
    answer: () => json({}, { 'content-length': '99000000' }),
    code: 'too-large',
  },
  {
    name: 'a huge body that was not announced',
    answer: () => new Response(new Uint8Array(8_000_001)),
    code: 'too-large',
  },
  { name: 'another host', answer: () => redirected('https://portal.example.test/'), code: 'source-blocked' },
]

function redirected(url: string): Response {
  return Object.defineProperty(json(treeOf(files)), 'url', { value: url })
}

describe('faults', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it.each(listingFaults)('a listing with $name gives $code', async ({ answer, code, retryAt }) => {
    const { source } = host(answer)
    const reply = source.list({})
    await vi.advanceTimersByTimeAsync(31_000)
    const got = await reply
    expect(got).toMatchObject({ ok: false, code, host: 'api.github.com' })
    expect(got.ok === false && got.retryAt).toBe(retryAt)
  })

  it('a body that stops on the way is a timeout', async () => {
    const { source } = host(
      () =>
        new Response(
          new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{')) }),
        ),
    )
    const reply = source.list({})
    await vi.advanceTimersByTimeAsync(31_000)
    expect(await reply).toMatchObject({ ok: false, code: 'network-timeout' })
  })
})

describe('a computer without network', () => {
  it('asks nobody', async () => {
    const { source, network } = host(gitHost(files), false)
    expect(await source.list({})).toMatchObject({ ok: false, code: 'offline' })
    expect(network.asked).toEqual([])
  })
})

describe('read', () => {
  it('asks for the very state that was listed, with the path encoded', async () => {
    const { source, network } = host(gitHost(files))
    const file = fileOf('_pages/åbningstider.md')
    expect(await source.read(listing, file)).toEqual({ ok: true, value: files['_pages/åbningstider.md'] })
    expect(network.asked[0]?.url).toBe(
      `https://raw.githubusercontent.com/eksempel/manual/${'a'.repeat(40)}/_pages/%C3%A5bningstider.md`,
    )
  })

  it('reads by branch when the listing named no commit, and remembers that', async () => {
    const serve = gitHost(files)
    const { source, network } = host((asked) =>
      asked.url.includes('a'.repeat(40)) ? new Response('', { status: 404 }) : serve(asked),
    )
    const [file] = listing.files
    expect(await source.read(listing, file!)).toMatchObject({ ok: true })
    expect(await source.read(listing, file!)).toMatchObject({ ok: true })
    expect(network.asked.map(({ url }) => url.split('/')[5])).toEqual(['a'.repeat(40), 'main', 'main'])
  })

  it.each([
    ['a file cut short', () => new Response('---\ntitle: Art'), 'source-changed'],
    ['a file of another state', () => new Response('noget andet'), 'source-changed'],
    ['a file that is gone', () => new Response('', { status: 404 }), 'not-found'],
    ['a proxy that refuses', () => new Response('', { status: 403 }), 'source-blocked'],
    [
      'bulk reading',
      () => new Response('', { status: 429, headers: { 'retry-after': '30' } }),
      'rate-limited',
    ],
    ['a huge file', () => new Response(new Uint8Array(2_000_001)), 'too-large'],
  ] as const)('%s gives a code', async (_name, answer, code) => {
    const { source } = host(answer)
    expect(await source.read(listing, listing.files[0]!)).toMatchObject({
      ok: false,
      code,
      host: 'raw.githubusercontent.com',
    })
  })

  it('does not even ask for a file that is announced too large', async () => {
    const { source, network } = host(gitHost(files))
    expect(await source.read(listing, { ...listing.files[0]!, bytes: 3_000_000 })).toMatchObject({
      code: 'too-large',
    })
    expect(network.asked).toEqual([])
  })
})

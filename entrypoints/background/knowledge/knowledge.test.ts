// @vitest-environment node
// oxlint-disable-next-line import/no-unassigned-import -- it installs the globals
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import type { KnowledgeStatus } from '../../../utils/messaging/protocol.ts'
import { openKnowledge, type KnowledgeDatabase } from '../../../utils/platform/knowledge-database.ts'
import { createKnowledgeStore } from '../../../utils/platform/knowledge-store.ts'
import type { PageMap } from '../../../utils/search/context/page-map.ts'
import { createGitHost } from '../../../utils/sources/git-host.ts'
import type { KnowledgeSource } from '../../../utils/sources/knowledge-source.ts'
import { gitHost, testNetwork, type Answer, type Asked } from '../../../utils/sources/test-host.ts'
import { createSearchService } from '../search/search.ts'
import { knowledgeBuilder } from './builder.ts'
import { createKnowledge } from './knowledge.ts'
import { createPipeline } from './pipeline.ts'

const hourMs = 3_600_000
const databases: KnowledgeDatabase[] = []
let count = 0
afterEach(() => databases.splice(0).forEach((database) => database.close()))

const pages: Record<string, string> = Object.fromEntries(
  Array.from({ length: 30 }, (_, at) => [
    `_indhold/side-${String(at).padStart(2, '0')}.md`,
    `---\ntitle: Side ${at}\n---\nOm karruseller, nummer ${at}.\n`,
  ]),
)

interface SetUp {
  readonly name?: string
  readonly version?: string
  readonly packed?: KnowledgeSource
  readonly repository?: string
}

async function setUp(
  answer: (asked: Asked) => Answer | Promise<Answer>,
  { name = `library-${(count += 1)}`, version = '1', packed, repository = 'eksempel/manual' }: SetUp = {},
) {
  const database = await openKnowledge(() => {}, name)
  databases.push(database)
  const store = createKnowledgeStore(database)
  const clock = { now: 1_800_000_000_000, wakeAt: 0 }
  const told: KnowledgeStatus[] = []
  const network = testNetwork((asked) => answer(asked), { now: () => clock.now })
  const source = createGitHost({
    repository,
    branch: 'main',
    wanted: (path) => path.startsWith('_'),
    network,
  })
  const knowledge = createKnowledge({
    store: async () => store,
    sources: async () => [...(packed ? [packed] : []), source],
    pipeline: createPipeline({
      version,
      builder: async () => knowledgeBuilder,
      thesaurus: async () => [],
      now: () => clock.now,
    }),
    now: () => clock.now,
    random: () => 0.5,
    wait: async () => {},
    pause: async () => {},
    onTrouble: (error) => {
      throw error
    },
    onChange: (status) => void told.push(status),
    wakeAt: async (at) => void (clock.wakeAt = at),
  })
  const search = createSearchService({
    library: knowledge.library,
    pageMap: async () => ({ routes: [], components: {}, fields: {}, messages: [] }) as unknown as PageMap,
    used: () => {},
  })
  return { name, store, clock, told, network, knowledge, search }
}

describe('the first fetch', () => {
  it('can be searched while it runs, and counts what has come', async () => {
    const serve = gitHost(pages)
    let found = 0
    let served = 0
    const { knowledge, search, told } = await setUp(async (asked) => {
      if (asked.url.includes('raw.') && (served += 1) === 20)
        found = (await search.search('karruseller')).sections.length
      return serve(asked)
    })
    await knowledge.refresh(false)
    expect(found).toBeGreaterThan(0)
    expect(told[0]).toMatchObject({ phase: 'fetching', total: 30 })
    expect(told.at(-1)).toMatchObject({ phase: 'ready', done: 30, total: 30 })
    expect((await search.search('karruseller')).sections).toHaveLength(20)
  })

  it('answers with nothing before anything has come', async () => {
    const { search, knowledge } = await setUp(() => new TypeError('no network'))
    expect(await search.search('karruseller')).toMatchObject({ sections: [], issues: [] })
    expect(await knowledge.status()).toEqual({ phase: 'empty', done: 0, total: 0, unreadTitles: [] })
  })

  it('goes on after the death of the background with what had come', async () => {
    const serve = gitHost(pages)
    let served = 0
    const first = await setUp((asked) => {
      if (!asked.url.includes('raw.') || (served += 1) <= 12) return serve(asked)
      return new Response('', { status: 429, headers: { 'retry-after': '1800' } })
    })
    await first.knowledge.refresh(false)
    const second = await setUp(serve, { name: first.name })
    expect(await second.knowledge.status()).toMatchObject({
      phase: 'fetching',
      done: 12,
      failure: { code: 'rate-limited' },
    })
    expect((await second.search.search('karruseller')).sections.length).toBeGreaterThan(0)
  })
})

describe('a later start', () => {
  it('finds the library as it was, without asking anybody', async () => {
    const first = await setUp(gitHost(pages))
    await first.knowledge.refresh(false)
    const before = await first.search.search('karruseller')
    const second = await setUp(() => new TypeError('no network'), { name: first.name })
    expect(await second.search.search('karruseller')).toEqual(before)
    expect(second.network.asked).toEqual([])
    expect(await second.knowledge.article('/indhold/side-03/')).toMatchObject({ title: 'Side 3' })
    expect(await second.knowledge.article('/indhold/gone/')).toBeUndefined()
  })

  it('builds anew from the stored texts after an update of the extension', async () => {
    const first = await setUp(gitHost(pages))
    await first.knowledge.refresh(false)
    const second = await setUp(() => new TypeError('no network'), { name: first.name, version: '2' })
    expect((await second.search.search('karruseller')).sections).toHaveLength(20)
    expect(second.network.asked).toEqual([])
    expect(await second.store.active()).toMatchObject({ builtBy: expect.stringContaining('2/') })
  })
})

describe('a source that fails', () => {
  it('leaves the copy in use and says what failed and when it goes on', async () => {
    const first = await setUp(gitHost(pages))
    await first.knowledge.refresh(false)
    const second = await setUp(() => new Response('', { status: 500 }), { name: first.name })
    await second.knowledge.refresh(false)
    const status = await second.knowledge.status()
    expect(status).toMatchObject({
      phase: 'ready',
      fetchedAt: first.clock.now,
      failure: { code: 'network-failed', host: 'api.github.com' },
    })
    expect(second.clock.wakeAt).toBeGreaterThanOrEqual(status.failure?.retryAt ?? Infinity)
    expect((await second.search.search('karruseller')).sections).toHaveLength(20)
  })

  it('is left alone until the time it asked for, even when a person presses', async () => {
    const { knowledge, network, clock } = await setUp(
      () => new Response('', { status: 429, headers: { 'retry-after': '3600' } }),
    )
    await knowledge.refresh(false)
    await knowledge.refresh(true)
    expect(network.asked).toHaveLength(1)
    clock.now += hourMs
    await knowledge.refresh(false)
    expect(network.asked).toHaveLength(2)
  })

  it('is asked again at once by a person when it only did not answer', async () => {
    const { knowledge, network } = await setUp(() => new Response('', { status: 500 }))
    await knowledge.refresh(false)
    await knowledge.refresh(false)
    expect(network.asked).toHaveLength(1)
    await knowledge.refresh(true)
    expect(network.asked).toHaveLength(2)
  })

  it('is called blocked when it could not be reached for a day', async () => {
    const { knowledge, clock } = await setUp(() => new TypeError('refused'))
    await knowledge.refresh(false)
    expect((await knowledge.status()).failure?.code).toBe('network-failed')
    clock.now += 25 * hourMs
    await knowledge.refresh(false)
    expect((await knowledge.status()).failure?.code).toBe('source-blocked')
  })
})

describe('another repository', () => {
  it('replaces the copy at once; the same one does not', async () => {
    const first = await setUp(gitHost(pages))
    await first.knowledge.refresh(false)
    await first.knowledge.followSources()
    expect(first.network.asked).toHaveLength(31)
    const other = { '_indhold/ny.md': '---\ntitle: Ny manual\n---\nOm karruseller.\n' }
    const second = await setUp(gitHost(other, 'd'.repeat(40)), { name: first.name, repository: 'andet/sted' })
    await second.knowledge.followSources()
    expect((await second.search.search('karruseller')).sections).toHaveLength(1)
  })
})

describe('two rounds at once', () => {
  it('are one', async () => {
    const { knowledge, network } = await setUp(gitHost(pages))
    await Promise.all([knowledge.refresh(false), knowledge.refresh(true)])
    expect(network.asked).toHaveLength(31)
  })
})

describe('a copy that came with the extension', () => {
  const old = { '_indhold/side-00.md': '---\ntitle: Gammel\n---\nOm karruseller.\n' }
  const packed = (): KnowledgeSource => {
    const network = testNetwork(gitHost(old, 'c'.repeat(40)))
    const source = createGitHost({ repository: 'own/own', branch: 'own', wanted: () => true, network })
    return { ...source, packed: true }
  }

  it('answers at once where there is no network', async () => {
    const { knowledge, search } = await setUp(() => new TypeError('no network'), { packed: packed() })
    await knowledge.refresh(false)
    expect((await search.search('karruseller')).sections).toHaveLength(1)
    const status = await knowledge.status()
    expect(status).toMatchObject({ phase: 'ready', failure: { host: 'api.github.com' } })
    expect(status).not.toHaveProperty('fetchedAt')
  })

  it('is replaced in the same round where there is, and never comes back', async () => {
    const { knowledge, search } = await setUp(gitHost(pages), { packed: packed() })
    await knowledge.refresh(false)
    expect((await search.search('karruseller')).sections).toHaveLength(20)
    expect(await knowledge.status()).toMatchObject({ phase: 'ready', total: 30 })
  })
})

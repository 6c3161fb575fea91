// @vitest-environment node
// oxlint-disable-next-line import/no-unassigned-import -- it installs the globals
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { openKnowledge, type KnowledgeDatabase } from '../../../utils/platform/knowledge-database.ts'
import { createKnowledgeStore, type KnowledgeStore } from '../../../utils/platform/knowledge-store.ts'
import { createGitHost } from '../../../utils/sources/git-host.ts'
import { gitHost, json, testNetwork, type Answer, type Asked } from '../../../utils/sources/test-host.ts'
import { knowledgeBuilder } from './builder.ts'
import { createPipeline } from './pipeline.ts'
import { syncRound, type SyncOptions } from './sync.ts'

const now = 1_800_000_000_000
const databases: KnowledgeDatabase[] = []
let count = 0

const pages: Record<string, string> = Object.fromEntries(
  Array.from({ length: 24 }, (_, at) => [
    `_indhold/side-${at}.md`,
    `---\ntitle: Side ${at}\n---\nIntro ${at}.\n\n## Billeder på side ${at}\n\nVælg et billede, og tryk på Gem.\n`,
  ]),
)

const pipeline = createPipeline({
  version: '1',
  builder: async () => knowledgeBuilder,
  thesaurus: async () => [],
  now: () => now,
})

async function freshStore(
  name = `knowledge-${(count += 1)}`,
): Promise<{ name: string; store: KnowledgeStore }> {
  const database = await openKnowledge(() => {}, name)
  databases.push(database)
  return { name, store: createKnowledgeStore(database) }
}

afterEach(() => {
  for (const database of databases.splice(0)) database.close()
})

function optionsFor(
  store: KnowledgeStore,
  answer: (asked: Asked, turn: number) => Answer | Promise<Answer>,
): SyncOptions & { readonly asked: readonly Asked[] } {
  const network = testNetwork(answer, { now: () => now })
  const source = createGitHost({
    repository: 'eksempel/manual',
    branch: 'main',
    wanted: (path) => path.startsWith('_'),
    network,
  })
  return {
    store,
    sources: [source],
    pipeline,
    now: () => now,
    random: () => 0.5,
    wait: async () => {},
    pause: async () => {},
    onProgress: async () => {},
    asked: network.asked,
  }
}

/** Everything in the store, in a form that can be compared. */
async function dump(name: string): Promise<unknown> {
  const database = await openKnowledge(() => {}, name)
  databases.push(database)
  const all: Record<string, unknown> = {}
  for (const store of ['texts', 'articles', 'built', 'state'] as const) {
    const transaction = database.transaction(store)
    const keys = await transaction.store.getAllKeys()
    const values = await transaction.store.getAll()
    all[store] = keys.map((key, at) => [key, values[at]])
  }
  return all
}

describe('syncRound', () => {
  it('lists once and reads each file once, then builds', async () => {
    const { store } = await freshStore()
    const options = optionsFor(store, gitHost(pages))
    const { library } = await syncRound(options)
    expect(library?.articles).toHaveLength(24)
    expect(options.asked).toHaveLength(25)
    expect(await store.active()).toMatchObject({
      revision: 'a'.repeat(40),
      confirmedAt: now,
      unreadPaths: [],
    })
    expect(await store.target()).toBeUndefined()
  })

  it('has at most four requests under way', async () => {
    const { store } = await freshStore()
    const serve = gitHost(pages)
    let running = 0
    let most = 0
    const options = optionsFor(store, async (asked) => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setTimeout(resolve, 1))
      running -= 1
      return serve(asked)
    })
    await syncRound(options)
    expect(most).toBe(4)
  })

  it('makes one conditional request when nothing has changed', async () => {
    const { store } = await freshStore()
    await syncRound(optionsFor(store, gitHost(pages)))
    const second = optionsFor(store, gitHost(pages))
    expect(await syncRound(second)).toEqual({})
    expect(second.asked).toHaveLength(1)
  })

  it('reads only what changed and drops what is gone', async () => {
    const { name, store } = await freshStore()
    await syncRound(optionsFor(store, gitHost(pages)))
    const { '_indhold/side-3.md': _gone, ...rest } = pages
    const changed = { ...rest, '_indhold/side-4.md': '---\ntitle: Ny titel\n---\nNyt.\n' }
    const options = optionsFor(store, gitHost(changed, 'b'.repeat(40)))
    const { library } = await syncRound(options)
    expect(options.asked).toHaveLength(2)
    expect(library?.articles.map(({ title }) => title)).toContain('Ny titel')
    expect(library?.articles).toHaveLength(23)
    const fresh = await freshStore()
    await syncRound(optionsFor(fresh.store, gitHost(changed, 'b'.repeat(40))))
    expect(await dump(name)).toEqual(await dump(fresh.name))
  })

  it('keeps the copy in use, and what came of the next one, when the host limits', async () => {
    const { store } = await freshStore()
    await syncRound(optionsFor(store, gitHost(pages)))
    const changed = Object.fromEntries(Object.entries(pages).map(([path, text]) => [path, `${text}Mere.\n`]))
    const serve = gitHost(changed, 'b'.repeat(40))
    let served = 0
    const limited = optionsFor(store, (asked) => {
      if (!asked.url.includes('raw.') || (served += 1) <= 10) return serve(asked)
      return new Response('', { status: 429, headers: { 'retry-after': '3600' } })
    })
    expect((await syncRound(limited)).failure).toMatchObject({
      code: 'rate-limited',
      host: 'raw.githubusercontent.com',
      retryAt: now + 3_600_000,
    })
    expect(await store.active()).toMatchObject({ revision: 'a'.repeat(40) })
    const second = optionsFor(store, serve)
    await syncRound(second)
    // No listing, and only the files that had not come.
    expect(second.asked).toHaveLength(14)
    expect(await store.active()).toMatchObject({ revision: 'b'.repeat(40) })
    expect(await store.failure()).toBeUndefined()
  })

  it('takes the others when one page cannot be read, keeps its older copy and names it', async () => {
    const { store } = await freshStore()
    await syncRound(optionsFor(store, gitHost(pages)))
    const changed = {
      ...pages,
      '_indhold/side-1.md': '---\ntitle: Et\n---\nEt.\n',
      '_indhold/side-2.md': '---\ntitle: To\n---\nTo.\n',
    }
    const serve = gitHost(changed, 'b'.repeat(40))
    const options = optionsFor(store, (asked) =>
      asked.url.includes('side-1.md') ? new Response('', { status: 404 }) : serve(asked),
    )
    const { library } = await syncRound(options)
    expect(library?.articles.map(({ title }) => title)).toEqual(expect.arrayContaining(['Side 1', 'To']))
    expect(await store.active()).toMatchObject({
      unreadTitles: ['Side 1'],
      unreadPaths: ['_indhold/side-1.md'],
    })
    const third = optionsFor(store, serve)
    await syncRound(third)
    expect(await store.active()).toMatchObject({ unreadTitles: [], unreadPaths: [] })
  })

  it('keeps the older copy of a page whose new version is broken, and asks for it no more than needed', async () => {
    const { store } = await freshStore()
    await syncRound(optionsFor(store, gitHost(pages)))
    const broken = { ...pages, '_indhold/side-1.md': 'uden hoved' }
    const { library } = await syncRound(optionsFor(store, gitHost(broken, 'b'.repeat(40))))
    expect(library?.articles.map(({ title }) => title)).toContain('Side 1')
    expect(await store.active()).toMatchObject({ unreadTitles: ['Side 1'] })
    const third = optionsFor(store, gitHost(broken, 'b'.repeat(40)))
    expect(await syncRound(third)).toEqual({})
    expect(third.asked).toHaveLength(1)
  })

  it('rests with growing pauses while the host fails, and remembers since when', async () => {
    const { store } = await freshStore()
    const down = () => optionsFor(store, () => new Response('', { status: 500 }))
    const first = await syncRound(down())
    const second = await syncRound(down())
    expect(first.failure).toMatchObject({ code: 'network-failed', rounds: 1, since: now })
    expect(second.failure?.rounds).toBe(2)
    expect((second.failure?.retryAt ?? 0) - now).toBeGreaterThan((first.failure?.retryAt ?? 0) - now)
  })

  it('does not believe a listing that has lost nearly all pages', async () => {
    const { store } = await freshStore()
    await syncRound(optionsFor(store, gitHost(pages)))
    const few = { '_indhold/side-1.md': pages['_indhold/side-1.md']! }
    const { failure } = await syncRound(optionsFor(store, gitHost(few, 'b'.repeat(40))))
    expect(failure).toMatchObject({ code: 'source-changed' })
    expect((await store.active())?.files).toHaveLength(24)
  })

  it('lists anew after a force-push took the listed state away', async () => {
    const { store } = await freshStore()
    const first = optionsFor(store, ({ url }) =>
      url.includes('api.') ? gitHost(pages)({ url, headers: {} }) : new Response('', { status: 404 }),
    )
    expect((await syncRound(first)).failure).toMatchObject({ code: 'not-found' })
    const second = optionsFor(store, gitHost(pages, 'c'.repeat(40)))
    await syncRound(second)
    expect(second.asked[0]?.url).toContain('api.github.com')
    expect(await store.active()).toMatchObject({ revision: 'c'.repeat(40) })
  })

  it('survives an answer that is no listing', async () => {
    const { store } = await freshStore()
    const { failure } = await syncRound(optionsFor(store, () => json({ message: 'hej' })))
    expect(failure).toMatchObject({ code: 'source-changed', host: 'api.github.com' })
  })
})

describe('the last resort', () => {
  const dayMs = 86_400_000
  const elsewhere = (store: KnowledgeStore, at: number) => {
    const down = optionsFor(store, () => new Response('', { status: 500 }))
    const other = testNetwork(gitHost({ '_a/x.md': '---\ntitle: X\n---\nx' }, 'e'.repeat(40)), {
      now: () => at,
    })
    const site = createGitHost({ repository: 'a/web', branch: 'site', wanted: () => true, network: other })
    return {
      asked: other.asked,
      options: { ...down, now: () => at, sources: [...down.sources, { ...site, lastResort: true as const }] },
    }
  }

  it('gives a first copy when the regular source fails', async () => {
    const { store } = await freshStore()
    const { options } = elsewhere(store, now)
    expect((await syncRound(options)).library?.articles).toHaveLength(1)
  })

  it('is left alone while there is a copy of the last day, and asked after', async () => {
    const { store } = await freshStore()
    await syncRound(optionsFor(store, gitHost(pages)))
    const soon = elsewhere(store, now + dayMs - 1)
    expect((await syncRound(soon.options)).failure).toMatchObject({ host: 'api.github.com' })
    expect(soon.asked).toEqual([])
    const later = elsewhere(store, now + dayMs)
    expect((await syncRound(later.options)).library?.articles).toHaveLength(1)
  })
})

describe('a death of the background', () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed))(
    'at random moment %i ends in the same store',
    async (seed) => {
      const whole = await freshStore()
      await syncRound(optionsFor(whole.store, gitHost(pages)))
      const { name, store } = await freshStore()
      const steps = killAfter(store, momentOf(seed))
      const dying = optionsFor(steps.store, gitHost(pages))
      await Promise.race([syncRound(dying).catch(() => undefined), steps.death])
      const database = await openKnowledge(() => {}, name)
      databases.push(database)
      await syncRound(optionsFor(createKnowledgeStore(database), gitHost(pages)))
      expect(await dump(name)).toEqual(await dump(whole.name))
    },
  )
})

/** A first synchronisation of these pages makes some 35 calls of the store; one of them by a seeded lot. */
function momentOf(seed: number): number {
  return 1 + ((Math.imul(seed + 1, 2_654_435_761) >>> 0) % 34)
}

/** The same store, of which no call after the given number ever comes back: what a stopped background looks like. */
function killAfter(store: KnowledgeStore, calls: number): { store: KnowledgeStore; death: Promise<void> } {
  let left = calls
  let die: () => void = () => {}
  const death = new Promise<void>((resolve) => {
    die = resolve
  })
  const mortal = new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver)
      if (typeof method !== 'function') return method
      return (...given: unknown[]) => {
        left -= 1
        if (left >= 0) return method.apply(target, given)
        die()
        return new Promise(() => {})
      }
    },
  })
  return { store: mortal, death }
}

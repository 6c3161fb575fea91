// oxlint-disable-next-line import/no-unassigned-import -- it installs the globals
import 'fake-indexeddb/auto'
import { cleanup } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { KnowledgeTrouble } from '../../../components/help/knowledge-trouble.tsx'
import { CopyAge } from '../../../components/help/copy-age.tsx'
import { openKnowledge, type KnowledgeDatabase } from '../../../utils/platform/knowledge-database.ts'
import { createKnowledgeStore } from '../../../utils/platform/knowledge-store.ts'
import { createGitHost } from '../../../utils/sources/git-host.ts'
import {
  gitHost,
  json,
  testNetwork,
  treeOf,
  type Answer,
  type Asked,
} from '../../../utils/sources/test-host.ts'
import { knowledgeBuilder } from './builder.ts'
import { atHost, browserWith, finished, lineOf, show, status } from './fault-lines.tsx'
import { createKnowledge } from './knowledge.ts'
import { createPipeline } from './pipeline.ts'

const held = vi.hoisted(() => ({ browser: undefined as unknown }))
vi.mock('../../../utils/platform/browser.ts', () => ({
  get browser() {
    return held.browser
  },
}))

type Serve = (asked: Asked) => Answer
const start = Date.parse('2026-11-24T09:00:00Z')
const hourMs = 3_600_000
const databases: KnowledgeDatabase[] = []
let count = 0

const pages = Object.fromEntries(
  Array.from({ length: 12 }, (_, at) => [
    `_indhold/side-${at}.md`,
    `---\ntitle: Side ${at}\n---\nTekst ${at}.\n`,
  ]),
)
const changed = Object.fromEntries(Object.entries(pages).map(([path, text]) => [path, `${text}Mere.\n`]))
const newer = gitHost(changed, 'b'.repeat(40))
const listing =
  (answer: () => Answer): Serve =>
  (asked) =>
    asked.url.includes('api.') ? answer() : newer(asked)
const files =
  (answer: (asked: Asked) => Answer): Serve =>
  (asked) =>
    asked.url.includes('raw.') ? answer(asked) : newer(asked)
const oneFile = (answer: () => Answer): Serve =>
  files((asked) => (asked.url.includes('side-3.md') ? answer() : newer(asked)))

const silent = 'sync_copy_old'
const limited = 'sync_source_limited'
const blocked = 'sync_source_blocked'
const unread = 'sync_unread_one'

/** What the git host or the way to it does wrong → the line in the panel. */
const faults: readonly (readonly [string, Serve, string])[] = [
  ['500', listing(() => status(500)), silent],
  ['502', listing(() => status(502)), silent],
  ['503 with Retry-After', listing(() => status(503, { 'retry-after': '900' })), silent],
  ['404: the repository is gone or private', listing(() => status(404)), silent],
  ['410', listing(() => status(410)), silent],
  ['a redirect that is not followed', listing(() => status(301, { location: 'https://x.example/' })), silent],
  ['429', listing(() => status(429)), limited],
  ['429 with Retry-After', listing(() => status(429, { 'retry-after': '1800' })), limited],
  ['403 with the limit used up', listing(() => status(403, { 'x-ratelimit-remaining': '0' })), limited],
  ['403 with Retry-After', listing(() => status(403, { 'retry-after': '60' })), limited],
  ['403 from a filter', listing(() => status(403)), blocked],
  ['401 from a proxy', listing(() => status(401)), blocked],
  ['407 from a proxy', listing(() => status(407)), blocked],
  ['451', listing(() => status(451)), blocked],
  ['511 from a network that wants a login', listing(() => status(511)), blocked],
  ['a redirect to a login at another host', listing(() => atHost('https://login.kommune.example/')), blocked],
  [
    'a captive portal at the same address',
    listing(() => new Response('<html>Velkommen til nettet</html>')),
    silent,
  ],
  ['an empty body', listing(() => new Response('')), silent],
  ['JSON cut short', listing(() => new Response(JSON.stringify(treeOf(changed)).slice(0, 300))), silent],
  ['a list instead of an object', listing(() => json([])), silent],
  ['an error as JSON', listing(() => json({ message: 'Not Found' })), silent],
  ['ids of a wrong type', listing(() => json({ sha: 1, truncated: false, tree: [] })), silent],
  [
    'a listing that says it is not whole',
    listing(() => json({ ...treeOf(changed), truncated: true })),
    silent,
  ],
  ['a listing without pages', listing(() => json(treeOf({}))), silent],
  ['a listing that lost nearly all pages', listing(() => json(treeOf({ '_a/b.md': 'x' }))), silent],
  ['a huge body', listing(() => new Response(new Uint8Array(8_000_001))), silent],
  [
    'a huge announced body',
    listing(() => new Response('{}', { headers: { 'content-length': '99999999' } })),
    silent,
  ],
  ['no answer', listing(() => 'hang'), silent],
  ['no connection', listing(() => new TypeError('Failed to fetch')), silent],
  ['every file 404 after a force-push', files(() => status(404)), silent],
  ['every file 500', files(() => status(500)), silent],
  ['every file cut short', files(() => new Response('---\ntitle: Si')), silent],
  ['every file a portal page', files(() => new Response('<html>Log ind</html>')), silent],
  ['every file from another host', files(() => atHost('https://login.kommune.example/')), blocked],
  ['files limited', files(() => status(429, { 'retry-after': '3600' })), limited],
  ['no file answers', files(() => 'hang'), silent],
  ['one file 404', oneFile(() => status(404)), unread],
  ['one file cut short', oneFile(() => new Response('---')), unread],
  ['one huge file', oneFile(() => new Response(new Uint8Array(2_000_001))), unread],
  ['one file 500', oneFile(() => status(500)), unread],
]

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: start })
  held.browser = browserWith({})
})
afterEach(() => {
  cleanup()
  for (const database of databases.splice(0)) database.close()
  vi.useRealTimers()
})

async function begin() {
  const database = await finished(openKnowledge(() => undefined, `faults-${(count += 1)}`))
  databases.push(database)
  const store = createKnowledgeStore(database)
  const clock = { now: start, online: true }
  const knowledgeAt = (serve: Serve) =>
    createKnowledge({
      store: async () => store,
      sources: async () => [
        createGitHost({
          repository: 'eksempel/manual',
          branch: 'main',
          wanted: (path) => path.startsWith('_'),
          network: testNetwork(serve, { now: () => clock.now, online: () => clock.online }),
        }),
      ],
      pipeline: createPipeline({
        version: '1',
        builder: async () => knowledgeBuilder,
        thesaurus: async () => [],
        now: () => clock.now,
      }),
      now: () => clock.now,
      random: () => 0.5,
      wait: async () => undefined,
      pause: async () => undefined,
      onTrouble: (error) => {
        throw error
      },
      onChange: () => undefined,
      wakeAt: async () => undefined,
    })
  return { store, clock, knowledgeAt }
}

async function withCopy() {
  const made = await begin()
  await finished(made.knowledgeAt(gitHost(pages)).refresh(false))
  made.clock.now += 3 * hourMs
  return made
}

const titles = [...Array(12).keys()].map((at) => `Side ${at}`).toSorted()

describe('a fault of the git host, with a copy at hand', () => {
  it.each(faults)('%s', async (_name, serve, key) => {
    const { store, knowledgeAt } = await withCopy()
    const knowledge = knowledgeAt(serve)
    await finished(knowledge.refresh(false))
    const library = await finished(knowledge.library())
    expect(library?.articles.map(({ title }) => title).toSorted()).toEqual(titles)
    const active = await finished(store.active())
    const present = await finished(store.shas())
    expect(active?.files.every(({ sha }) => present.has(sha))).toBe(true)
    const found = await finished(knowledge.status())
    expect(found).toMatchObject({ phase: 'ready', done: 12, total: 12 })
    expect(found.failure === undefined).toBe(key === unread)
    expect(show([<KnowledgeTrouble status={found} />, <CopyAge status={found} />])).toMatch(lineOf(key))
    // The fault over, the next round brings everything.
    await finished(
      knowledgeAt(newer)
        .refresh(true)
        .then(() => store.saveFailure(undefined)),
    )
    await finished(knowledgeAt(newer).refresh(true))
    expect(await finished(store.active())).toMatchObject({ revision: 'b'.repeat(40), unreadPaths: [] })
  })

  it('no network at all', async () => {
    const { clock, knowledgeAt } = await withCopy()
    clock.online = false
    const knowledge = knowledgeAt(newer)
    await finished(knowledge.refresh(false))
    expect(show(<KnowledgeTrouble status={await finished(knowledge.status())} />)).toMatch(
      lineOf('sync_offline_copy'),
    )
  })

  it('no connection for more than a day', async () => {
    const { clock, knowledgeAt } = await withCopy()
    const knowledge = knowledgeAt(() => new TypeError('refused'))
    await finished(knowledge.refresh(false))
    clock.now += 25 * hourMs
    expect(show(<KnowledgeTrouble status={await finished(knowledge.status())} />)).toMatch(lineOf(blocked))
  })

  it('another repository behind the same name brings its pages, and no line', async () => {
    const { knowledgeAt } = await withCopy()
    const other = Object.fromEntries(
      [...Array(9).keys()].map((at) => [`_ny/${at}.md`, `---\ntitle: Ny ${at}\n---\nx\n`]),
    )
    const knowledge = knowledgeAt(gitHost(other, 'd'.repeat(40)))
    await finished(knowledge.refresh(false))
    const found = await finished(knowledge.status())
    expect(found).toMatchObject({ phase: 'ready', total: 9 })
    expect(show(<KnowledgeTrouble status={found} />)).toBe('')
  })
})

describe('a fault before anything has come', () => {
  it.each<readonly [string, Serve, string]>([
    ['500', () => status(500), 'sync_copy_noDate'],
    ['a captive portal', () => new Response('<html>'), 'sync_copy_noDate'],
    ['429', () => status(429), limited],
    ['403 from a filter', () => status(403), 'sync_source_none'],
  ])('%s', async (_name, serve, key) => {
    const { knowledgeAt } = await begin()
    const knowledge = knowledgeAt(serve)
    await finished(knowledge.refresh(false))
    expect(show(<KnowledgeTrouble status={await finished(knowledge.status())} />)).toMatch(lineOf(key))
  })

  it('no network', async () => {
    const { clock, knowledgeAt } = await begin()
    clock.online = false
    const knowledge = knowledgeAt(newer)
    await finished(knowledge.refresh(false))
    expect(show(<KnowledgeTrouble status={await finished(knowledge.status())} />)).toMatch(
      lineOf('sync_offline_empty'),
    )
  })
})

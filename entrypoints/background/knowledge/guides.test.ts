// @vitest-environment node
// oxlint-disable-next-line import/no-unassigned-import -- it installs the globals
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { openKnowledge, type KnowledgeDatabase } from '../../../utils/platform/knowledge-database.ts'
import { createKnowledgeStore } from '../../../utils/platform/knowledge-store.ts'
import { createGitHost } from '../../../utils/sources/git-host.ts'
import { gitHost, json, testNetwork, type Answer, type Asked } from '../../../utils/sources/test-host.ts'
import { knowledgeBuilder } from './builder.ts'
import { createGuides, type StoredGuides } from './guides.ts'
import { createKnowledge } from './knowledge.ts'
import { createPipeline } from './pipeline.ts'

const now = 1_800_000_000_000
const databases: KnowledgeDatabase[] = []
let count = 0
afterEach(() => databases.splice(0).forEach((database) => database.close()))

const manual = { '_indhold/artikel.md': '---\ntitle: Artikel\n---\nSkriv en artikel.\n' }
const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Fjordby',
  items: [
    {
      id: 'https://intra.fjordby.example/indhold/artikel/',
      url: 'https://intra.fjordby.example/indhold/artikel/',
      title: 'Sådan skriver vi i Fjordby',
      content_html: '<h2 id="tone">Tone</h2><p>Vi skriver <strong>du</strong>.</p>',
    },
    { id: 'to', title: 'Billeder', content_text: '## Størrelse\nMindst 1920 px.' },
    { id: 7, title: 'ikke en side' },
  ],
}

async function setUp(guideHost: (asked: Asked) => Answer) {
  const database = await openKnowledge(() => {}, `guides-${(count += 1)}`)
  databases.push(database)
  const store = createKnowledgeStore(database)
  let stored: StoredGuides | undefined
  const network = testNetwork(guideHost, { now: () => now })
  const work = { now: () => now, random: () => 0.5, wait: async () => {} }
  const item = {
    read: async () => stored,
    write: async (value: StoredGuides) => void (stored = value),
    clear: async () => void (stored = undefined),
  }
  const guides = createGuides({ ...work, item, network, reader: async () => knowledgeBuilder })
  const settings = { place: 'https://intra.fjordby.example/feed.json' }
  const host = testNetwork(gitHost(manual), { now: () => now })
  const knowledge = createKnowledge({
    ...work,
    store: async () => store,
    async sources() {
      await guides.refresh(settings.place)
      return [createGitHost({ repository: 'a/b', branch: 'main', wanted: () => true, network: host })]
    },
    pipeline: createPipeline({
      version: '1',
      builder: async () => knowledgeBuilder,
      thesaurus: async () => [],
      now: () => now,
      guides,
    }),
    pause: async () => {},
    onTrouble: () => {},
    onChange: () => {},
    wakeAt: async () => {},
  })
  const articles = async () => (await knowledge.library())?.articles ?? []
  return { knowledge, network, settings, articles, stored: () => stored }
}

describe("a library's own guides", () => {
  it('join the library under ids and a mark of their own', async () => {
    const { knowledge, articles } = await setUp(() => json(feed))
    await knowledge.refresh(false)
    expect((await articles()).map(({ id, origin, title, url }) => [id, origin, title, url])).toEqual([
      [
        '/indhold/artikel/',
        'manual',
        'Artikel',
        'https://www.folkebibliotekernescms.dk/main/indhold/artikel/',
      ],
      [
        '/lokal/indhold-artikel/',
        'local',
        'Sådan skriver vi i Fjordby',
        'https://intra.fjordby.example/indhold/artikel/',
      ],
      ['/lokal/to/', 'local', 'Billeder', 'https://intra.fjordby.example/feed.json'],
    ])
    expect((await knowledge.article('/lokal/indhold-artikel/'))?.sections[0]).toMatchObject({
      id: '/lokal/indhold-artikel/#tone',
      anchor: 'tone',
    })
  })

  it('come from a repository as well, each file once', async () => {
    const own = { '_vejledning/kort.md': '---\ntitle: Kort\n---\nOm kort.\n', 'README.md': 'Læs mig' }
    const { knowledge, articles, network, settings } = await setUp(gitHost(own))
    settings.place = 'fjordby/guides@main'
    await knowledge.refresh(false)
    await knowledge.refresh(false)
    expect((await articles()).map(({ id }) => id)).toEqual(['/indhold/artikel/', '/lokal/vejledning/kort/'])
    expect((await articles())[1]?.url).toBe('https://github.com/fjordby/guides/blob/main/_vejledning/kort.md')
    expect(network.asked).toHaveLength(3)
  })

  it('are built in when they change, though the manual does not', async () => {
    let items = feed.items
    const { knowledge, articles } = await setUp(() => json({ ...feed, items }))
    await knowledge.refresh(false)
    items = feed.items.slice(0, 1)
    await knowledge.refresh(false)
    expect(await articles()).toHaveLength(2)
  })

  it('go when the setting is emptied', async () => {
    const { knowledge, articles, settings, stored } = await setUp(() => json(feed))
    await knowledge.refresh(false)
    settings.place = ''
    await knowledge.followSources()
    expect(await articles()).toHaveLength(1)
    expect(stored()).toBeUndefined()
  })

  it.each<[string, () => Answer]>([
    ['500', () => new Response('', { status: 500 })],
    ['no JSON', () => new Response('<html>Log ind</html>')],
    ['no feed', () => json({ items: [] })],
    ['a huge body', () => new Response(new Uint8Array(2_000_001))],
    ['no connection', () => new TypeError('Failed to fetch')],
  ])('stay as they were, and the manual goes on, when their host gives %s', async (_name, fault) => {
    let broken = false
    const { knowledge, articles } = await setUp(() => (broken ? fault() : json(feed)))
    await knowledge.refresh(false)
    broken = true
    await knowledge.refresh(true)
    expect(await articles()).toHaveLength(3)
    expect(await knowledge.status()).toMatchObject({ phase: 'ready', total: 1 })
    expect(await knowledge.status()).not.toHaveProperty('failure')
  })

  it('are missing, and nothing else, when they never came', async () => {
    const { knowledge, articles } = await setUp(() => new Response('', { status: 404 }))
    await knowledge.refresh(false)
    expect(await articles()).toHaveLength(1)
  })
})

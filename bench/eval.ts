import { readOptions, refuse } from '../scripts/lib/arguments.ts'
import { buildIndex } from '../utils/search/index/build-index.ts'
import type { SearchIndex } from '../utils/search/index/search-index.ts'
import { search } from '../utils/search/search.ts'
import { evalQueries, summariseQueries, type QueryOutcome } from './lib/eval-queries.ts'
import { type JudgedQuery, queriesSchema, readJudged } from './lib/judged-set.ts'
import { measureLatency } from './lib/latency.ts'
import { loadArticles, thesaurus } from './lib/load.ts'
import { firstAnswer, mean, ndcg, rounded, toPages } from './lib/metrics.ts'
import { fusePeer, miniSearchPeer, type Peer, sectionRows } from './lib/peers.ts'

const usage = 'npm run eval -- --manual DIR --set DIR [--json]'
const options = readOptions(
  {
    manual: { type: 'string' },
    set: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  },
  usage,
)

if (options.help) {
  console.log(
    `${usage}\nRelevance against a judged set (queries.json, contexts.json, reports.json), beside peers.`,
  )
} else {
  await run()
}

async function run(): Promise<void> {
  const articles = await loadArticles(options.manual)
  const set = options.set ?? refuse('--set DIR is needed: the folder of the judged set')
  const queries = await judged(set)
  const index = buildIndex(articles, [], thesaurus)
  const rows = sectionRows(articles)
  const peers = [miniSearchPeer(rows), fusePeer(rows)]
  const outcomes = queries && evalQueries(index, queries)
  const result = {
    ...(outcomes ? { queries: summariseQueries(outcomes) } : {}),
    ...(queries ? speeds(index, queries, peers) : {}),
  }
  if (options.json) console.log(JSON.stringify(result))
  else print(result, outcomes ?? [])
}

async function judged(set: string): Promise<JudgedQuery[] | undefined> {
  try {
    return await readJudged(set, 'queries.json', queriesSchema)
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

function speeds(index: SearchIndex, queries: readonly JudgedQuery[], peers: readonly Peer[]) {
  const texts = queries.map(({ query }) => query)
  const quick = peers.filter(({ name }) => name !== 'fuse')
  const searchers = Object.fromEntries(quick.map((peer) => [peer.name, peer.search]))
  const times = {
    ...measureLatency({ own: (query) => search(index, query), ...searchers }, texts),
    ...measureLatency({ fuse: peers.find(({ name }) => name === 'fuse')?.search ?? (() => []) }, texts, 1),
  }
  const { own } = times
  return {
    latencyMs: own,
    peers: Object.fromEntries(
      peers.map((peer) => [peer.name, { ...relevanceOf(peer, queries), ...times[peer.name] }]),
    ),
  }
}

function relevanceOf(peer: Peer, queries: readonly JudgedQuery[]) {
  const rows = queries.map((entry) => {
    const pages = toPages(peer.search(entry.query))
    const answer = firstAnswer(pages, entry.relevant)
    return { ndcg: ndcg(pages, entry.relevant, 10), hit: answer > 0 && answer <= 3 ? 1 : 0 }
  })
  return {
    ndcg10: rounded(mean(rows.map((row) => row.ndcg))),
    success3: rounded(mean(rows.map((row) => row.hit))),
  }
}

function print(result: object, outcomes: readonly QueryOutcome[]): void {
  console.log(JSON.stringify(result, undefined, 2))
  for (const { entry, pages, ndcg: reached, answer } of outcomes) {
    if (reached >= 0.75 && answer === 1) continue
    const wanted = entry.relevant.map(({ url, grade }) => `${grade} ${url}`)
    console.log(
      `\n${entry.id} ${entry.kind} "${entry.query}" ndcg ${rounded(reached, 2)}, answer at ${answer || 'none'}`,
    )
    console.log(`  wanted  ${wanted.join('  ')}\n  found   ${pages.slice(0, 5).join('  ')}`)
  }
}

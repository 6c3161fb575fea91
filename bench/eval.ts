import { readOptions, refuse } from '../scripts/lib/arguments.ts'
import { buildIndex } from '../utils/search/index/build-index.ts'
import type { SearchIndex } from '../utils/search/index/search-index.ts'
import { search } from '../utils/search/search.ts'
import { type ContextOutcome, evalContexts, summariseContexts } from './lib/eval-contexts.ts'
import { evalQueries, type QueryOutcome, summariseQueries } from './lib/eval-queries.ts'
import { evalReports, type ReportOutcome, summariseReports } from './lib/eval-reports.ts'
import { printContexts, printFigures, printQueries, printReports } from './lib/print-eval.ts'
import {
  contextsSchema,
  type JudgedQuery,
  queriesSchema,
  readJudged,
  reportsSchema,
} from './lib/judged-set.ts'
import { type Latency, measureLatency } from './lib/latency.ts'
import { loadArticles, loadIssues, pageMap, reportWords, thesaurus } from './lib/load.ts'
import { firstAnswer, mean, ndcg, rounded, toPages } from './lib/metrics.ts'
import { fusePeer, miniSearchPeer, type Peer, sectionRows } from './lib/peers.ts'

const usage = 'npm run eval -- --manual DIR --set DIR [--json]'
const help = `${usage}
Relevance against a judged set (queries.json, contexts.json, reports.json; a missing file leaves its part out), with
MiniSearch and Fuse.js on the same queries, and the time a query takes in each. Without --json also what went wrong.`

const options = readOptions(
  {
    manual: { type: 'string' },
    set: { type: 'string' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  },
  usage,
)

if (options.help) console.log(help)
else await run()

async function run(): Promise<void> {
  const articles = await loadArticles(options.manual)
  const set = options.set ?? refuse('--set DIR is needed: the folder of the judged set')
  const queries = await orRefuse(readJudged(set, 'queries.json', queriesSchema))
  const contexts = await orRefuse(readJudged(set, 'contexts.json', contextsSchema))
  const reports = await orRefuse(readJudged(set, 'reports.json', reportsSchema))
  if (!queries && !contexts && !reports) {
    refuse(`no judged set in ${set}: neither queries.json, contexts.json nor reports.json`)
  }
  const issues = loadIssues(articles)
  const index = buildIndex(articles, issues, thesaurus)
  const rows = sectionRows(articles)
  const found: QueryOutcome[] = queries ? evalQueries(index, queries) : []
  const suggested: ContextOutcome[] = contexts ? evalContexts(index, pageMap, contexts) : []
  const drafts: ReportOutcome[] = reports ? evalReports(issues, { thesaurus, reportWords }, reports) : []
  const result = {
    ...(queries ? { queries: summariseQueries(found) } : {}),
    ...(contexts ? { contexts: summariseContexts(suggested) } : {}),
    ...(reports ? { reports: summariseReports(drafts) } : {}),
    ...(queries ? besidePeers(index, queries, [miniSearchPeer(rows), fusePeer(rows)]) : {}),
  }
  if (options.json) {
    console.log(JSON.stringify(result))
    return
  }
  printFigures(result)
  printQueries(found)
  printContexts(suggested)
  printReports(drafts)
}

async function orRefuse<Value>(reading: Promise<Value>): Promise<Value> {
  try {
    return await reading
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

function besidePeers(index: SearchIndex, queries: readonly JudgedQuery[], peers: readonly Peer[]) {
  const texts = queries.map(({ query }) => query)
  const times = peers.map((peer) =>
    // Fuse.js over whole texts takes a hundred times as long; one round of it is enough.
    measureLatency(
      { own: (query) => search(index, query), peer: peer.search },
      texts,
      peer.name === 'fuse' ? 1 : 3,
    ),
  )
  const none: Latency = { p50: 0, p95: 0 }
  return {
    latencyMs: times[0]?.['own'] ?? none,
    peers: Object.fromEntries(
      peers.map((peer, at) => [
        peer.name,
        { ...relevanceOf(peer, queries), ...(times[at]?.['peer'] ?? none) },
      ]),
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

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { readOptions } from '../scripts/lib/arguments.ts'
import type { KnownIssue } from '../utils/issues/known-issue.ts'
import type { Article } from '../utils/manual/article.ts'
import { buildIndex } from '../utils/search/index/build-index.ts'
import type { SearchIndex } from '../utils/search/index/search-index.ts'
import { search } from '../utils/search/search.ts'
import type { BrowserFigures } from './browser.ts'
import { benchQueries } from './lib/bench-queries.ts'
import { type Latency, measureLatency } from './lib/latency.ts'
import { loadArticles, loadIssues, thesaurus } from './lib/load.ts'
import { rounded } from './lib/metrics.ts'
import { fusePeer, miniSearchPeer, sectionRows } from './lib/peers.ts'
import { scaleManual } from './lib/scale-manual.ts'

const usage = 'npm run bench -- --manual DIR [--json] [--no-browser]'
const help = `${usage}
Builds, restores and searches the index at 1, 10 and 100 times the manual, beside MiniSearch and Fuse.js (at 1 time).
--json        one JSON object on standard output
--no-browser  leaves out the extension in Chromium (key "browser"), which builds it and takes a minute or two`

const options = readOptions(
  {
    manual: { type: 'string' },
    json: { type: 'boolean' },
    'no-browser': { type: 'boolean' },
    help: { type: 'boolean' },
  },
  usage,
)

if (options.help) console.log(help)
else await run()

interface Measured {
  readonly buildMs: number
  readonly restoreMs: number
  readonly queryMs: Latency
  readonly heapBytes: number
}

async function run(): Promise<void> {
  const articles = await loadArticles(options.manual)
  const issues = loadIssues(articles)
  const queries = benchQueries(articles)
  warmUp(articles, issues, queries)
  const scale: Record<string, Measured> = {}
  for (const times of [1, 10, 100]) scale[times] = measure(scaleManual(articles, times), issues, queries)
  const result = {
    scale,
    peers: measurePeers(articles, queries),
    ...(options['no-browser'] ? {} : { browser: await measureBrowser() }),
  }
  console.log(options.json ? JSON.stringify(result) : JSON.stringify(result, undefined, 2))
}

// Code that runs for the first time is slow and keeps memory of its own; neither belongs to the index.
function warmUp(
  articles: readonly Article[],
  issues: readonly KnownIssue[],
  queries: readonly string[],
): void {
  for (let round = 0; round < 4; round++) queryTimes(buildIndex(articles, issues, thesaurus), queries)
}

// The known issues stay those of the manual itself: reading them is not what is measured here.
function measure(
  articles: readonly Article[],
  issues: readonly KnownIssue[],
  queries: readonly string[],
): Measured {
  const before = heapInUse()
  const start = performance.now()
  const index = buildIndex(articles, issues, thesaurus)
  const first = performance.now() - start
  const heapBytes = heapInUse() - before
  const again = articles.length < 1000 ? 4 : 0
  const builds = Array.from({ length: again }, () => timed(() => buildIndex(articles, issues, thesaurus)))
  const restores = Array.from({ length: again + 1 }, () => timed(() => structuredClone(index)))
  return {
    buildMs: rounded(Math.min(first, ...builds), 1),
    restoreMs: rounded(Math.min(...restores), 1),
    queryMs: queryTimes(index, queries),
    heapBytes,
  }
}

function queryTimes(index: SearchIndex, queries: readonly string[]): Latency {
  return measureLatency({ own: (query) => search(index, query) }, queries)['own'] ?? { p50: 0, p95: 0 }
}

function measurePeers(articles: readonly Article[], queries: readonly string[]) {
  const rows = sectionRows(articles)
  const some = queries.filter((_, at) => at % 10 === 0)
  return Object.fromEntries(
    [
      { build: () => miniSearchPeer(rows), texts: queries, rounds: 3 },
      { build: () => fusePeer(rows), texts: some, rounds: 1 },
    ].map(({ build, texts, rounds }) => {
      const start = performance.now()
      const peer = build()
      const buildMs = rounded(performance.now() - start, 1)
      return [peer.name, { buildMs, queryMs: measureLatency({ own: peer.search }, texts, rounds)['own'] }]
    }),
  )
}

function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

function heapInUse(): number {
  setFlagsFromString('--expose_gc')
  const collectGarbage: unknown = runInNewContext('gc')
  if (typeof collectGarbage === 'function') collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

// Needs a built extension and a browser, so it is loaded only when asked for.
async function measureBrowser(): Promise<BrowserFigures> {
  const { measureInBrowser } = await import('./browser.ts')
  return measureInBrowser(options.manual)
}

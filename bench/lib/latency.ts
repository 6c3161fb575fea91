import { percentile, rounded } from './metrics.ts'

export interface Latency {
  readonly p50: number
  readonly p95: number
}

/**
 * Milliseconds per query for each searcher, all queries `rounds` times after one unmeasured round. The searchers take
 * turns query by query, so that a busy moment of the machine hits all of them alike.
 */
export function measureLatency(
  searchers: Readonly<Record<string, (query: string) => unknown>>,
  queries: readonly string[],
  rounds = 3,
): Record<string, Latency> {
  const times = new Map<string, number[]>(Object.keys(searchers).map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const query of queries) {
      for (const [name, run] of Object.entries(searchers)) {
        const start = performance.now()
        run(query)
        if (round > 0) times.get(name)?.push(performance.now() - start)
      }
    }
  }
  return Object.fromEntries(
    [...times].map(([name, own]) => [
      name,
      { p50: rounded(percentile(own, 0.5)), p95: rounded(percentile(own, 0.95)) },
    ]),
  )
}

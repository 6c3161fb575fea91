import { percentile, rounded } from './metrics.ts'

export interface Latency {
  readonly p50: number
  readonly p95: number
}

/**
 * Milliseconds per query for each searcher: of each query the median of `rounds` runs after one unmeasured run, and of
 * those the percentiles, so that one pause of the machine does not count as a slow query. The searchers take turns
 * query by query, so that a busy moment hits all of them alike.
 */
export function measureLatency(
  searchers: Readonly<Record<string, (query: string) => unknown>>,
  queries: readonly string[],
  rounds = 3,
): Record<string, Latency> {
  const names = Object.keys(searchers)
  const times = new Map(names.map((name) => [name, queries.map((): number[] => [])]))
  for (let round = 0; round <= rounds; round++) {
    queries.forEach((query, at) => {
      for (const name of names) {
        const start = performance.now()
        searchers[name]?.(query)
        if (round > 0) times.get(name)?.[at]?.push(performance.now() - start)
      }
    })
  }
  return Object.fromEntries(
    [...times].map(([name, own]) => {
      const medians = own.map((runs) => percentile(runs, 0.5))
      return [name, { p50: rounded(percentile(medians, 0.5)), p95: rounded(percentile(medians, 0.95)) }]
    }),
  )
}

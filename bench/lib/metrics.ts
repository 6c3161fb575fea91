/** A judged page: its id and how well it answers, 1 to 3. */
export interface Judgement {
  readonly url: string
  readonly grade: number
}

/** Ranked results reduced to pages: the first occurrence of each page keeps its place. */
export function toPages(urls: readonly string[]): string[] {
  return [...new Set(urls)]
}

/** nDCG at `depth` with gain 2^grade − 1 and discount 1 / log2(rank + 1). */
export function ndcg(pages: readonly string[], judged: readonly Judgement[], depth: number): number {
  const gains = new Map(judged.map(({ url, grade }) => [url, 2 ** grade - 1]))
  const reached = discounted(pages.slice(0, depth).map((page) => gains.get(page) ?? 0))
  const ideal = discounted([...gains.values()].toSorted((a, b) => b - a).slice(0, depth))
  return ideal === 0 ? 0 : reached / ideal
}

/** Place (from 1) of the first page with grade 3, 0 when there is none. */
export function firstAnswer(pages: readonly string[], judged: readonly Judgement[]): number {
  const answers = new Set(judged.filter(({ grade }) => grade === 3).map(({ url }) => url))
  return pages.findIndex((page) => answers.has(page)) + 1
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The value below which `share` of the values lie (nearest rank); 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
}

export function rounded(value: number, digits = 3): number {
  return Number(value.toFixed(digits))
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0)
}

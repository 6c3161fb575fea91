import type { Group } from './analyse-query.ts'

const power = 1.05

export interface Coverage {
  /** What is left of a score. */
  readonly factor: number
  /** Share of what was asked that was found. */
  readonly covered: number
}

/** A thing that is asked for is worth the rarest of the words that were typed for it; `worth` has 32 places. */
export function noteWorth(worth: Float32Array, group: Group, idf: number): void {
  for (let place = 0; place < 32; place++) {
    if ((group.places >>> place) & 1)
      worth[place] = Math.max(worth[place] ?? 0, group.typed ? idf * Math.min(1, group.weight) : idf * 0.8)
  }
}

/** What is left of a score when only some of the asked things, given as bits, were found. */
export function coverer(worth: Float32Array): (places: number) => Coverage {
  const whole = worth.reduce((sum, value) => sum + value, 0)
  const known = new Map<number, Coverage>()
  return (places) => {
    const before = known.get(places)
    if (before) return before
    const found = worth.reduce((sum, value, place) => ((places >>> place) & 1 ? sum + value : sum), 0)
    const covered = whole === 0 ? 1 : found / whole
    const coverage = { factor: covered ** power, covered }
    known.set(places, coverage)
    return coverage
  }
}

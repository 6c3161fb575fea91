import type { Group } from './analyse-query.ts'

const power = 1.05

/** A thing that is asked for is worth the rarest of the words that were typed for it; `worth` has 32 places. */
export function noteWorth(worth: Float32Array, group: Group, idf: number): void {
  for (let place = 0; place < 32; place++) {
    if ((group.places >>> place) & 1)
      worth[place] = Math.max(worth[place] ?? 0, group.typed ? idf * Math.min(1, group.weight) : idf * 0.8)
  }
}

const fewPlaces = 10

/** What is left of a score when only some of the asked things, given as bits, were found. */
export function coverer(worth: Float32Array): (places: number) => number {
  const whole = worth.reduce((sum, value) => sum + value, 0)
  const share = (places: number) => coveredShare(worth, whole, places) ** power
  if (worth.findLastIndex((value) => value > 0) >= fewPlaces) return share
  // Most queries ask for few things, and the same few answers are needed for every unit.
  const factors = new Float32Array(1 << fewPlaces).fill(-1)
  return (places) => {
    const known = factors[places] ?? -1
    if (known >= 0) return known
    const factor = share(places)
    factors[places] = factor
    return factor
  }
}

/** Share of what was asked, by worth, that was found; 1 when nothing was asked. */
export function coveredShare(worth: Float32Array, whole: number, places: number): number {
  if (whole === 0) return 1
  let found = 0
  for (let place = 0; place < 32; place++) if ((places >>> place) & 1) found += worth[place] ?? 0
  return found / whole
}

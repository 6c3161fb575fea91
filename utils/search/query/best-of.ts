interface Taken {
  readonly unit: number
  readonly score: number
}

/** A binary heap in two columns, the worst on top: https://en.wikipedia.org/wiki/Binary_heap */
interface Heap {
  readonly units: number[]
  readonly scores: number[]
}

/**
 * Keeps the `most` best of many scores, at least one; of equal scores the lower unit stays. Scores of 0 and less are
 * not taken.
 */
export function bestOf(most: number) {
  const heap: Heap = { units: [], scores: [] }
  const { units, scores } = heap
  return {
    offer(unit: number, score: number): void {
      if (score <= 0) return
      if (units.length < most) {
        units.push(unit)
        scores.push(score)
        return rise(heap)
      }
      const worst = scores[0] ?? 0
      if (score < worst || (score === worst && unit > (units[0] ?? 0))) return
      units[0] = unit
      scores[0] = score
      sink(heap)
    },
    taken(): Taken[] {
      return units.map((unit, at) => ({ unit, score: scores[at] ?? 0 }))
    },
  }
}

/** Lets the last one up to its place. */
function rise(heap: Heap): void {
  let at = heap.units.length - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (!isWorse(heap, at, parent)) return
    swap(heap, at, parent)
    at = parent
  }
}

/** Lets the first one down to its place. */
function sink(heap: Heap): void {
  for (let at = 0; ;) {
    let worst = at
    for (const child of [2 * at + 1, 2 * at + 2])
      if (child < heap.units.length && isWorse(heap, child, worst)) worst = child
    if (worst === at) return
    swap(heap, at, worst)
    at = worst
  }
}

function isWorse({ units, scores }: Heap, a: number, b: number): boolean {
  const [scoreA = 0, scoreB = 0] = [scores[a], scores[b]]
  return scoreA < scoreB || (scoreA === scoreB && (units[a] ?? 0) > (units[b] ?? 0))
}

function swap({ units, scores }: Heap, a: number, b: number): void {
  const [unit = 0, score = 0] = [units[a], scores[a]]
  units[a] = units[b] ?? 0
  scores[a] = scores[b] ?? 0
  units[b] = unit
  scores[b] = score
}

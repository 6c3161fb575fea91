interface Taken {
  readonly unit: number
  readonly score: number
}

/** Keeps the `most` best of many scores; of equal scores the lower unit stays. Scores of 0 and less are not taken. */
export function bestOf(most: number) {
  const units: number[] = []
  const scores: number[] = []
  let size = 0

  const isWorse = (a: number, b: number) => {
    const [scoreA = 0, scoreB = 0] = [scores[a], scores[b]]
    return scoreA < scoreB || (scoreA === scoreB && (units[a] ?? 0) > (units[b] ?? 0))
  }
  const swap = (a: number, b: number) => {
    const [unit = 0, score = 0] = [units[a], scores[a]]
    units[a] = units[b] ?? 0
    scores[a] = scores[b] ?? 0
    units[b] = unit
    scores[b] = score
  }
  const sink = () => {
    for (let at = 0; ;) {
      let worst = at
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < size && isWorse(child, worst)) worst = child
      if (worst === at) return
      swap(at, worst)
      at = worst
    }
  }
  const rise = () => {
    for (let at = size - 1; at > 0;) {
      const parent = (at - 1) >> 1
      if (!isWorse(at, parent)) return
      swap(at, parent)
      at = parent
    }
  }

  return {
    offer(unit: number, score: number): void {
      if (score <= 0) return
      if (size < most) {
        units[size] = unit
        scores[size] = score
        size++
        rise()
        return
      }
      const [worst = 0] = scores
      if (score < worst || (score === worst && unit > (units[0] ?? 0))) return
      units[0] = unit
      scores[0] = score
      sink()
    },
    taken(): Taken[] {
      return Array.from({ length: size }, (_, at) => ({ unit: units[at] ?? 0, score: scores[at] ?? 0 }))
    },
  }
}

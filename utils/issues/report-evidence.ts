import type { IssueIndex } from './issue-index.ts'
import type { Concept } from './report-concepts.ts'

/** What speaks for one entry. */
export interface Evidence {
  /** Each word of the source that the report speaks of, by root. */
  readonly byRoot: ReadonlyMap<string, number>
  readonly sum: number
  /** How many things that the report speaks of add something to it. */
  readonly concepts: number
}

/** Less than this adds nothing to speak of. */
const worthCounting = 0.1

interface Found {
  readonly value: number
  /** Words of the source, and how surely each is meant. */
  readonly roots: readonly string[]
  readonly share: number
}

/**
 * What speaks for each entry, by its place in the index. What a concept finds counts once, by its surest word or name; a word of the
 * source counts once too, however many concepts mean it.
 */
export function collectEvidence(concepts: readonly Concept[], index: IssueIndex): Map<number, Evidence> {
  const all = new Map<number, { byRoot: Map<string, number>; sum: number; concepts: number }>()
  for (const concept of concepts)
    for (const [at, { roots, share }] of bestOfConcept(concept, index)) {
      const own = all.get(at) ?? { byRoot: new Map<string, number>(), sum: 0, concepts: 0 }
      all.set(at, own)
      const sumBefore = own.sum
      for (const root of roots) {
        const value = share * weightOf(root, at, index)
        const before = own.byRoot.get(root) ?? 0
        if (value <= before) continue
        own.sum += value - before
        own.byRoot.set(root, value)
      }
      if (own.sum - sumBefore >= worthCounting) own.concepts += 1
    }
  return all
}

function bestOfConcept({ weight, roots, names }: Concept, index: IssueIndex): Map<number, Found> {
  const best = new Map<number, Found>()
  const take = (at: number, meant: readonly string[], share: number): void => {
    const value = meant.reduce((sum, root) => sum + share * weightOf(root, at, index), 0)
    if (value > (best.get(at)?.value ?? 0)) best.set(at, { value, roots: meant, share })
  }
  for (const [root, sureness] of roots) {
    const alone = [root]
    for (const at of index.byRoot.get(root) ?? []) take(at, alone, sureness * weight)
  }
  for (const { roots: meant, sureness } of names)
    for (const at of placesOfAll(meant, index)) take(at, meant, sureness * weight)
  return best
}

function placesOfAll(roots: readonly string[], { byRoot, entries }: IssueIndex): readonly number[] {
  const rows = roots.map((root) => byRoot.get(root) ?? [])
  const shortest = rows.reduce((least, row) => (row.length < least.length ? row : least), rows[0] ?? [])
  return shortest.filter((at) => roots.every((root) => entries[at]?.weights.has(root)))
}

function weightOf(root: string, at: number, { entries }: IssueIndex): number {
  return entries[at]?.weights.get(root) ?? 0
}

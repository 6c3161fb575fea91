import type { SearchIndex } from '../index/search-index.ts'
import { realms as realmNames } from '../index/search-index.ts'
import { stringAt } from '../index/string-table.ts'
import type { AnalysedQuery, Group } from './analyse-query.ts'
import type { Scored } from './score.ts'

const wishes = realmNames.indexOf('wishes')
const gain = { heading: 0.7, title: 1.52, near: 0.2, order: 0.19, here: 0.12 }

export interface RefineInput {
  readonly query: AnalysedQuery
  /** What news is worth beside guidance. */
  readonly news: number
  readonly near: ReadonlySet<string>
  readonly realms: readonly number[]
}

/** Second look at the best hits: how much of the heading and the title was asked for, and whether the words stand together. */
export function refine(
  index: SearchIndex,
  { query, news, near, realms }: RefineInput,
  best: readonly Scored[],
): Scored[] {
  const typed = query.groups.filter((group) => group.typed)
  return best.map(({ unit, score, covered }) => {
    const page = index.unitPage[unit] ?? 0
    const head = index.pageHead[page] ?? 0
    const isNews = index.pageNews[page] === 1
    const realm = index.pageRealm[page] ?? 0
    // Wishes are news of another kind: a fault makes them no likelier.
    let factor = isNews && realm !== wishes ? news : (realms[realm] ?? 1)
    factor *= 1 + gain.heading * asked(index, unit, query.groups)
    if (!isNews) factor *= 1 + gain.title * asked(index, head, query.groups)
    if (near.size > 0 && near.has(stringAt(index.pages, page))) factor *= 1 + gain.here
    if (typed.length > 1) factor *= 1 + closeness(index, unit, typed)
    return { unit, score: score * factor, covered }
  })
}

// Share of the heading's words that the query asks for, times the share of the query that the heading answers.
function asked(index: SearchIndex, unit: number, groups: readonly Group[]): number {
  const length = index.headingLength[unit] ?? 0
  if (length === 0) return 0
  const start = index.sequence.starts[unit] ?? 0
  let found = 0
  const answered = new Set<Group>()
  for (let at = start; at < start + length; at++) {
    const word = index.sequence.values[at] ?? 0
    let best = 0
    for (const group of groups) {
      const weight = sureness(group, word) * (group.typed ? 1 : group.weight)
      if (weight > 0.3) answered.add(group)
      if (weight > best) best = weight
    }
    found += best
  }
  const typed = groups.filter((group) => group.typed)
  const answeredTyped = typed.length === 0 ? 1 : Math.min(1, answered.size / typed.length)
  return (found / length) * answeredTyped
}

function closeness(index: SearchIndex, unit: number, typed: readonly Group[]): number {
  const start = index.sequence.starts[unit] ?? 0
  const end = index.sequence.starts[unit + 1] ?? 0
  const last = typed.map(() => -1_000)
  let near = 0
  let ordered = 0
  for (let at = start; at < end; at++) {
    const word = index.sequence.values[at] ?? 0
    for (let group = 0; group < typed.length; group++) {
      if (sureness(typed[group], word) < 0.5) continue
      last[group] = at
      if (group === 0) continue
      const gap = at - (last[group - 1] ?? -1_000)
      if (gap === 1) ordered = Math.max(ordered, 1)
      if (gap > 0 && gap <= 8) near = Math.max(near, 1 / gap)
    }
  }
  return gain.near * near + gain.order * ordered
}

function sureness(group: Group | undefined, word: number): number {
  return group?.all.reduce((best, terms) => Math.max(best, terms.get(word) ?? 0), 0) ?? 0
}

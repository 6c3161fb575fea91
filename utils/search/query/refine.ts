import type { SearchIndex } from '../index/search-index.ts'
import { realms as realmNames } from '../index/search-index.ts'
import { stringAt } from '../index/string-table.ts'
import type { AnalysedQuery, Group } from './analyse-query.ts'
import type { Scored } from './score.ts'

const wishes = realmNames.indexOf('wishes')
/** From here on a word answers a group, and surely stands for it. */
const leastAnswer = 0.3
const leastSure = 0.5
/** Pages of news all have much in their titles that anyone may ask for. */
const mostOfTitle = 0.6
/** Words further apart than this do not belong together. */
const reach = 8
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
  const wanted = readWanted(query.groups)
  return best.map(({ unit, score, covered }) => {
    const page = index.unitPage[unit] ?? 0
    const head = index.pageHead[page] ?? 0
    const isNews = index.pageNews[page] === 1
    const realm = index.pageRealm[page] ?? 0
    // Wishes are news of another kind: a fault makes them no likelier.
    let factor = isNews && realm !== wishes ? news : (realms[realm] ?? 1)
    factor *= 1 + gain.heading * asked(index, unit, wanted)
    const title = asked(index, head, wanted)
    if (!isNews || title >= mostOfTitle) factor *= 1 + gain.title * title
    if (near.size > 0 && near.has(stringAt(index.pages, page))) factor *= 1 + gain.here
    if (wanted.typed > 1) factor *= 1 + closeness(index, unit, wanted)
    return { unit, score: score * factor, covered }
  })
}

/** What the groups want of each word, so that a text is read with one look per word. */
interface Wanted {
  readonly typed: number
  readonly words: ReadonlyMap<number, WantedWord>
}

interface WantedWord {
  weight: number
  /** Numbers of the groups that it answers. */
  readonly answers: number[]
  /** Numbers, among the typed groups, of those that it surely stands for. */
  readonly places: number[]
}

function readWanted(groups: readonly Group[]): Wanted {
  const words = new Map<number, WantedWord>()
  let typed = 0
  groups.forEach((group, number) => {
    const place = group.typed ? typed++ : -1
    for (const [word, sureness] of surest(group)) {
      const own = words.get(word) ?? { weight: 0, answers: [], places: [] }
      const weight = sureness * (group.typed ? 1 : group.weight)
      own.weight = Math.max(own.weight, weight)
      if (weight > leastAnswer) own.answers.push(number)
      if (place >= 0 && sureness >= leastSure) own.places.push(place)
      words.set(word, own)
    }
  })
  return { typed, words }
}

function surest({ all }: Group): ReadonlyMap<number, number> {
  const [only = new Map<number, number>(), ...others] = all
  if (others.length === 0) return only
  const merged = new Map(only)
  for (const terms of others) {
    for (const [word, sureness] of terms) merged.set(word, Math.max(sureness, merged.get(word) ?? 0))
  }
  return merged
}

// Share of the heading's words that the query asks for, times the share of the query that the heading answers.
function asked(index: SearchIndex, unit: number, { typed, words }: Wanted): number {
  const length = index.headingLength[unit] ?? 0
  if (length === 0) return 0
  const start = index.sequence.starts[unit] ?? 0
  let found = 0
  const answered = new Set<number>()
  for (let at = start; at < start + length; at++) {
    const word = words.get(index.sequence.values[at] ?? 0)
    if (!word) continue
    found += word.weight
    for (const group of word.answers) answered.add(group)
  }
  return (found / length) * (typed === 0 ? 1 : Math.min(1, answered.size / typed))
}

function closeness(index: SearchIndex, unit: number, { typed, words }: Wanted): number {
  const start = index.sequence.starts[unit] ?? 0
  const end = index.sequence.starts[unit + 1] ?? 0
  const last = Array.from({ length: typed }, () => -1_000)
  let near = 0
  let ordered = 0
  for (let at = start; at < end; at++) {
    for (const place of words.get(index.sequence.values[at] ?? 0)?.places ?? []) {
      last[place] = at
      const gap = at - (last[place - 1] ?? -1_000)
      if (gap === 1) ordered = 1
      if (gap > 0 && gap <= reach) near = Math.max(near, 1 / gap)
    }
  }
  return gain.near * near + gain.order * ordered
}

import type { SearchIndex } from '../index/search-index.ts'
import type { Group } from './analyse-query.ts'
import type { Terms } from './resolve-word.ts'
import { type ScoreBoard, takeCounters } from './score-board.ts'

const field = { heading: 1.95, text: 1, pageTitle: 6.5, pageHeading: 1.5, pageText: 0.38 }

/** How often a group's words stand in each unit and page, headings and titles counting more. */
export interface Tally {
  readonly units: readonly number[]
  readonly unitTf: Float32Array
  readonly pages: readonly number[]
  readonly pageTf: Float32Array
  /** Units with its words, each as much as the surest of them. */
  readonly df: number
  /** Gives the counters back; the tally must not be read after it. */
  readonly clear: () => void
}

/** Of a phrase, all words must be there, and the rarest counts. */
export function tallyGroup(index: SearchIndex, group: Group, board: ScoreBoard): Tally {
  const [first, ...others] = group.all.map((terms) => tallyTerms(index, terms, board))
  return others.reduce(bothOf, first ?? tallyTerms(index, new Map(), board))
}

function bothOf(a: Tally, b: Tally): Tally {
  const units = lowerBoth(a.units, a.unitTf, b.unitTf)
  const pages = lowerBoth(a.pages, a.pageTf, b.pageTf)
  b.clear()
  return { ...a, units, pages, df: units.length }
}

function lowerBoth(places: readonly number[], own: Float32Array, other: Float32Array): number[] {
  for (const at of places) own[at] = Math.min(own[at] ?? 0, other[at] ?? 0)
  return places.filter((at) => (own[at] ?? 0) > 0)
}

function tallyTerms(index: SearchIndex, terms: Terms, board: ScoreBoard): Tally {
  const counters = takeCounters(board)
  const { unitTf, pageTf } = counters
  const { postings, postingCounts, unitPage, unitKind, pageNews } = index
  const units: number[] = []
  const pages: number[] = []
  let df = 0
  for (const [word, weight] of terms) {
    const to = postings.starts[word + 1] ?? 0
    for (let at = postings.starts[word] ?? 0; at < to; at++) {
      const unit = postings.values[at] ?? 0
      const page = unitPage[unit] ?? 0
      const counts = postingCounts[at] ?? 0
      const heading = counts >> 8
      const text = counts & 255
      const isHead = unitKind[unit] === 0
      if (!isHead) {
        if (unitTf[unit] === 0) {
          units.push(unit)
          df += weight
        }
        unitTf[unit] = (unitTf[unit] ?? 0) + weight * (heading * field.heading + text * field.text)
        if (pageNews[page] === 1) continue
      }
      if (pageTf[page] === 0) pages.push(page)
      const gain = isHead
        ? heading * field.pageTitle + text * field.pageText
        : heading * field.pageHeading + text * field.pageText
      pageTf[page] = (pageTf[page] ?? 0) + weight * gain
    }
  }
  const clear = () => {
    for (const unit of units) unitTf[unit] = 0
    for (const page of pages) pageTf[page] = 0
    board.counters.push(counters)
  }
  return { units, unitTf, pages, pageTf, df, clear }
}

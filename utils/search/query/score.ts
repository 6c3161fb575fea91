import type { SearchIndex } from '../index/search-index.ts'
import type { Group } from './analyse-query.ts'
import type { Terms } from './resolve-word.ts'

export interface Scored {
  readonly unit: number
  readonly score: number
  /** Share of what was asked that the unit and its page answer, rare words counting more; 0 to 1. */
  readonly covered: number
}

const field = { heading: 2.6, text: 1, pageTitle: 5, pageHeading: 1.5, pageText: 0.5 }
const k1 = 1.2
const lengthShare = { unit: 0.35, page: 0.3 }
const pageShare = 0.75
const coverage = 1.4

interface Tally {
  readonly scores: Float32Array
  /** Which of the asked things were found, as bits. */
  readonly places: Int32Array
}

/**
 * BM25 over groups of words (a group counts once, however many of its words a text has), for units and for whole pages;
 * a unit's score takes in its page's. Hits that miss typed words lose more than those words' share.
 * Time is linear in the postings of the words.
 */
export function scoreUnits(index: SearchIndex, groups: readonly Group[]): Scored[] {
  const units = newTally(index.unitPage.length)
  const pages = newTally(index.pageHead.length)
  const touched = new Uint8Array(index.unitPage.length)
  const worth = new Float32Array(32)
  for (const group of groups) {
    const tally = tallyGroup(index, group)
    const idf = idfOf(tally.df, index.unitPage.length)
    const pageIdf = idfOf(tally.pages.length, index.pageHead.length)
    if (tally.units.length + tally.pages.length > 0) noteWorth(worth, group, idf)
    for (const unit of tally.units) {
      touched[unit] = 1
      addTo(units, unit, {
        tf: tally.unitTf[unit] ?? 0,
        length: index.unitLength[unit] ?? 0,
        idf,
        group,
        share: lengthShare.unit,
        mean: meanUnit,
      })
    }
    for (const page of tally.pages) {
      addTo(pages, page, {
        tf: tally.pageTf[page] ?? 0,
        length: index.pageLength[page] ?? 0,
        idf: pageIdf,
        group,
        share: lengthShare.page,
        mean: meanPage,
      })
    }
  }
  return collect(index, { units, pages, touched, worth })
}

const meanUnit = 45
const meanPage = 300

function newTally(size: number): Tally {
  return { scores: new Float32Array(size), places: new Int32Array(size) }
}

interface GroupTally {
  readonly units: readonly number[]
  readonly unitTf: Float32Array
  readonly pages: readonly number[]
  readonly pageTf: Float32Array
  /** Units with its words, each as much as the surest of them. */
  readonly df: number
}

function tallyGroup(index: SearchIndex, group: Group): GroupTally {
  const [first, ...others] = group.all.map((terms) => tallyTerms(index, terms))
  if (!first) return { units: [], unitTf: new Float32Array(0), pages: [], pageTf: new Float32Array(0), df: 0 }
  return others.reduce(bothOf, first)
}

function bothOf(a: GroupTally, b: GroupTally): GroupTally {
  const units = lowerBoth(a.units, a.unitTf, b.unitTf)
  const pages = lowerBoth(a.pages, a.pageTf, b.pageTf)
  return { units, unitTf: a.unitTf, pages, pageTf: a.pageTf, df: units.length }
}

function lowerBoth(places: readonly number[], own: Float32Array, other: Float32Array): number[] {
  for (const at of places) own[at] = Math.min(own[at] ?? 0, other[at] ?? 0)
  return places.filter((at) => (own[at] ?? 0) > 0)
}

function tallyTerms(index: SearchIndex, terms: Terms): GroupTally {
  const unitTf = new Float32Array(index.unitPage.length)
  const pageTf = new Float32Array(index.pageHead.length)
  const units: number[] = []
  const pages: number[] = []
  let df = 0
  for (const [word, weight] of terms) {
    const to = index.postings.starts[word + 1] ?? 0
    for (let at = index.postings.starts[word] ?? 0; at < to; at++) {
      const unit = index.postings.values[at] ?? 0
      const page = index.unitPage[unit] ?? 0
      const counts = index.postingCounts[at] ?? 0
      const heading = counts >> 8
      const text = counts & 255
      const isHead = index.unitKind[unit] === 0
      if (!isHead) {
        if (unitTf[unit] === 0) {
          units.push(unit)
          df += weight
        }
        unitTf[unit] = (unitTf[unit] ?? 0) + weight * (heading * field.heading + text * field.text)
        if (index.pageNews[page] === 1) continue
      }
      if (pageTf[page] === 0) pages.push(page)
      const gain = isHead
        ? heading * field.pageTitle + text
        : heading * field.pageHeading + text * field.pageText
      pageTf[page] = (pageTf[page] ?? 0) + weight * gain
    }
  }
  return { units, unitTf, pages, pageTf, df }
}

function idfOf(df: number, all: number): number {
  return Math.log(1 + (all - Math.min(df, all) + 0.5) / (df + 0.5))
}

interface Addition {
  readonly tf: number
  readonly length: number
  readonly idf: number
  readonly group: Group
  readonly share: number
  readonly mean: number
}

function addTo(tally: Tally, at: number, { tf, length, idf, group, share, mean }: Addition): void {
  const norm = 1 - share + (share * length) / mean
  const saturated = (tf * (k1 + 1)) / (tf + k1 * norm)
  tally.scores[at] = (tally.scores[at] ?? 0) + idf * group.weight * saturated
  if (tf > 0.3) tally.places[at] = (tally.places[at] ?? 0) | group.places
}

interface Collected {
  readonly units: Tally
  readonly pages: Tally
  readonly touched: Uint8Array
  readonly worth: Float32Array
}

function collect(index: SearchIndex, { units, pages, touched, worth }: Collected): Scored[] {
  const scored: Scored[] = []
  const share = coverer(worth)
  for (let unit = 0; unit < touched.length; unit++) {
    const page = index.unitPage[unit] ?? 0
    if (index.unitKind[unit] === 0 || (touched[unit] === 0 && !isFirstOf(index, unit, pages))) continue
    const own = (units.scores[unit] ?? 0) * share(units.places[unit] ?? 0)
    const shared = (pages.scores[page] ?? 0) * share(pages.places[page] ?? 0)
    const score = (own + pageShare * shared) * (index.unitPrior[unit] ?? 1)
    const found = (units.places[unit] ?? 0) | (pages.places[page] ?? 0)
    if (score > 0) scored.push({ unit, score, covered: share(found) ** (1 / coverage) })
  }
  return scored
}

// A page found by its title alone is shown by its first section.
function isFirstOf(index: SearchIndex, unit: number, pages: Tally): boolean {
  const page = index.unitPage[unit] ?? 0
  return index.pageHead[page] === unit - 1 && (pages.scores[page] ?? 0) > 0
}

// A thing that is asked for is worth the rarest of the words that were typed for it.
function noteWorth(worth: Float32Array, group: Group, idf: number): void {
  for (let place = 0; place < 32; place++) {
    if ((group.places >>> place) & 1) worth[place] = Math.max(worth[place] ?? 0, group.typed ? idf : idf / 2)
  }
}

// What is left of a score when only some of the asked things were found.
function coverer(worth: Float32Array): (places: number) => number {
  const whole = worth.reduce((sum, value) => sum + value, 0)
  const known = new Map<number, number>()
  return (places) => {
    let share = known.get(places)
    if (share === undefined) {
      const found = worth.reduce((sum, value, place) => ((places >>> place) & 1 ? sum + value : sum), 0)
      share = whole === 0 ? 1 : (found / whole) ** coverage
      known.set(places, share)
    }
    return share
  }
}

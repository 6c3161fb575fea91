import type { SearchIndex } from '../index/search-index.ts'
import type { Group } from './analyse-query.ts'
import { bestOf } from './best-of.ts'
import { coveredShare, coverer, noteWorth } from './coverage.ts'
import { clearBoard, type ScoreBoard, scoreBoardOf } from './score-board.ts'
import { tallyGroup, type Tally } from './tally.ts'

export interface Scored {
  readonly unit: number
  readonly score: number
  /** Share of what was asked that the unit and its page answer, rare words counting more; 0 to 1. */
  readonly covered: number
}

const k1 = 2.03
const unitLength = { share: 0.6, mean: 33.75 }
const pageLength = { share: 0.3, mean: 300 }
const pageShare = 0.97

/**
 * The `most` best units for groups of words, in no order. BM25 (a group counts once, however many of its words a text
 * has) for units and for whole pages; a unit's score takes in its page's. Hits that miss typed words lose more than those
 * words' share. Time is linear in the postings of the words.
 */
export function scoreUnits(index: SearchIndex, groups: readonly Group[], most: number): Scored[] {
  const board = scoreBoardOf(index)
  const worth = new Float32Array(32)
  for (const group of groups) {
    const tally = tallyGroup(index, group, board)
    const idf = idfOf(tally.df, index.unitPage.length)
    if (tally.units.length + tally.pages.length > 0) noteWorth(worth, group, idf)
    addUnits(index, board, { group, tally, idf })
    addPages(index, board, { group, tally, idf: idfOf(tally.pages.length, index.pageHead.length) })
    tally.clear()
  }
  const scored = collect(index, board, { worth, most })
  clearBoard(board)
  return scored
}

const fewest = 3

// A word that stands in one text only is seldom what the question turns on; it counts as if it stood in three.
function idfOf(found: number, all: number): number {
  const df = Math.max(fewest, found)
  return Math.log(1 + (all - Math.min(df, all) + 0.5) / (df + 0.5))
}

interface Addition {
  readonly group: Group
  readonly tally: Tally
  readonly idf: number
}

const leastFound = 0.3

function addUnits(index: SearchIndex, board: ScoreBoard, { group, tally, idf }: Addition): void {
  const gain = idf * group.weight * (k1 + 1)
  for (const unit of tally.units) {
    const tf = tally.unitTf[unit] ?? 0
    const norm = 1 - unitLength.share + (unitLength.share * (index.unitLength[unit] ?? 0)) / unitLength.mean
    if (board.unitScore[unit] === 0) board.units.push(unit)
    board.unitScore[unit] = (board.unitScore[unit] ?? 0) + (gain * tf) / (tf + k1 * norm)
    if (tf > leastFound) board.unitPlaces[unit] = (board.unitPlaces[unit] ?? 0) | group.places
  }
}

function addPages(index: SearchIndex, board: ScoreBoard, { group, tally, idf }: Addition): void {
  const gain = idf * group.weight * (k1 + 1)
  for (const page of tally.pages) {
    const tf = tally.pageTf[page] ?? 0
    const norm = 1 - pageLength.share + (pageLength.share * (index.pageLength[page] ?? 0)) / pageLength.mean
    if (board.pageScore[page] === 0) board.pages.push(page)
    board.pageScore[page] = (board.pageScore[page] ?? 0) + (gain * tf) / (tf + k1 * norm)
    if (tf > leastFound) board.pagePlaces[page] = (board.pagePlaces[page] ?? 0) | group.places
  }
}

interface Collecting {
  readonly worth: Float32Array
  readonly most: number
}

function collect(index: SearchIndex, board: ScoreBoard, { worth, most }: Collecting): Scored[] {
  const best = bestOf(most)
  const share = coverer(worth)
  const whole = worth.reduce((sum, value) => sum + value, 0)
  // A page found by its title alone is shown by its first section.
  for (const page of board.pages) {
    const first = (index.pageHead[page] ?? 0) + 1
    if (index.unitPage[first] === page && board.unitScore[first] === 0) {
      board.unitScore[first] = Number.MIN_VALUE
      board.units.push(first)
    }
  }
  for (const unit of board.units) {
    const page = index.unitPage[unit] ?? 0
    const unitPlaces = board.unitPlaces[unit] ?? 0
    const pagePlaces = board.pagePlaces[page] ?? 0
    const own = (board.unitScore[unit] ?? 0) * share(unitPlaces)
    // A piece of news stands for itself: its page is a list of others.
    const isNews = index.pageNews[page] === 1
    const shared = isNews ? own : (board.pageScore[page] ?? 0) * share(pagePlaces)
    best.offer(unit, (own + pageShare * shared) * (index.unitPrior[unit] ?? 1))
  }
  return best.taken().map(({ unit, score }) => {
    const places = (board.unitPlaces[unit] ?? 0) | (board.pagePlaces[index.unitPage[unit] ?? 0] ?? 0)
    return { unit, score, covered: coveredShare(worth, whole, places) }
  })
}

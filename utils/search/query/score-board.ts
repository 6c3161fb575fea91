import type { SearchIndex } from '../index/search-index.ts'

/** Working memory of one query: all zero between queries, and what was written is listed so that it is quickly zero again. */
export interface ScoreBoard {
  readonly unitScore: Float32Array
  readonly unitPlaces: Int32Array
  readonly pageScore: Float32Array
  readonly pagePlaces: Int32Array
  units: number[]
  pages: number[]
  /** Pairs of term counters, for units and for pages; each is zero when it is handed back. */
  readonly counters: { readonly unitTf: Float32Array; readonly pageTf: Float32Array }[]
}

// Arrays as long as the index, once for each index instead of once for each query.
const boards = new WeakMap<SearchIndex, ScoreBoard>()

export function scoreBoardOf(index: SearchIndex): ScoreBoard {
  const known = boards.get(index)
  if (known) return known
  const units = index.unitPage.length
  const pages = index.pageHead.length
  const board: ScoreBoard = {
    unitScore: new Float32Array(units),
    unitPlaces: new Int32Array(units),
    pageScore: new Float32Array(pages),
    pagePlaces: new Int32Array(pages),
    units: [],
    pages: [],
    counters: [],
  }
  boards.set(index, board)
  return board
}

export function clearBoard(board: ScoreBoard): void {
  for (const unit of board.units) {
    board.unitScore[unit] = 0
    board.unitPlaces[unit] = 0
  }
  for (const page of board.pages) {
    board.pageScore[page] = 0
    board.pagePlaces[page] = 0
  }
  board.units = []
  board.pages = []
}

export function takeCounters(board: ScoreBoard) {
  return (
    board.counters.pop() ?? {
      unitTf: new Float32Array(board.unitScore.length),
      pageTf: new Float32Array(board.pageScore.length),
    }
  )
}

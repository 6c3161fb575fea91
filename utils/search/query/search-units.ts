import type { SearchIndex } from '../index/search-index.ts'
import { analyseQuery, type AnalysedQuery } from './analyse-query.ts'
import { refine } from './refine.ts'
import { type Scored, scoreUnits } from './score.ts'

export interface UnitHits {
  readonly query: AnalysedQuery
  readonly hits: readonly Scored[]
}

const refined = 120

/** Units that answer a query, best first; equal scores keep the order of the manual. */
export function searchUnits(index: SearchIndex, query: string): UnitHits {
  const analysed = analyseQuery(index, query)
  const scored = scoreUnits(index, analysed.groups)
  const best = scored.toSorted(byScore).slice(0, refined)
  return { query: analysed, hits: refine(index, query, analysed, best).toSorted(byScore) }
}

function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || a.unit - b.unit
}

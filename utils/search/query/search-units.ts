import type { SearchIndex } from '../index/search-index.ts'
import { analyseQuery, type AnalysedQuery } from './analyse-query.ts'
import { newsFactor, realmFactors } from './intent.ts'
import { refine } from './refine.ts'
import { type Scored, scoreUnits } from './score.ts'

export interface UnitHits {
  readonly query: AnalysedQuery
  readonly hits: readonly Scored[]
}

export interface UnitSearchOptions {
  /** What news is worth beside guidance; taken from the query when absent. */
  readonly news?: number
  /** The text is the CMS's own and no word of it is misspelt. */
  readonly ownWords?: boolean
  /** Ids of articles that rank a little higher. */
  readonly near?: readonly string[]
}

const refined = 120

/** Units that answer a query, best first; equal scores keep the order of the manual. */
export function searchUnits(index: SearchIndex, query: string, options: UnitSearchOptions = {}): UnitHits {
  const analysed = analyseQuery(index, query, !options.ownWords)
  const best = scoreUnits(index, analysed.groups, refined)
  return {
    query: analysed,
    hits: refine(
      index,
      {
        query: analysed,
        news: options.news ?? newsFactor(query),
        near: new Set(options.near),
        realms: realmFactors(query),
      },
      best,
    ).toSorted(byScore),
  }
}

function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || a.unit - b.unit
}

import type { PageContext } from '../../context/page-context.ts'
import { realms, type SearchIndex } from '../index/search-index.ts'
import { searchUnits } from '../query/search-units.ts'
import type { Reason } from '../result.ts'
import { isEmptyUnit } from './find-unit.ts'
import type { PageMap } from './page-map.ts'

/** What speaks for a section on a page, and how loudly. */
export interface Evidence {
  readonly unit: number
  readonly score: number
  readonly reason: Reason
}

export interface Gathering {
  readonly index: SearchIndex
  readonly map: PageMap
  readonly context: PageContext
  readonly evidence: Evidence[]
}

export interface Words {
  readonly text: string
  /** What the best hit is worth when it has all the words. */
  readonly start: number
  readonly reason: Reason
  /** What news is worth beside guidance. */
  readonly news?: number
  /** Pages where the words are at home; hits elsewhere count `elsewhere` as much. */
  readonly home?: ReadonlySet<number>
  readonly elsewhere?: number
  /** Units that count at all. */
  readonly only?: ReadonlySet<number>
}

const mostHits = 12
/** One long page would leave no room for the others. */
const mostOfPage = 2
const leastShare = 0.26
/** On a form of the GO site the pages about GO are meant, though the form's words do not say so; others count this much. */
const otherOnGo = 0.6

/** Searches for words of the page and adds what is found as evidence. */
export function addWords({ index, context, evidence }: Gathering, words: Words): void {
  const { text, start, reason, news, home, elsewhere = 1, only } = words
  const found = searchUnits(index, text, { ownWords: true, ...(news === undefined ? {} : { news }) })
  // A heading without text explains nothing, however well it fits.
  const hits = found.hits.filter(({ unit }) => !isEmptyUnit(index, unit) && (only?.has(unit) ?? true))
  const top = hits[0]?.score ?? 0
  const onGo = /(?:^|_)go_/.test(context.form?.id ?? '')
  for (const { unit, score, covered } of fewOfEach(index, hits).slice(0, mostHits)) {
    if (score < leastShare * top) continue
    const page = index.unitPage[unit] ?? 0
    const isGo = realms[index.pageRealm[page] ?? 0] === 'go'
    const place = (onGo && !isGo ? otherOnGo : 1) * (home && !home.has(page) ? elsewhere : 1)
    evidence.push({ unit, score: (start * sure(covered) * place * score) / top, reason })
  }
}

function fewOfEach<Hit extends { readonly unit: number }>(index: SearchIndex, hits: readonly Hit[]): Hit[] {
  const times = new Map<number, number>()
  return hits.filter(({ unit }) => {
    const page = index.unitPage[unit] ?? 0
    const before = times.get(page) ?? 0
    times.set(page, before + 1)
    return before < mostOfPage
  })
}

// A text that answers most of the words speaks louder than one that happens to have a few of them.
function sure(covered: number): number {
  return 0.4 + covered
}

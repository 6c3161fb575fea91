import type { SearchIndex } from '../../utils/search/index/search-index.ts'
import { search, type Ranked } from '../../utils/search/search.ts'
import type { JudgedQuery, Relevant } from './judged-set.ts'
import { firstAnswer, mean, ndcg, rounded, toPages } from './metrics.ts'

export interface QueryOutcome {
  readonly entry: JudgedQuery
  readonly pages: readonly string[]
  readonly ndcg: number
  /** Place of the first page that answers, 0 for none. */
  readonly answer: number
  /** Whether the first hit on the answering page is the judged section; undefined where none was judged. */
  readonly rightSection?: boolean
}

const depth = 10
const deepest = 200

export function evalQueries(index: SearchIndex, queries: readonly JudgedQuery[]): QueryOutcome[] {
  return queries.map((entry) => {
    const { ranked } = search(index, entry.query, { limit: deepest })
    const pages = toPages(ranked.map((hit) => hit.articleId))
    const right = rightSection(ranked, entry.relevant)
    return {
      entry,
      pages,
      ndcg: ndcg(pages, entry.relevant, depth),
      answer: firstAnswer(pages, entry.relevant),
      ...(right === undefined ? {} : { rightSection: right }),
    }
  })
}

/** Figures of the contract; `sections` (share of right sections) is there where the set judges sections. */
export function summariseQueries(outcomes: readonly QueryOutcome[]) {
  const within = (places: number) =>
    rounded(mean(outcomes.map(({ answer }) => (answer > 0 && answer <= places ? 1 : 0))))
  const kinds = Map.groupBy(outcomes, ({ entry }) => entry.kind)
  const judged = outcomes.filter(({ rightSection }) => rightSection !== undefined)
  return {
    n: outcomes.length,
    ndcg10: rounded(mean(outcomes.map((outcome) => outcome.ndcg))),
    mrr: rounded(mean(outcomes.map(({ answer }) => (answer > 0 && answer <= depth ? 1 / answer : 0)))),
    success1: within(1),
    success3: within(3),
    success5: within(5),
    sections: rounded(mean(judged.map(({ rightSection }) => (rightSection ? 1 : 0)))),
    byKind: Object.fromEntries(
      [...kinds].map(([kind, own]) => [
        kind,
        { n: own.length, ndcg10: rounded(mean(own.map((outcome) => outcome.ndcg))) },
      ]),
    ),
  }
}

function rightSection(ranked: readonly Ranked[], relevant: readonly Relevant[]): boolean | undefined {
  const judged = relevant.find((page) => page.grade === 3 && page.anchor !== undefined)
  const hit = judged && ranked.find((one) => one.articleId === judged.url)
  if (!hit || hit.kind !== 'section') return undefined
  return isJudgedSection(hit.sectionId, judged)
}

/** True when a section is the judged one or one of its equals, compared by anchor. */
export function isJudgedSection(sectionId: string, judged: Relevant): boolean {
  const anchor = sectionId.split('#')[1] ?? ''
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return [judged.anchor ?? '', ...judged.sectionAlt].some((good) => plain(good) === plain(anchor))
}

import type { PageMap } from '../../utils/search/context/page-map.ts'
import { type PageHelp, suggestForPage } from '../../utils/search/context/suggest-for-page.ts'
import type { SearchIndex } from '../../utils/search/index/search-index.ts'
import { isJudgedSection } from './eval-queries.ts'
import type { JudgedContext } from './judged-set.ts'
import { firstAnswer, mean, ndcg, rounded, toPages } from './metrics.ts'
import { toPageContext } from './to-page-context.ts'

export interface ContextOutcome {
  readonly entry: JudgedContext
  readonly pages: readonly string[]
  readonly ndcg: number
  /** Place of the first page that answers, 0 for none. */
  readonly answer: number
  /** With a focused field: whether the first suggestion is the section about it. */
  readonly rightSection?: boolean
}

const depth = 5

export function evalContexts(
  index: SearchIndex,
  map: PageMap,
  contexts: readonly JudgedContext[],
): ContextOutcome[] {
  return contexts.map((entry) => {
    const help = suggestForPage(index, map, toPageContext(entry))
    const pages = toPages(help.suggestions.map(({ ref }) => ref.articleId))
    return {
      entry,
      pages,
      ndcg: ndcg(pages, entry.relevant, depth),
      answer: firstAnswer(pages, entry.relevant),
      ...(entry.focusedField === undefined ? {} : { rightSection: isRightFirst(entry, help) }),
    }
  })
}

/** Figures of the contract, and `fieldSection1`: with a focused field, how often the right section comes first. */
export function summariseContexts(outcomes: readonly ContextOutcome[]) {
  const within = (places: number) =>
    rounded(mean(outcomes.map(({ answer }) => (answer > 0 && answer <= places ? 1 : 0))))
  const focused = outcomes.filter(({ rightSection }) => rightSection !== undefined)
  return {
    n: outcomes.length,
    ndcg5: rounded(mean(outcomes.map((outcome) => outcome.ndcg))),
    success1: within(1),
    success3: within(3),
    fieldSection1: rounded(mean(focused.map(({ rightSection }) => (rightSection ? 1 : 0)))),
  }
}

function isRightFirst(entry: JudgedContext, help: PageHelp): boolean {
  const ref = help.suggestions[0]?.ref
  return entry.relevant.some(
    (judged) =>
      judged.grade === 3 &&
      judged.url === ref?.articleId &&
      (judged.anchor === undefined || (ref.kind === 'section' && isJudgedSection(ref.sectionId, judged))),
  )
}

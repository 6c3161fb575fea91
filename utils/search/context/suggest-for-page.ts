import type { PageContext, RoleLevel } from '../../context/page-context.ts'
import type { SearchIndex } from '../index/search-index.ts'
import type { Reason } from '../result.ts'
import { type Ranked, toRef } from '../search.ts'
import { gatherEvidence } from './evidence.ts'
import { matchRoutes, type PageMap } from './page-map.ts'
import type { Evidence } from './word-evidence.ts'

interface RankedSuggestion {
  readonly ref: Ranked
  readonly reason: Reason
}

export interface PageHelp {
  /** False when the manual has nothing about the page; what is suggested then is only the nearest. */
  readonly covered: boolean
  /** At most six, best first, one for each article unless a section explains the focused field. */
  readonly suggestions: readonly RankedSuggestion[]
  /** The section that explains the focused field. */
  readonly field?: { readonly label: string; readonly ref: Ranked }
}

const most = 6
const faint = 0.12

/**
 * Help for the page an editor stands on. Sources: the focused field, messages, the form and path, components and backend
 * paths that the manual itself prints, and at last the page's own words as a query; an article that several of them
 * name ranks higher. The order is the same each time.
 */
export function suggestForPage(index: SearchIndex, map: PageMap, context: PageContext): PageHelp {
  const { evidence, covered, fieldUnit } = gatherEvidence(index, map, context)
  const pages = rankPages(index, evidence)
  const [top] = pages
  const suggestions = pages
    .filter((page) => page.score >= faint * (top?.score ?? 0))
    .slice(0, most)
    .map(({ best, score }) => ({ ref: toRef(index, { unit: best.unit, score }), reason: best.reason }))
  const field = context.focusedField
  return {
    covered,
    suggestions,
    ...(field && fieldUnit !== undefined
      ? { field: { label: field.label, ref: toRef(index, { unit: fieldUnit, score: top?.score ?? 0 }) } }
      : {}),
  }
}

interface RankedPage {
  readonly page: number
  readonly score: number
  readonly best: Evidence
}

function rankPages(index: SearchIndex, evidence: readonly Evidence[]): RankedPage[] {
  const byPage = new Map<number, Evidence[]>()
  for (const one of evidence) {
    const page = index.unitPage[one.unit] ?? 0
    byPage.set(page, [...(byPage.get(page) ?? []), one])
  }
  return [...byPage]
    .map(([page, own]) => {
      const sorted = own.toSorted((a, b) => b.score - a.score || a.unit - b.unit)
      const [best = { unit: 0, score: 0, reason: 'page' as const }] = sorted
      const bySource = new Map<string, number>()
      for (const { reason, score } of own) bySource.set(reason, Math.max(bySource.get(reason) ?? 0, score))
      const sources = [...bySource.values()].toSorted((a, b) => b - a)
      return { page, best, score: sources.reduce((sum, score, at) => sum + score * (at === 0 ? 1 : 0.5), 0) }
    })
    .toSorted((a, b) => b.score - a.score || a.best.unit - b.best.unit)
}

/** Lowest role that may open a page, as the route that is surely the page's own says; undefined when none does. */
export function roleForPage(map: PageMap, { path, form, dialog }: PageContext): RoleLevel | undefined {
  if (dialog) return undefined
  const [match] = matchRoutes(map, { path, formId: form?.id })
  return match?.sureness === 1 ? match.route.role : undefined
}

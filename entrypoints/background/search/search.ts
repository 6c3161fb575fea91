import { success } from '../../../utils/base/result.ts'
import type { PageContext } from '../../../utils/context/page-context.ts'
import type { Handlers } from '../../../utils/messaging/handle.ts'
import type { PageMap } from '../../../utils/search/context/page-map.ts'
import { suggestForPage } from '../../../utils/search/context/suggest-for-page.ts'
import type {
  IssueHit,
  PageSuggestions,
  SearchResults,
  SectionHit,
  Suggestion,
} from '../../../utils/search/result.ts'
import { search } from '../../../utils/search/search.ts'
import type { Library } from '../knowledge/library.ts'
import { catalogueOf, fieldText, toHit, type Catalogue } from './hits.ts'

const mostHits = 40
const mostSections = 20
const mostIssues = 8
const perArticle = 4
const noWords: ReadonlySet<string> = new Set()

export interface SearchServiceOptions {
  readonly library: () => Promise<Library | undefined>
  readonly pageMap: () => Promise<PageMap>
  /** The panel is being used. */
  readonly used: () => void
}

export interface SearchService {
  readonly handlers: Pick<Handlers, 'manual.search' | 'manual.suggest'>
  search(query: string): Promise<SearchResults>
  suggest(context: PageContext): Promise<PageSuggestions>
}

/** Answers searches and suggestions from the library at hand; before anything has come there is nothing to be found. */
export function createSearchService(options: SearchServiceOptions): SearchService {
  const catalogues = new WeakMap<Library, Catalogue>()
  const catalogueFor = (library: Library): Catalogue => {
    const known = catalogues.get(library) ?? catalogueOf(library)
    catalogues.set(library, known)
    return known
  }

  async function find(query: string): Promise<SearchResults> {
    const library = await options.library()
    if (!library) return { query, added: [], sections: [], issues: [], otherWords: [] }
    const outcome = search(library.index, query, { limit: mostHits, perArticle })
    const catalogue = catalogueFor(library)
    const hits = outcome.ranked.flatMap((ref) => toHit(catalogue, ref, outcome.words) ?? [])
    return {
      query,
      ...(outcome.corrected === undefined ? {} : { corrected: outcome.corrected }),
      added: outcome.added,
      sections: hits.filter((hit): hit is SectionHit => hit.kind === 'section').slice(0, mostSections),
      issues: hits.filter((hit): hit is IssueHit => hit.kind === 'issue').slice(0, mostIssues),
      otherWords: outcome.otherWords,
    }
  }

  async function suggest(context: PageContext): Promise<PageSuggestions> {
    const library = await options.library()
    if (!library) return { covered: false, suggestions: [] }
    const { covered, suggestions, field } = suggestForPage(library.index, await options.pageMap(), context)
    const catalogue = catalogueFor(library)
    return {
      covered,
      suggestions: suggestions.flatMap(({ ref, reason }): Suggestion[] => {
        const hit = toHit(catalogue, ref, noWords)
        return hit ? [{ hit, reason }] : []
      }),
      ...(field ? fieldHelp(catalogue, field) : {}),
    }
  }

  return {
    search: find,
    suggest,
    handlers: {
      'manual.search': async ({ query }) => success(await find(query)),
      async 'manual.suggest'({ context }) {
        options.used()
        return success(await suggest(context))
      },
    },
  }
}

function fieldHelp(
  catalogue: Catalogue,
  { label, ref }: { readonly label: string; readonly ref: Parameters<typeof toHit>[1] },
): Pick<PageSuggestions, 'field'> {
  if (ref.kind !== 'section') return {}
  const found = catalogue.section(ref.sectionId)
  const hit = toHit(catalogue, ref, noWords)
  if (!found || hit?.kind !== 'section') return {}
  return { field: { label, text: fieldText(found), hit } }
}

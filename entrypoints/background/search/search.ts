import { success } from '../../../utils/base/result.ts'
import type { PageContext } from '../../../utils/context/page-context.ts'
import type { Handlers } from '../../../utils/messaging/handle.ts'
import type { PageMap } from '../../../utils/search/context/page-map.ts'
import { findHelp, helpForPage, type Knowledge } from '../../../utils/search/present.ts'
import type { PageSuggestions, SearchResults } from '../../../utils/search/result.ts'
import type { Library } from '../knowledge/library.ts'

const mostHits = 20

export interface SearchServiceOptions {
  readonly library: () => Promise<Library | undefined>
  readonly pageMap: () => Promise<PageMap>
  /** The panel is being used. */
  readonly used: () => void
}

export interface SearchService {
  readonly handlers: Pick<Handlers, 'manual.search' | 'manual.suggest'>
  search(query: string, context?: PageContext): Promise<SearchResults>
  suggest(context: PageContext): Promise<PageSuggestions>
  /** Brings what answers come from into memory, so that the first one need not wait for it. */
  prepare(): Promise<void>
}

/** Answers searches and suggestions from the library at hand; before anything has come there is nothing to be found. */
export function createSearchService(options: SearchServiceOptions): SearchService {
  const lookups = new WeakMap<Library, Knowledge['lookup']>()

  async function knowledge(): Promise<Knowledge | undefined> {
    const library = await options.library()
    if (!library) return undefined
    const lookup = lookups.get(library) ?? lookupIn(library)
    lookups.set(library, lookup)
    return { index: library.index, map: await options.pageMap(), lookup }
  }

  async function find(query: string, context?: PageContext): Promise<SearchResults> {
    const known = await knowledge()
    if (!known) return { query, added: [], sections: [], issues: [], otherWords: [] }
    return findHelp(known, query, { limit: mostHits, ...(context ? { context } : {}) })
  }

  async function suggest(context: PageContext): Promise<PageSuggestions> {
    options.used()
    const known = await knowledge()
    return known ? helpForPage(known, context) : { covered: false, suggestions: [] }
  }

  return {
    search: find,
    suggest,
    async prepare() {
      await knowledge()
    },
    handlers: {
      'manual.search': async ({ query, context }) => success(await find(query, context)),
      'manual.suggest': async ({ context }) => success(await suggest(context)),
    },
  }
}

function lookupIn({ articles, issues }: Library): Knowledge['lookup'] {
  const articleOf = new Map(articles.map((article) => [article.id, article]))
  const issueOf = new Map(issues.map((issue) => [issue.id, issue]))
  return { article: (id) => articleOf.get(id), issue: (id) => issueOf.get(id) }
}

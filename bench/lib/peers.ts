import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import type { Article } from '../../utils/manual/article.ts'
import { sectionText } from '../../utils/manual/plain-text.ts'

/** A library searching the same sections; `search` gives article ids, best first, a page as often as it has hits. */
export interface Peer {
  readonly name: string
  readonly search: (query: string) => string[]
}

interface Row {
  readonly id: number
  readonly page: string
  readonly title: string
  readonly heading: string
  readonly text: string
}

const deepest = 200

export function sectionRows(articles: readonly Article[]): Row[] {
  return articles
    .flatMap((article) =>
      article.sections.map((section) => ({
        page: article.id,
        title: article.title,
        heading: section.title,
        text: sectionText(section),
      })),
    )
    .map((row, id) => ({ id, ...row }))
}

/** MiniSearch set up as its documentation advises: fields weighted, prefixes, and fuzzy words of four letters or more. */
export function miniSearchPeer(rows: readonly Row[]): Peer {
  const engine = new MiniSearch<Row>({
    fields: ['title', 'heading', 'text'],
    searchOptions: {
      boost: { title: 3, heading: 2 },
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
    },
  })
  engine.addAll(rows)
  const pages = rows.map((row) => row.page)
  return {
    name: 'minisearch',
    search: (query) =>
      engine
        .search(query)
        .slice(0, deepest)
        .map((hit) => pages[Number(hit.id)] ?? ''),
  }
}

/** Fuse.js over the whole text, set up so that it finds words anywhere in it. */
export function fusePeer(rows: readonly Row[]): Peer {
  const engine = new Fuse(rows, {
    keys: [
      { name: 'title', weight: 3 },
      { name: 'heading', weight: 2 },
      { name: 'text', weight: 1 },
    ],
    ignoreLocation: true,
    ignoreDiacritics: true,
    threshold: 0.3,
    useTokenSearch: true,
    minMatchCharLength: 2,
  })
  return {
    name: 'fuse',
    search: (query) => engine.search(query, { limit: deepest }).map((hit) => hit.item.page),
  }
}

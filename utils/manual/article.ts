import type { Brand } from '../base/brand.ts'
import type { Block, Inline } from './nodes.ts'

/** Permalink without host and `/main`, decoded, NFC, with a slash at both ends: `/indhold/artikel/`. */
export type ArticleId = Brand<string, 'ArticleId'>

/** `ArticleId` for the text before the first heading, else `ArticleId#anchor`: `/indhold/artikel/#subtitle`. */
export type SectionId = Brand<string, 'SectionId'>

/** Where an article comes from; `local` is a library's own guide. */
export type ArticleOrigin = 'manual' | 'local'

/** The part of an article under one heading, deeper headings excluded. */
export interface Section {
  readonly id: SectionId
  /** kramdown's id of the heading without `#`, decoded; empty for the text before the first heading. */
  readonly anchor: string
  /** 1–6 as in the source; 0 for the text before the first heading. */
  readonly level: number
  /** Plain text of the heading; the article's title for the intro. */
  readonly title: string
  readonly heading: readonly Inline[]
  readonly blocks: readonly Block[]
}

export interface ArticleLink {
  readonly articleId: ArticleId
  readonly title: string
}

/** Where an article stands in the manual's own menu. */
export interface ArticlePlace {
  /** Start page of its collection; none for the start page itself. */
  readonly home?: ArticleLink
  readonly previous?: ArticleLink
  readonly next?: ArticleLink
}

export interface Article {
  readonly id: ArticleId
  readonly origin: ArticleOrigin
  /** Path in the repository, NFC: `_indhold/artikel.md`. */
  readonly path: string
  /** Folder without the underscore: `indhold`, `release-notes`, `pages` … */
  readonly collection: string
  readonly title: string
  /** The exact public address, percent-encoded as the site serves it (some without the last slash). */
  readonly url: string
  readonly category?: string
  /** `Indstillinger > System > …` of a settings page, split at `>`. */
  readonly clickPath: readonly string[]
  readonly weight?: number
  /** Absent for a page that the menu does not lead to. */
  readonly place?: ArticlePlace
  readonly sections: readonly Section[]
}

/** Something in a source that could not be read as it stands; listed by `npm run sync`. */
export interface ManualWarning {
  readonly page: string
  readonly kind:
    | 'front-matter'
    | 'dead-link'
    | 'dead-anchor'
    | 'unknown-construct'
    | 'unknown-tag'
    | 'duplicate-page'
    | 'entry-without-date'
    | 'entry-without-state'
    | 'entry-unread'
  readonly text: string
}

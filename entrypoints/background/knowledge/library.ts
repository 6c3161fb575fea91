import type { KnownIssue } from '../../../utils/issues/known-issue.ts'
import type { Article } from '../../../utils/manual/article.ts'
import type { SearchIndex } from '../../../utils/search/index/search-index.ts'

/** The knowledge in memory: what every search, suggestion and list is answered from. */
export interface Library {
  readonly articles: readonly Article[]
  readonly issues: readonly KnownIssue[]
  readonly index: SearchIndex
}

/** Text of a file that takes part in a copy. */
export interface SourceText {
  readonly path: string
  readonly text: string
}

/** How texts become a library. Pure but for `pause`, which lets messages in between the slices. */
export interface Pipeline {
  /** Changes whenever the same texts would give another library. */
  readonly version: string
  build(texts: readonly SourceText[], pause: () => Promise<void>): Promise<Library>
  /** Of these texts, the paths that cannot be read as pages. */
  unreadable(texts: readonly SourceText[]): Promise<readonly string[]>
  /** What is stored of a library beside its articles. */
  parts(library: Library): Readonly<Record<string, unknown>>
  /** The library from what was stored; nothing when it is of another version or damaged. */
  restore(articles: readonly Article[], parts: Readonly<Record<string, unknown>>): Library | undefined
}

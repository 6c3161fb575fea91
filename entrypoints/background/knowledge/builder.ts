import type { KnownIssue } from '../../../utils/issues/known-issue.ts'
import { readKnownIssues } from '../../../utils/issues/read-known-issues.ts'
import type { Article } from '../../../utils/manual/article.ts'
import { type PageReader, readFeedItem, readPublishedPage } from '../../../utils/manual/html-page.ts'
import { parseLocalGuides } from '../../../utils/manual/local-guides.ts'
import { parseManual } from '../../../utils/manual/parse-manual.ts'
import { publicSite } from '../../../utils/manual/site.ts'
import { readSitemap } from '../../../utils/manual/sitemap.ts'
import { buildIndex } from '../../../utils/search/index/build-index.ts'
import type { SearchIndex } from '../../../utils/search/index/search-index.ts'
import type { ThesaurusData } from '../../../utils/search/thesaurus/thesaurus.ts'
import { newestYear } from './newest-year.ts'
import type { SourceText } from './library.ts'

/** The slices in which a library is built. */
export interface KnowledgeBuilder extends PageReader {
  readonly parse: (texts: readonly SourceText[]) => readonly Article[]
  /** A library's own guides; `base` is the address they are published under. */
  readonly parseLocal: (texts: readonly SourceText[], base: string) => readonly Article[]
  readonly readIssues: (articles: readonly Article[], now: number) => readonly KnownIssue[]
  readonly index: (
    articles: readonly Article[],
    issues: readonly KnownIssue[],
    thesaurus: ThesaurusData,
  ) => SearchIndex
  /** Of these texts, the paths that cannot be read as pages. */
  readonly unreadable: (texts: readonly SourceText[]) => readonly string[]
}

export const knowledgeBuilder: KnowledgeBuilder = {
  parse: (texts) => parseManual(texts, publicSite).articles,
  parseLocal: parseLocalGuides,
  readIssues: (articles, now) => readKnownIssues(articles, { newestYear: newestYear(articles, now) }).issues,
  index: buildIndex,
  readPublishedPage,
  readFeedItem,
  readSitemap,
  unreadable: (texts) =>
    parseManual(texts, publicSite)
      .warnings.filter(({ kind }) => kind === 'front-matter')
      .map(({ page }) => page),
}

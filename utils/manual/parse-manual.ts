import type { Article, ArticleId, ManualWarning } from './article.ts'
import type { ArticleUrls } from './links.ts'
import { placeInMenu } from './menu-order.ts'
import {
  parsePage,
  readHead,
  type KnownPages,
  type ManualFile,
  type PageHead,
  type ParsedArticle,
} from './parse-article.ts'
import { permalinkOf, roleOfFile, type FileRole } from './permalink.ts'
import type { ManualSite } from './site.ts'

export interface ParsedManual {
  readonly articles: readonly Article[]
  /** Pages without content of their own, such as the page for an unknown address: not for search. */
  readonly otherPages: readonly Article[]
  /** How many files only name a group of the sidebar. */
  readonly categories: number
  readonly warnings: readonly ManualWarning[]
}

/**
 * Parses a whole manual, in the order of the files' paths. A file that is not a page is passed over; a bad page gives warnings and
 * what can be read of it, and never takes another page down. Of two pages with one address the first is kept.
 */
export function parseManual(files: readonly ManualFile[], site: ManualSite): ParsedManual {
  const filesOf = (role: FileRole) =>
    files.filter((file) => roleOfFile(file.path.normalize('NFC'), file.text) === role)
  const heads = filesOf('page')
    .map((file) => readHead(file, site))
    .toSorted(byPath)
  const unique = new Map<ArticleId, PageHead>()
  for (const head of heads) if (!unique.has(head.id)) unique.set(head.id, head)
  const known = knownPages(heads, site)
  const parsed = [...unique.values()].map((head) => parsePage(head, known))
  const articles = parsed.map((page) => page.article)
  return {
    articles: placeInMenu(articles.filter(hasContent)),
    otherPages: articles.filter((article) => !hasContent(article)),
    categories: filesOf('category').length,
    warnings: [
      ...heads.filter((head) => unique.get(head.id) !== head).map(duplicateWarning),
      ...parsed.flatMap((page) => page.warnings),
      ...checkTargets(parsed, known.urls),
    ],
  }
}

function byPath(a: PageHead, b: PageHead): number {
  return a.path < b.path ? -1 : 1
}

function knownPages(heads: readonly PageHead[], site: ManualSite): KnownPages {
  return {
    site,
    urls: new Map(heads.toReversed().map((head) => [head.id, head.url])),
    permalinks: new Map(
      heads.map((head) => [head.path, permalinkOf(head.path, head.front.fields['permalink'], site)]),
    ),
  }
}

function hasContent(article: Article): boolean {
  return article.id !== '/404.html/'
}

function duplicateWarning(head: PageHead): ManualWarning {
  return { page: head.path, kind: 'duplicate-page', text: head.url }
}

function checkTargets(parsed: readonly ParsedArticle[], urls: ArticleUrls): ManualWarning[] {
  const anchors = new Map<ArticleId, ReadonlySet<string>>(
    parsed.map(({ article }) => [article.id, new Set(article.sections.map((section) => section.anchor))]),
  )
  return parsed.flatMap(({ article, targets }) =>
    targets.flatMap((target): ManualWarning[] => {
      const warning = { page: article.path, text: target.href }
      if (!urls.has(target.articleId)) return [{ ...warning, kind: 'dead-link' }]
      const found = target.anchor === '' || anchors.get(target.articleId)?.has(target.anchor)
      return found ? [] : [{ ...warning, kind: 'dead-anchor' }]
    }),
  )
}

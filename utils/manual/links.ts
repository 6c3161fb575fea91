import { decodePath, encodePath, safeUrl } from '../base/url.ts'
import type { ArticleId } from './article.ts'
import { articleIdOf } from './permalink.ts'
import type { ManualSite } from './site.ts'

export interface ArticleTarget {
  readonly articleId: ArticleId
  /** Decoded, without `#`; empty for the top of the article. */
  readonly anchor: string
}

/** Exact public addresses of the known articles. */
export type ArticleUrls = ReadonlyMap<ArticleId, string>

export interface ResolvedLink {
  readonly href: string
  /** Set when the link leads into the manual; such an article need not exist. */
  readonly target?: ArticleTarget
}

/**
 * Which article of the manual an absolute address leads to, whatever spelling it has (old address, no last slash, encoded or not).
 * Null for other sites and for files such as pictures and PDFs. Does not check that the article exists.
 */
export function findArticleTarget(href: string, site: ManualSite): ArticleTarget | null {
  const url = safeUrl(href)
  const path = url && pathUnderSite(url, site)
  if (!url || path === null || isFile(path)) return null
  return { articleId: articleIdOf(path), anchor: decodePath(url.hash.slice(1)) }
}

/**
 * A link as written in a page at `from` → the exact public address, in the manual's own spelling when it leads there.
 * Null when the address is not one a person may be sent to (`javascript:`, `data:`, unreadable).
 */
export function resolveLink(
  href: string,
  from: string,
  known: { readonly site: ManualSite; readonly urls: ArticleUrls },
): ResolvedLink | null {
  const url = safeUrl(withBasePath(href.trim(), known.site), from)
  if (!url) return null
  const target = findArticleTarget(url.href, known.site)
  if (!target) return { href: url.href }
  const page = known.urls.get(target.articleId) ?? publicForm(url, known.site)
  const anchor = target.anchor ? `#${encodePath(target.anchor)}` : ''
  return { href: `${page.replace(/#.*$/, '')}${anchor}`, target }
}

// A path from the root means the manual's root: writers leave out the base path, which differs between branches.
function withBasePath(href: string, site: ManualSite): string {
  if (!href.startsWith('/') || href.startsWith('//')) return href
  const basePath = basePathOf(site)
  return isUnder(href, basePath) ? href : `${basePath}${href}`
}

/** `/main` of the public manual; empty when a site stands at its host's root. */
export function basePathOf(site: ManualSite): string {
  return new URL(site.base).pathname.replace(/\/$/, '')
}

function pathUnderSite(url: URL, site: ManualSite): string | null {
  for (const base of [site.base, ...site.aliases]) {
    const root = new URL(base)
    const basePath = root.pathname.replace(/\/$/, '')
    if (url.host === root.host && isUnder(url.pathname, basePath))
      return url.pathname.slice(basePath.length) || '/'
  }
  return null
}

function isUnder(path: string, basePath: string): boolean {
  return path.startsWith(basePath) && /^(?:$|[/?#])/.test(path.slice(basePath.length))
}

function isFile(path: string): boolean {
  return path.startsWith('/assets/') || /\.(?!html$)[a-z\d]{2,5}$/i.test(path)
}

function publicForm(url: URL, site: ManualSite): string {
  const path = pathUnderSite(url, site) ?? '/'
  return site.base + encodePath(decodePath(path)) + url.search
}

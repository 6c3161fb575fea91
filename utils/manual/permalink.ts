import { decodePath, encodePath } from '../base/url.ts'
import type { ArticleId } from './article.ts'
import type { ManualSite } from './site.ts'

const special = new Set(['_data', '_includes', '_layouts', '_sass', '_site', '_drafts', '_plugins'])

/** What a file is to Jekyll: a page or a collection's document, a sidebar group, or nothing that is published as text. */
export type FileRole = 'page' | 'category' | 'none'

/** `path` is the repository path in NFC. Only Markdown counts; a file outside the `_folders` needs front matter to be a page. */
export function roleOfFile(path: string, text: string): FileRole {
  if (!/\.(?:md|markdown)$/i.test(path)) return 'none'
  const folder = path.includes('/') ? (path.split('/')[0] ?? '') : ''
  if (special.has(folder) || folder.startsWith('.')) return 'none'
  if (folder === '_category') return 'category'
  return folder.startsWith('_') || /^\uFEFF?---\s/.test(text) ? 'page' : 'none'
}

/** Whether a path of a repository's listing is worth fetching: a page in one of Jekyll's collections. */
export function isPagePath(path: string): boolean {
  return path.startsWith('_') && roleOfFile(path.normalize('NFC'), '') === 'page'
}

/** Folder without the underscore; `pages` for a page that stands outside every collection. */
export function collectionOf(path: string): string {
  return /^_([^/]+)\//.exec(path)?.[1] ?? 'pages'
}

/** Jekyll's path of a page under the site's root: its own permalink, else `/:collection/:path/`. Decoded, NFC, begins with `/`. */
export function permalinkOf(path: string, permalink: string | undefined, site: ManualSite): string {
  if (permalink) return `/${decodePath(permalink).replace(/^\/+/, '')}`
  const collection = collectionOf(path)
  const name = path.replace(/^_[^/]+\//, '').replace(/\.(?:md|markdown)$/i, '')
  if (collection === 'pages') return `/${name}${path.startsWith('_') ? '/' : '.html'}`
  return `${site.collectionParents[collection] ?? ''}/${collection}/${name}/`
}

/** Any spelling of a permalink as the id it stands for: decoded, NFC, one slash at both ends. */
export function articleIdOf(permalink: string): ArticleId {
  const path = decodePath(permalink).split('/').filter(Boolean).join('/')
  // The one place that makes this brand.
  return (path ? `/${path}/` : '/') as ArticleId
}

/** The exact public address of a permalink. */
export function publicUrl(permalink: string, site: ManualSite): string {
  return site.base + encodePath(permalink)
}

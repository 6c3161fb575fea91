import { decodeEntities } from './entities.ts'
import { findArticleTarget } from './links.ts'
import type { ManualSite } from './site.ts'

export interface ListedPage {
  /** As the site spells it, with or without a slash at the end. */
  readonly permalink: string
  /** The day of the last change as the sitemap gives it. */
  readonly changed: string | undefined
}

/** The pages of the manual in a sitemap, in its order, each once. https://www.sitemaps.org/protocol.html */
export function readSitemap(xml: string, site: ManualSite): readonly ListedPage[] {
  const pages = new Map<string, ListedPage>()
  for (const entry of xml.split('<url>').slice(1)) {
    const address = valueOf(entry, 'loc')
    const permalink = address === undefined ? undefined : permalinkIn(address, site)
    if (permalink !== undefined && !pages.has(permalink))
      pages.set(permalink, { permalink, changed: valueOf(entry, 'lastmod') })
  }
  return [...pages.values()]
}

function valueOf(entry: string, name: string): string | undefined {
  const start = entry.indexOf(`<${name}>`)
  const end = start < 0 ? -1 : entry.indexOf(`</${name}>`, start)
  return end < 0 ? undefined : decodeEntities(entry.slice(start + name.length + 2, end).trim())
}

// The exact spelling counts: the site serves some pages only without a slash at the end.
function permalinkIn(address: string, site: ManualSite): string | undefined {
  const target = findArticleTarget(address, site)
  if (!target || target.articleId === '/404.html/') return undefined
  const trimmed = target.articleId.replace(/\/$/, '')
  return new URL(address).pathname.endsWith('/') ? target.articleId : trimmed
}

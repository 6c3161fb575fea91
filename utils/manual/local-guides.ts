import { encodePath, safeUrl } from '../base/url.ts'
import type { Article, ArticleId, SectionId } from './article.ts'
import { placeInMenu } from './menu-order.ts'
import { readHead, type ManualFile } from './parse-article.ts'
import { parseManual } from './parse-manual.ts'
import type { ManualSite } from './site.ts'

/** Every id of a library's own guide begins so; no page of the manual does. */
const prefix = '/lokal'

/**
 * A library's own guides as articles, by the manual's own pipeline. Their ids cannot be those of the manual's pages;
 * their address is the one they bring along, else the one under `base`: by their path when that ends with a slash, else
 * by their permalink.
 */
export function parseLocalGuides(files: readonly ManualFile[], base: string): readonly Article[] {
  const site: ManualSite = {
    base: base.replace(/\/+$/, ''),
    aliases: [],
    origin: 'local',
    collectionParents: {},
  }
  const addresses = new Map(
    files.map((file) => [file.path.normalize('NFC'), readHead(file, site).front.fields['address'] ?? '']),
  )
  const guides = parseManual(files, site).articles.map((page) => {
    // Its links are those of the manual's own ids.
    const { place: _, ...article } = page
    const own = safeUrl(addresses.get(article.path) ?? '')
    return {
      ...article,
      id: `${prefix}${article.id}` as ArticleId,
      url: own?.href ?? (base.endsWith('/') ? base + encodePath(article.path) : article.url),
      sections: article.sections.map((section) => ({
        ...section,
        id: `${prefix}${section.id}` as SectionId,
      })),
    }
  })
  return placeInMenu(guides)
}

import { collapseSpaces } from '../base/text.ts'
import type { Article, ArticleId, ManualWarning } from './article.ts'
import { readFrontMatter, type FrontMatter } from './front-matter.ts'
import { lexBlocks } from './lexer.ts'
import { resolveLink, type ArticleTarget, type ArticleUrls } from './links.ts'
import { dropMarkCharacters, runLiquid } from './liquid.ts'
import type { PageScope } from './page-scope.ts'
import { articleIdOf, collectionOf, permalinkOf, publicUrl } from './permalink.ts'
import { toSections } from './sections.ts'
import type { ManualSite } from './site.ts'
import { evenSource } from './source-lines.ts'

export interface ManualFile {
  /** Path in the repository; any Unicode form. */
  readonly path: string
  readonly text: string
}

/** A file with its front matter read: enough to know its address, before any page is parsed. */
export interface PageHead {
  readonly path: string
  readonly id: ArticleId
  readonly url: string
  readonly front: FrontMatter
}

export interface KnownPages {
  readonly site: ManualSite
  readonly urls: ArticleUrls
  /** Root-relative permalink of a file, for `{% link %}`. */
  readonly permalinks: ReadonlyMap<string, string>
}

export interface ParsedArticle {
  readonly article: Article
  readonly warnings: readonly ManualWarning[]
  /** Links into the manual, to be checked when all pages are parsed. */
  readonly targets: readonly (ArticleTarget & { readonly href: string })[]
}

export function readHead(file: ManualFile, site: ManualSite): PageHead {
  const path = file.path.normalize('NFC')
  const front = readFrontMatter(dropMarkCharacters(file.text.replace(/\r\n?/g, '\n').normalize('NFC')))
  const permalink = permalinkOf(path, front.fields['permalink'], site)
  return { path, id: articleIdOf(permalink), url: publicUrl(permalink, site), front }
}

/** Parses one file by itself. Links to other pages keep the spelling that their own text gives, for want of the other pages. */
export function parseArticle(file: ManualFile, site: ManualSite): ParsedArticle {
  const head = readHead(file, site)
  return parsePage(head, { site, urls: new Map([[head.id, head.url]]), permalinks: new Map() })
}

/** Parses a page whose neighbours are known. Never throws: what the lexer gives up on becomes plain paragraphs and a warning. */
export function parsePage(head: PageHead, known: KnownPages): ParsedArticle {
  const { fields, problems } = head.front
  const warnings: ManualWarning[] = []
  const targets: (ArticleTarget & { href: string })[] = []
  const warn: PageScope['warn'] = (kind, text) =>
    warnings.push({ page: head.path, kind, text: collapseSpaces(text).slice(0, 200) })
  for (const problem of problems) warn('front-matter', problem)
  const title = collapseSpaces(fields['title'] ?? '') || titleFromPath(head.path)
  if (!fields['title']) warn('front-matter', 'no title')
  const liquid = runLiquid(head.front.body, {
    site: known.site,
    fields,
    lists: head.front.lists,
    linkTo: (path) => known.permalinks.get(path) ?? permalinkOf(path, undefined, known.site),
    warn,
  })
  const scope: PageScope = {
    slots: liquid.slots,
    warn,
    resolve: (href) => {
      const link = resolveLink(href, head.url, known)
      if (link?.target) targets.push({ ...link.target, href })
      return link
    },
  }
  const sections = readSections(liquid.text, { id: head.id, title }, scope)
  return { article: { ...describe(head, title, known.site), sections }, warnings, targets }
}

function readSections(
  text: string,
  article: { readonly id: ArticleId; readonly title: string },
  scope: PageScope,
): Article['sections'] {
  try {
    return toSections(lexBlocks(evenSource(text)), article, scope)
  } catch (error) {
    // The lexer and the mapping recurse, so nesting thousands deep ends here.
    scope.warn('unknown-construct', `unreadable Markdown: ${error instanceof Error ? error.message : ''}`)
    const lines = text.split(/\n\s*\n/)
    const asText = lines.map((line) => ({
      type: 'paragraph',
      raw: line,
      text: line,
      tokens: [textToken(line)],
    }))
    return toSections(asText, article, scope)
  }
}

function textToken(text: string) {
  return { type: 'text', raw: text, text }
}

function describe(head: PageHead, title: string, site: ManualSite): Omit<Article, 'sections'> {
  const { category, weight, 'click-path': clickPath = '' } = head.front.fields
  const order = weight ? Number(weight) : Number.NaN
  return {
    id: head.id,
    origin: site.origin,
    path: head.path,
    collection: collectionOf(head.path),
    title,
    url: head.url,
    clickPath: clickPath.split('>').map(collapseSpaces).filter(Boolean),
    ...(category ? { category: collapseSpaces(category) } : {}),
    ...(Number.isFinite(order) ? { weight: order } : {}),
  }
}

function titleFromPath(path: string): string {
  const name = path.split('/').at(-1) ?? path
  const words = name.replace(/\.\w+$/, '').replace(/[-_]+/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

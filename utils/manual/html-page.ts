import { collapseSpaces } from '../base/text.ts'
import { toBlockMarkdown } from './html-blocks.ts'
import { classesOf, findElement, readHtmlTree, textOf, type HtmlElement } from './html-tree.ts'
import type { ManualSite } from './site.ts'
import type { ListedPage } from './sitemap.ts'

/**
 * A published page of the manual as the text of a file of its repository, so that one pipeline reads both: front matter
 * with title and permalink, then Markdown. `permalink` is the page's path under the site's root, decoded. Headings keep
 * the ids that the site gave them. Undefined when the page has none of the theme's content: a portal, a login, an error.
 * What the site shows outside the content (the menu's group, the order) is not in it. Never throws.
 * https://mmistakes.github.io/minimal-mistakes/docs/layouts/
 */
export function readPublishedPage(html: string, permalink: string): string | undefined {
  const root = readHtmlTree(html)
  const content = findElement(root, hasClass('page__content')) ?? findElement(root, hasClass('archive'))
  if (!content) return undefined
  const body = toBlockMarkdown(content.children.filter((child) => !isTitle(child)))
  const head = [`title: ${quoted(titleOf(root))}`, `permalink: ${quoted(permalink)}`]
  return `---\n${head.join('\n')}\n---\n\n${body}\n`
}

/** Reading what a web site publishes is a part of its own, loaded when it is used. */
export interface PageReader {
  readonly readPublishedPage: (html: string, permalink: string) => string | undefined
  readonly readFeedItem: (item: FeedItem) => string
  readonly readSitemap: (xml: string, site: ManualSite) => readonly ListedPage[]
}

export interface FeedItem {
  readonly title: string
  readonly permalink: string
  /** Where it can be read on the web; empty when nowhere. */
  readonly address: string
  readonly html?: string
  readonly markdown?: string
}

/** An item of a feed as the text of a file of a manual, from its HTML or its Markdown. Never throws. */
export function readFeedItem({ title, permalink, address, html, markdown = '' }: FeedItem): string {
  const head = [`title: ${quoted(title)}`, `permalink: ${quoted(permalink)}`, `address: ${quoted(address)}`]
  const body = html === undefined ? markdown : toBlockMarkdown(readHtmlTree(html).children)
  return `---\n${head.join('\n')}\n---\n\n${body}\n`
}

function hasClass(name: string): (element: HtmlElement) => boolean {
  return (element) => classesOf(element).includes(name)
}

function isTitle(node: HtmlElement['children'][number]): boolean {
  return node.kind === 'element' && classesOf(node).includes('page__title')
}

function titleOf(root: HtmlElement): string {
  const meta = findElement(
    root,
    ({ name, attributes }) => name === 'meta' && attributes['property'] === 'og:title',
  )
  const own = meta?.attributes['content']
  if (own) return collapseSpaces(own)
  const shown =
    findElement(root, hasClass('page__title')) ?? findElement(root, ({ name }) => name === 'title')
  return shown ? collapseSpaces(textOf(shown)) : ''
}

function quoted(value: string): string {
  return `"${value.replace(/[\\"]/g, '\\$&').replace(/[\r\n]+/g, ' ')}"`
}

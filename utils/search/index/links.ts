import type { Article, Section } from '../../manual/article.ts'
import type { Block } from '../../manual/nodes.ts'
import { plainInlines, sectionText } from '../../manual/plain-text.ts'

interface TextLink {
  readonly href: string
  readonly text: string
}

const longestPointer = 160
/** Characters that a section may say of its own beside the sentence with the link. */
const mostOfItsOwn = 60

/** The links in running text, lists and notices, in order. */
function linksIn(blocks: readonly Block[]): TextLink[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
        return block.children.flatMap((node) =>
          node.kind === 'link' ? [{ href: node.href, text: plainInlines(node.children) }] : [],
        )
      case 'list':
        return block.items.flatMap(linksIn)
      case 'notice':
      case 'quote':
        return linksIn(block.children)
      default:
        return []
    }
  })
}

/** The address that a short section sends its reader to; undefined for one that has more to say or several links. */
export function pointerOf(section: Section): string | undefined {
  const text = sectionText(section)
  const [only, ...others] = linksIn(section.blocks)
  if (only === undefined || others.length > 0 || text.length > longestPointer) return undefined
  const own = text.split(/(?<=[.!?])\s+|\n/u).filter((sentence) => !sentence.includes(only.text))
  return own.join('').length > mostOfItsOwn ? undefined : only.href
}

/**
 * What the manual's pages call each other, by address: the words of links that lead to a page, and the headings of
 * sections that only send the reader there. As on the web, that often tells better than the page what it is about.
 */
export function namesOfPages(articles: readonly Article[]): Map<string, string> {
  const names = new Map<string, Set<string>>()
  for (const article of articles) {
    for (const section of article.sections) {
      const onward = pointerOf(section)
      for (const { href, text } of linksIn(section.blocks)) {
        const url = href.split('#')[0] ?? ''
        if (url === article.url) continue
        const own = names.get(url) ?? new Set()
        own.add(text.toLowerCase())
        if (href === onward) own.add(section.title.toLowerCase())
        names.set(url, own)
      }
    }
  }
  return new Map([...names].map(([url, texts]) => [url, [...texts].join(' ')]))
}

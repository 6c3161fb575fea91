import type { Token } from 'marked'
import { createAnchors } from './anchor.ts'
import type { ArticleId, Section, SectionId } from './article.ts'
import { loneAttributeList } from './attribute-list.ts'
import { toBlocks } from './blocks.ts'
import { toInlines } from './inline.ts'
import type { Inline } from './nodes.ts'
import type { PageScope } from './page-scope.ts'
import { headingTitle } from './plain-text.ts'

interface Chapter {
  readonly level: number
  readonly source: string
  readonly heading: readonly Token[]
  readonly tokens: Token[]
}

/**
 * Cuts a page's block tokens at its headings. The text before the first heading is a section of its own when there is any,
 * or when the page has no heading at all.
 */
export function toSections(
  tokens: readonly Token[],
  article: { readonly id: ArticleId; readonly title: string },
  scope: PageScope,
): Section[] {
  const anchorOf = createAnchors()
  const idOf = createSectionIds(article.id)
  return cutAtHeadings(tokens).flatMap((chapter, index, all) => {
    const explicit = explicitId(chapter, scope)
    const blocks = toBlocks(explicit.tokens, scope)
    if (chapter.level === 0) {
      if (blocks.length === 0 && all.length > 1) return []
      return [{ id: idOf(''), anchor: '', level: 0, title: article.title, heading: [], blocks }]
    }
    const heading = trimHeading(toInlines(chapter.heading, scope))
    const anchor = explicit.id ?? anchorOf(rawText(heading))
    const title = headingTitle(heading) || article.title
    return [{ id: idOf(`#${anchor}`), anchor, level: chapter.level, title, heading, blocks }]
  })
}

// An explicit id can repeat another one, and a heading of signs alone has an empty anchor: ids differ all the same.
function createSectionIds(articleId: ArticleId): (rest: string) => SectionId {
  const used = new Set<string>()
  return (rest) => {
    let id = articleId + rest
    while (used.has(id)) id += '~'
    used.add(id)
    return id as SectionId
  }
}

function cutAtHeadings(tokens: readonly Token[]): Chapter[] {
  const chapters: Chapter[] = [{ level: 0, source: '', heading: [], tokens: [] }]
  for (const token of tokens) {
    if (token.type === 'heading')
      chapters.push({
        level: Number(token.depth),
        source: token.raw,
        heading: token.tokens ?? [],
        tokens: [],
      })
    else chapters.at(-1)?.tokens.push(token)
  }
  return chapters
}

// An attribute list on the line after a heading belongs to the heading: its id counts, its look does not.
function explicitId(
  chapter: Chapter,
  scope: PageScope,
): { readonly id?: string; readonly tokens: readonly Token[] } {
  const [first, ...rest] = chapter.tokens
  const adjoins = chapter.level > 0 && first && !/\n\s*\n$/.test(chapter.source)
  const list = adjoins ? loneAttributeList(first, scope) : undefined
  const trailing = /\{:?[^}\n]*#([\w-]+)[^}\n]*\}\s*$/.exec(chapter.source)?.[1]
  const id = list?.id ?? trailing
  return { ...(id ? { id } : {}), tokens: list ? rest : chapter.tokens }
}

function trimHeading(heading: readonly Inline[]): Inline[] {
  return heading.flatMap((inline, index) => {
    if (index !== heading.length - 1 || inline.kind !== 'text') return [inline]
    const text = inline.text.replace(/\s*\{:?[^}\n]*\}\s*$/, (list) => {
      return /^\s*\{[:#]/.test(list) ? '' : list
    })
    return text ? [{ kind: 'text', text }] : []
  })
}

// What kramdown makes the id of: a badge by its symbol, not by its title attribute.
function rawText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'badge') return inline.symbol
      if (inline.kind === 'break' || inline.kind === 'image') return ''
      return 'children' in inline ? rawText(inline.children) : inline.text
    })
    .join('')
}

import type { Article, ArticleId, Section, SectionId } from '../../utils/manual/article.ts'
import type { Block, Inline } from '../../utils/manual/nodes.ts'

/**
 * A manual `times` as large: the articles, and copies of them under other ids. Every copy writes one word in nine
 * differently, so that the vocabulary grows with the text as it does in a real one; copying alone would flatter an index.
 */
export function scaleManual(articles: readonly Article[], times: number): Article[] {
  return Array.from({ length: times }, (_, copy) =>
    copy === 0 ? articles : articles.map((article) => copyArticle(article, copy)),
  ).flat()
}

function copyArticle(article: Article, copy: number): Article {
  const id = `/kopi-${copy}${article.id}` as ArticleId
  return {
    ...article,
    id,
    url: `${article.url}?kopi=${copy}`,
    sections: article.sections.map((section) => copySection(section, { from: article.id, to: id, copy })),
  }
}

interface Copying {
  readonly from: string
  readonly to: string
  readonly copy: number
}

function copySection(section: Section, { from, to, copy }: Copying): Section {
  return {
    ...section,
    id: section.id.replace(from, to) as SectionId,
    blocks: section.blocks.map((block) => copyBlock(block, copy)),
  }
}

function copyBlock(block: Block, copy: number): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, children: block.children.map((node) => copyInline(node, copy)) }
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((child) => copyBlock(child, copy))) }
    case 'quote':
    case 'notice':
      return { ...block, children: block.children.map((child) => copyBlock(child, copy)) }
    default:
      return block
  }
}

function copyInline(node: Inline, copy: number): Inline {
  return node.kind === 'text' ? { kind: 'text', text: varyWords(node.text, copy) } : node
}

/** Writes one long word in nine differently, each copy in its own way. */
export function varyWords(text: string, copy: number): string {
  let place = copy + text.length
  return text.replace(/\p{L}{5,}/gu, (word) => (place++ % 9 === 0 ? `${word}${syllable(copy)}` : word))
}

function syllable(copy: number): string {
  return `${'bdfgklmnprstv'.charAt(copy % 13)}${'aeiouyæøå'.charAt(copy % 9)}${'klmnrst'.charAt(copy % 7)}`
}

import type { Block, Inline } from '../manual/nodes.ts'

/** Running text of inline nodes; images give their alternative text, badges their label. */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes.map(textOfInline).join('')
}

/**
 * The text of blocks as a person reads it, one line per paragraph, list item or table row; figures give their caption,
 * else the alternative text.
 */
export function blockText(blocks: readonly Block[]): string {
  return blocks
    .map(textOfBlock)
    .filter((text) => text !== '')
    .join('\n')
}

function textOfInline(node: Inline): string {
  switch (node.kind) {
    case 'text':
    case 'code':
      return node.text
    case 'image':
      return node.alt
    case 'badge':
      return node.label
    case 'break':
      return '\n'
    default:
      return inlineText(node.children)
  }
}

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineText(block.children).trim()
    case 'list':
      return block.items.map(blockText).join('\n')
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(inlineText).join(' · ')).join('\n')
    case 'code':
      return block.text
    case 'quote':
    case 'notice':
      return blockText(block.children)
    case 'figure':
      return inlineText(block.caption) || block.alt
    case 'rule':
      return ''
  }
}

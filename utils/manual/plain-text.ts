import type { Section } from './article.ts'
import type { Block, Inline } from './nodes.ts'
import { collapseSpaces } from '../base/text.ts'

/** Text of inline nodes, not trimmed: link texts without addresses, pictures by their alt text, badges by their label. */
export function plainInlines(inlines: readonly Inline[]): string {
  return inlines.map(plainInline).join('')
}

function plainInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text
    case 'image':
      return inline.alt
    case 'badge':
      return inline.label
    case 'break':
      return '\n'
    default:
      return plainInlines(inline.children)
  }
}

/** Text of blocks, a line for each paragraph, item, row or caption; the alt text of a figure that has no caption. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map(plainBlock)
    .filter((text) => text.trim() !== '')
    .join('\n')
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return plainInlines(block.children)
    case 'list':
      return block.items.map(plainText).join('\n')
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(plainInlines).join(' | ')).join('\n')
    case 'code':
      return block.text
    case 'quote':
    case 'notice':
      return plainText(block.children)
    case 'figure':
      return plainInlines(block.caption) || block.alt
    case 'rule':
      return ''
    default:
      return block satisfies never
  }
}

/** Plain text of a heading on one line, its coloured dots left out. */
export function headingTitle(heading: readonly Inline[]): string {
  return collapseSpaces(plainInlines(heading.filter((inline) => inline.kind !== 'badge')))
}

/** All text under a section's heading, heading excluded. */
export function sectionText(section: Section): string {
  return plainText(section.blocks)
}

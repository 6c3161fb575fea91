import type { Slot } from './liquid.ts'
import { readInline } from './inline.ts'
import type { Block, Inline } from './nodes.ts'
import type { PageScope } from './page-scope.ts'

// Width classes of the manual's own style sheet; "fourty" and "eightty" are spelt so there.
const widths: Readonly<Record<string, number>> = {
  ten: 10,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  eightty: 80,
  ninety: 90,
}

/** What a figure or the feature row puts on the page. */
export function slotBlocks(slot: Exclude<Slot, { kind: 'markdown' }> | undefined, scope: PageScope): Block[] {
  if (!slot) return []
  if (slot.kind === 'figure') return figureBlocks(slot.attributes, scope)
  return [{ kind: 'list', ordered: false, start: 1, items: slot.rows.map((row) => featureItem(row, scope)) }]
}

function figureBlocks(attributes: Readonly<Record<string, string>>, scope: PageScope): Block[] {
  const link = scope.resolve(attributes['image_path'] ?? '')
  const caption = readInline(attributes['caption'] ?? '', scope)
  const alt = attributes['alt'] ?? ''
  const names = (attributes['class'] ?? '').split(/\s+/)
  const width = names.map((name) => widths[name]).find((share) => share !== undefined)
  if (link?.href.startsWith('http'))
    return [{ kind: 'figure', src: link.href, alt, caption, ...(width ? { width } : {}) }]
  scope.warn('dead-link', attributes['image_path'] ?? '')
  return caption.length > 0 ? [{ kind: 'paragraph', children: caption }] : []
}

function featureItem(row: Readonly<Record<string, string>>, scope: PageScope): Block[] {
  const title: Inline[] = [{ kind: 'text', text: row['title'] ?? '' }]
  const link = scope.resolve(row['url'] ?? '')
  const excerpt = readInline(row['excerpt'] ?? '', scope)
  const head: Inline[] = link ? [{ kind: 'link', href: link.href, children: title }] : title
  return [
    {
      kind: 'paragraph',
      children: excerpt.length > 0 ? [...head, { kind: 'text', text: ': ' }, ...excerpt] : head,
    },
  ]
}

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

type Reader = (text: string, scope: PageScope) => Block[]

/** What a slot puts on the page. `read` parses Markdown; it is passed in, since it calls this function itself. */
export function slotBlocks(slot: Slot | undefined, scope: PageScope, read: Reader): Block[] {
  switch (slot?.kind) {
    case 'figure':
      return figureBlocks(slot.attributes, scope)
    case 'markdown':
      return read(slot.text, scope)
    case 'feature-row':
      return [
        { kind: 'list', ordered: false, start: 1, items: slot.rows.map((row) => featureItem(row, scope)) },
      ]
    case undefined:
      return []
    default:
      return slot satisfies never
  }
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

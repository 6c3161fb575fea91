import { safeUrl } from '../base/url.ts'
import { collapseSpaces } from '../base/text.ts'
import { decodeEntities } from './entities.ts'
import { slotMark } from './liquid.ts'
import type { Inline } from './nodes.ts'
import type { PageScope } from './page-scope.ts'

/** An inline node, or the place of something that is a block of its own. */
export type Piece = Inline | { readonly kind: 'slot'; readonly index: number }

/** Running text: entities decoded, a line's end a blank, marks as slots. */
export function textPieces(source: string): Piece[] {
  const pieces: Piece[] = []
  let rest = source
  for (let mark = slotMark.exec(rest); mark; mark = slotMark.exec(rest)) {
    pieces.push(toText(rest.slice(0, mark.index)), { kind: 'slot', index: Number(mark[1]) })
    rest = rest.slice(mark.index + mark[0].length)
  }
  return [...pieces, toText(rest)].filter((piece) => piece.kind !== 'text' || piece.text !== '')
}

function toText(source: string): Inline {
  return { kind: 'text', text: decodeEntities(source).replace(/[ \t]*\n[ \t]*/g, ' ') }
}

/** A link, or only its text when nobody may be sent to the address. */
export function linkInlines(href: string, children: readonly Inline[], scope: PageScope): Inline[] {
  const link = scope.resolve(href)
  if (link) return [{ kind: 'link', href: link.href, children }]
  scope.warn('dead-link', href)
  return [...children]
}

/** A picture, or only its alt text when the address is not one of a picture. */
export function imageInlines(src: string, alt: string, scope: PageScope): Inline[] {
  const link = scope.resolve(src)
  if (link && safeUrl(link.href)?.protocol !== 'mailto:') return [{ kind: 'image', src: link.href, alt }]
  scope.warn('dead-link', src)
  return alt ? [{ kind: 'text', text: alt }] : []
}

/** HTML that the closed set of nodes has no member for, as the text that it is. */
export function unknownTag(raw: string, scope: PageScope): Inline {
  scope.warn('unknown-tag', raw)
  return { kind: 'text', text: raw }
}

/** For places that hold no blocks (links, cells, headings): a figure becomes a picture in the text, a capture its source. */
export function withoutSlots(pieces: readonly Piece[], scope: PageScope): Inline[] {
  return joinText(
    pieces.flatMap((piece) => (piece.kind === 'slot' ? slotInlines(piece.index, scope) : [piece])),
  )
}

function slotInlines(index: number, scope: PageScope): Inline[] {
  const slot = scope.slots[index]
  if (slot?.kind === 'figure')
    return imageInlines(slot.attributes['image_path'] ?? '', slot.attributes['alt'] ?? '', scope)
  scope.warn('unknown-construct', `${slot?.kind ?? 'mark'} inside a line`)
  return slot?.kind === 'markdown' ? [{ kind: 'text', text: collapseSpaces(slot.text) }] : []
}

/** Neighbouring texts as one. */
export function joinText<Node extends Piece>(pieces: readonly Node[]): Node[] {
  const joined: Node[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (piece.kind === 'text' && last?.kind === 'text')
      joined[joined.length - 1] = { ...last, text: last.text + piece.text }
    else joined.push(piece)
  }
  return joined
}

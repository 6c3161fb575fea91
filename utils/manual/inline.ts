import type { Token } from 'marked'
import { readAttributeList } from './attribute-list.ts'
import { decodeEntities } from './entities.ts'
import { readTag, type HtmlTag } from './html.ts'
import { isKnownToken, lexInline } from './lexer.ts'
import { slotMark } from './liquid.ts'
import type { Inline } from './nodes.ts'
import type { PageScope } from './page-scope.ts'
import { plainInlines } from './plain-text.ts'
import { safeUrl } from '../base/url.ts'

/** An inline node, or the place of something that is a block of its own. */
export type Piece = Inline | { readonly kind: 'slot'; readonly index: number }

interface OpenTag {
  readonly tag: HtmlTag
  readonly raw: string
  readonly pieces: Piece[]
}

const spanTags: Readonly<Record<string, 'strong' | 'emphasis' | 'deleted' | 'underline'>> = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  del: 'deleted',
  s: 'deleted',
  u: 'underline',
}
// Tags that only group or style: their content stands for them.
const plainTags = new Set([
  'span',
  'div',
  'p',
  'small',
  'sub',
  'sup',
  'kbd',
  'mark',
  'abbr',
  'font',
  'center',
  'nobr',
])

/** Inline tokens → nodes; a figure inside a link or in a table cell becomes a picture in the text. */
export function toInlines(tokens: readonly Token[], scope: PageScope): Inline[] {
  return withoutSlots(toPieces(tokens, scope), scope)
}

/** Markdown of one line, such as a caption. */
export function readInline(text: string, scope: PageScope): Inline[] {
  return toInlines(lexInline(text), scope)
}

/** Inline tokens → nodes and slots in order. HTML that is never closed, or not known, stays as the text that it is. */
export function toPieces(tokens: readonly Token[], scope: PageScope): Piece[] {
  const bottom: Piece[] = []
  const open: OpenTag[] = []
  const top = () => open.at(-1)?.pieces ?? bottom
  let afterSpan = false
  for (const token of tokens) {
    if (token.type === 'html') readHtml(token.raw, { open, top, scope })
    else {
      const source = afterSpan && token.type === 'text' ? dropAttributeList(token.raw, scope) : undefined
      top().push(...(source === undefined ? toPiece(token, scope) : textPieces(source)))
    }
    afterSpan = /^(?:link|image|strong|em|codespan)$/.test(token.type)
  }
  while (open.length > 0) {
    const left = open.pop()
    if (left) top().push(unknownTag(left.raw, scope), ...left.pieces)
  }
  return joinText(bottom)
}

function dropAttributeList(text: string, scope: PageScope): string | undefined {
  const list = /^\{:([^}\n]*)\}/.exec(text)
  if (!list) return undefined
  for (const part of readAttributeList(list[1] ?? '').unknown) scope.warn('unknown-construct', `{: ${part}}`)
  return text.slice(list[0].length)
}

function toPiece(token: Token, scope: PageScope): Piece[] {
  if (!isKnownToken(token)) return unknownToken(token, scope)
  switch (token.type) {
    case 'text':
      return textPieces(token.text)
    case 'escape':
      return [{ kind: 'text', text: token.text }]
    case 'codespan':
      return [{ kind: 'code', text: token.text }]
    case 'br':
      return [{ kind: 'break' }]
    case 'strong':
      return [{ kind: 'strong', children: toInlines(token.tokens, scope) }]
    case 'em':
      return [{ kind: 'emphasis', children: toInlines(token.tokens, scope) }]
    case 'del':
      return [{ kind: 'deleted', children: toInlines(token.tokens, scope) }]
    case 'link':
      return linkPieces(token.href, toInlines(token.tokens, scope), scope)
    case 'image':
      return imagePieces(token.href, decodeEntities(token.text), scope)
    case 'checkbox':
      return [{ kind: 'text', text: token.checked ? '☑ ' : '☐ ' }]
    default:
      return unknownToken(token, scope)
  }
}

function unknownToken(token: Token, scope: PageScope): Piece[] {
  scope.warn('unknown-construct', token.raw)
  return [{ kind: 'text', text: token.raw }]
}

function textPieces(source: string): Piece[] {
  const pieces: Piece[] = []
  let rest = source
  for (let mark = slotMark.exec(rest); mark; mark = slotMark.exec(rest)) {
    pieces.push(toText(rest.slice(0, mark.index)), { kind: 'slot', index: Number(mark[1]) })
    rest = rest.slice(mark.index + mark[0].length)
  }
  return [...pieces, toText(rest)].filter((piece) => piece.kind !== 'text' || piece.text !== '')
}

// A line's end is a blank in running text.
function toText(source: string): Inline {
  return { kind: 'text', text: decodeEntities(source).replace(/[ \t]*\n[ \t]*/g, ' ') }
}

function linkPieces(href: string, children: readonly Inline[], scope: PageScope): Inline[] {
  const link = scope.resolve(href)
  if (link) return [{ kind: 'link', href: link.href, children }]
  scope.warn('dead-link', href)
  return [...children]
}

function imagePieces(href: string, alt: string, scope: PageScope): Inline[] {
  const link = scope.resolve(href)
  if (link && safeUrl(link.href)?.protocol !== 'mailto:') return [{ kind: 'image', src: link.href, alt }]
  scope.warn('dead-link', href)
  return alt ? [{ kind: 'text', text: alt }] : []
}

interface HtmlPlace {
  readonly open: OpenTag[]
  readonly top: () => Piece[]
  readonly scope: PageScope
}

function readHtml(raw: string, place: HtmlPlace): void {
  if (raw.startsWith('<!--')) return
  const tag = readTag(raw)
  if (!tag) place.top().push(unknownTag(raw, place.scope))
  else if (tag.name === 'br' || tag.name === 'wbr') place.top().push({ kind: 'break' })
  else if (tag.name === 'img')
    place.top().push(...imagePieces(tag.attributes['src'] ?? '', tag.attributes['alt'] ?? '', place.scope))
  else if (!isKnownTag(tag.name)) place.top().push(unknownTag(raw, place.scope))
  else if (!tag.closing) place.open.push({ tag, raw, pieces: [] })
  else closeTag(tag, raw, place)
}

function isKnownTag(name: string): boolean {
  return name in spanTags || plainTags.has(name) || name === 'a' || name === 'code'
}

function closeTag(tag: HtmlTag, raw: string, place: HtmlPlace): void {
  const opened = place.open.at(-1)
  if (opened?.tag.name !== tag.name) {
    place.top().push(unknownTag(raw, place.scope))
    return
  }
  place.open.pop()
  place.top().push(...toElement(opened, place.scope))
}

function toElement(opened: OpenTag, scope: PageScope): Piece[] {
  const { name, attributes } = opened.tag
  const span = spanTags[name]
  const inside = () => withoutSlots(opened.pieces, scope)
  if (span) return [{ kind: span, children: inside() }]
  if (name === 'a') return linkPieces(attributes['href'] ?? '', inside(), scope)
  if (name === 'code') return [{ kind: 'code', text: plainInlines(inside()) }]
  const label = attributes['title']
  if (label && name !== 'div') return [{ kind: 'badge', symbol: plainInlines(inside()), label }]
  return opened.pieces
}

function unknownTag(raw: string, scope: PageScope): Inline {
  scope.warn('unknown-tag', raw)
  return { kind: 'text', text: raw }
}

function withoutSlots(pieces: readonly Piece[], scope: PageScope): Inline[] {
  return joinText(
    pieces.flatMap((piece) => (piece.kind === 'slot' ? slotInline(piece.index, scope) : [piece])),
  )
}

function slotInline(index: number, scope: PageScope): Inline[] {
  const slot = scope.slots[index]
  if (slot?.kind === 'figure')
    return imagePieces(slot.attributes['image_path'] ?? '', slot.attributes['alt'] ?? '', scope)
  if (slot?.kind === 'markdown') return readInline(slot.text, scope)
  scope.warn('unknown-construct', slot?.kind ?? `slot ${index}`)
  return []
}

function joinText<Node extends Piece>(pieces: readonly Node[]): Node[] {
  const joined: Node[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (piece.kind === 'text' && last?.kind === 'text')
      joined[joined.length - 1] = { ...last, text: last.text + piece.text }
    else joined.push(piece)
  }
  return joined
}

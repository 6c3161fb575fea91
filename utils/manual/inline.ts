import type { Token } from 'marked'
import { attributesOf } from './attribute-list.ts'
import { decodeEntities } from './entities.ts'
import { HtmlLine } from './html.ts'
import { isKnownToken, lexInline } from './lexer.ts'
import { withoutMarks } from './liquid.ts'
import type { Inline } from './nodes.ts'
import type { PageScope } from './page-scope.ts'
import { imageInlines, linkInlines, textPieces, withoutSlots, type Piece } from './pieces.ts'

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
  const line = new HtmlLine(scope)
  let afterSpan = false
  for (const token of tokens) {
    if (token.type === 'html') line.addHtml(token.raw)
    else {
      const source = afterSpan && token.type === 'text' ? dropAttributeList(token.raw, scope) : undefined
      line.add(...(source === undefined ? toPiece(token, scope) : textPieces(source)))
    }
    afterSpan = /^(?:link|image|strong|em|codespan)$/.test(token.type)
  }
  return line.finish()
}

function dropAttributeList(text: string, scope: PageScope): string | undefined {
  const list = /^\{:([^}\n]*)\}/.exec(text)
  if (!list) return undefined
  attributesOf(list[1] ?? '', scope)
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
      return [{ kind: 'code', text: withoutMarks(token.text) }]
    case 'br':
      return [{ kind: 'break' }]
    case 'strong':
      return [{ kind: 'strong', children: toInlines(token.tokens, scope) }]
    case 'em':
      return [{ kind: 'emphasis', children: toInlines(token.tokens, scope) }]
    case 'del':
      return [{ kind: 'deleted', children: toInlines(token.tokens, scope) }]
    case 'link':
      return linkInlines(token.href, toInlines(token.tokens, scope), scope)
    case 'image':
      return imageInlines(token.href, decodeEntities(token.text), scope)
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

import type { Token, Tokens } from 'marked'
import {
  attributesOf,
  loneAttributeList,
  trailingAttributeList,
  type AttributeList,
} from './attribute-list.ts'
import { toInlines, toPieces } from './inline.ts'
import { isKnownToken, lexBlocks, lexInline } from './lexer.ts'
import { slotMark, withoutMarks } from './liquid.ts'
import type { Block } from './nodes.ts'
import { takeNoticeDiv } from './notice-div.ts'
import type { PageScope } from './page-scope.ts'
import { splitAtSlots } from './paragraphs.ts'
import type { Piece } from './pieces.ts'
import { slotBlocks } from './slot-blocks.ts'
import { evenSource } from './source-lines.ts'

/** Markdown → blocks; headings inside become a strong line, since only an article's top level has sections. */
export function readBlocks(text: string, scope: PageScope): Block[] {
  return toBlocks(lexBlocks(evenSource(text)), scope)
}

/** Block tokens → nodes. An attribute list by itself goes to the block it touches, above before below. */
export function toBlocks(tokens: readonly Token[], scope: PageScope): Block[] {
  const blocks: Block[] = []
  const rest = [...tokens]
  let pending: AttributeList | undefined
  let before: Token | undefined
  for (let token = rest.shift(); token; before = token, token = rest.shift()) {
    const list = loneAttributeList(token, scope)
    const above = list && before && before.type !== 'space' ? blocks.pop() : undefined
    if (above) blocks.push(...withTone([above], list))
    if (list) {
      if (!above) pending = list
      continue
    }
    const notice = takeNoticeDiv(token, rest)
    const made = notice
      ? withTone(readBlocks(notice.text, scope), { tone: notice.tone, unknown: [] })
      : toBlock(token, scope)
    blocks.push(...withTone(made, pending))
    if (made.length > 0) pending = undefined
  }
  return blocks
}

function withTone(blocks: readonly Block[], list: AttributeList | undefined): Block[] {
  if (!list?.tone || blocks.length === 0) return [...blocks]
  return [{ kind: 'notice', tone: list.tone, children: blocks }]
}

function toBlock(token: Token, scope: PageScope): Block[] {
  if (!isKnownToken(token)) return unknownBlocks(token.raw, scope)
  switch (token.type) {
    case 'space':
    case 'def':
      return []
    case 'paragraph':
    case 'text':
      return paragraphBlocks(token, scope)
    case 'heading':
      return [{ kind: 'paragraph', children: [{ kind: 'strong', children: toInlines(token.tokens, scope) }] }]
    case 'list':
      return listBlocks(token, scope)
    case 'table':
      return [tableBlock(token, scope)]
    case 'code':
      return codeBlocks(token, scope)
    case 'blockquote':
      return [{ kind: 'quote', children: toBlocks(token.tokens, scope) }]
    case 'hr':
      return [{ kind: 'rule' }]
    case 'html':
      return htmlBlocks(token.raw, scope)
    default:
      return toParagraphs(toPieces([token], scope), scope)
  }
}

function unknownBlocks(raw: string, scope: PageScope): Block[] {
  scope.warn('unknown-construct', raw)
  return [{ kind: 'paragraph', children: [{ kind: 'text', text: raw }] }]
}

function toParagraphs(pieces: readonly Piece[], scope: PageScope): Block[] {
  return splitAtSlots(pieces, (index) => {
    const slot = scope.slots[index]
    return slot?.kind === 'markdown' ? readBlocks(slot.text, scope) : slotBlocks(slot, scope)
  })
}

function paragraphBlocks(token: Tokens.Paragraph | Tokens.Text, scope: PageScope): Block[] {
  const inside = trailingAttributeList(token.raw)
  const list = inside === undefined ? undefined : attributesOf(inside, scope)
  const tokens = token.tokens ?? lexInline(token.text)
  return withTone(toParagraphs(toPieces(list ? dropLastLine(tokens) : tokens, scope), scope), list)
}

// The attribute list is the end of the last text token, because nothing in it is Markdown.
function dropLastLine(tokens: readonly Token[]): Token[] {
  const last = tokens.at(-1)
  if (last?.type !== 'text') return [...tokens]
  const raw = last.raw.replace(/\s*\{:[^}\n]*\}\s*$/, '')
  return [...tokens.slice(0, -1), { type: 'text', raw, text: raw }]
}

// kramdown ends a list at an attribute list and gives it to the list so far.
function listBlocks(token: Tokens.List, scope: PageScope): Block[] {
  const blocks: Block[] = []
  let items: Block[][] = []
  let start = token.start === '' ? 1 : token.start
  const flush = (list: AttributeList | undefined) => {
    if (items.length === 0) return
    blocks.push(...withTone([{ kind: 'list', ordered: token.ordered, start, items }], list))
    if (token.ordered) start += items.length
    items = []
  }
  for (const item of token.items) {
    const [only] = item.tokens
    const inside = item.tokens.length === 1 ? trailingAttributeList(item.raw) : undefined
    if (inside !== undefined && only?.type === 'text') {
      const tokens: readonly Token[] = only.tokens ?? lexInline(only.raw)
      items.push(toParagraphs(toPieces(dropLastLine(tokens), scope), scope))
      flush(attributesOf(inside, scope))
    } else items.push(toBlocks(item.tokens, scope))
  }
  flush(undefined)
  return blocks
}

function tableBlock(token: Tokens.Table, scope: PageScope): Block {
  const cells = (row: readonly Tokens.TableCell[]) => row.map((cell) => toInlines(cell.tokens, scope))
  return { kind: 'table', header: cells(token.header), rows: token.rows.map(cells) }
}

// A figure indented so far that Markdown takes it for code is still meant as a figure.
function codeBlocks(token: Tokens.Code, scope: PageScope): Block[] {
  if (token.codeBlockStyle === 'indented' && token.text.trim().replace(slotMark, '') === '')
    return toParagraphs(toPieces(lexInline(token.text.trim()), scope), scope)
  const language = token.lang?.split(/\s/)[0]
  return [{ kind: 'code', text: withoutMarks(token.text), ...(language ? { language } : {}) }]
}

// Only divs and comments come as blocks; what stands in them is Markdown to a reader.
function htmlBlocks(raw: string, scope: PageScope): Block[] {
  if (/class\s*=/.test(raw)) scope.warn('unknown-construct', raw)
  const inside = raw.replace(/<!--[\s\S]*?(?:-->|$)|<\/?div\b[^>]*>/gi, '\n')
  return inside.trim() ? readBlocks(inside, scope) : []
}

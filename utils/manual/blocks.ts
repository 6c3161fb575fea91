import type { Token, Tokens } from 'marked'
import {
  readAttributeList,
  toneOfClasses,
  trailingAttributeList,
  type AttributeList,
} from './attribute-list.ts'
import { readTag } from './html.ts'
import { toInlines, toPieces, type Piece } from './inline.ts'
import { isKnownToken, lexBlocks, lexInline } from './lexer.ts'
import type { Block, Inline } from './nodes.ts'
import type { PageScope } from './page-scope.ts'
import { slotBlocks } from './slot-blocks.ts'
import { evenSource } from './source-lines.ts'

/** Markdown → blocks; headings inside become a strong line, since only an article's top level has sections. */
export function readBlocks(text: string, scope: PageScope): Block[] {
  return toBlocks(lexBlocks(evenSource(text)), scope)
}

/** Block tokens → nodes. */
export function toBlocks(tokens: readonly Token[], scope: PageScope): Block[] {
  const blocks: Block[] = []
  const rest = [...tokens]
  let pending: AttributeList | undefined
  for (let token = rest.shift(), before: Token | undefined; token; before = token, token = rest.shift()) {
    const alone = loneAttributeList(token, scope)
    if (alone) {
      const last = before && before.type !== 'space' ? blocks.pop() : undefined
      if (last) blocks.push(...withTone([last], alone))
      else pending = alone
      continue
    }
    const inside = takeNotice(token, rest)
    const made = inside ? noticeBlocks(inside, scope) : toBlock(token, scope)
    blocks.push(...(pending && made.length > 0 ? withTone(made, pending) : made))
    if (made.length > 0) pending = undefined
  }
  return blocks
}

/** The attribute list of a paragraph that holds nothing else; its unknown parts are warned about. */
export function loneAttributeList(token: Token, scope: PageScope): AttributeList | undefined {
  if (token.type !== 'paragraph' && token.type !== 'text') return undefined
  const inside = /^\s*\{:([^}\n]*)\}\s*$/.exec(token.raw)?.[1]
  return inside === undefined ? undefined : attributesOf(inside, scope)
}

function attributesOf(inside: string, scope: PageScope): AttributeList {
  const list = readAttributeList(inside)
  for (const part of list.unknown) scope.warn('unknown-construct', `{: ${part}}`)
  return list
}

function withTone(blocks: readonly Block[], list: AttributeList | undefined): Block[] {
  return list?.tone ? [{ kind: 'notice', tone: list.tone, children: blocks }] : [...blocks]
}

function toBlock(token: Token, scope: PageScope): Block[] {
  if (!isKnownToken(token)) return textOfUnknown(token.raw, scope)
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
      return piecesToBlocks(toPieces(lexInline(token.raw), scope), scope)
    default:
      return piecesToBlocks(toPieces([token], scope), scope)
  }
}

function textOfUnknown(raw: string, scope: PageScope): Block[] {
  scope.warn('unknown-construct', raw)
  return [{ kind: 'paragraph', children: [{ kind: 'text', text: raw }] }]
}

function paragraphBlocks(token: Tokens.Paragraph | Tokens.Text, scope: PageScope): Block[] {
  const inside = trailingAttributeList(token.raw)
  const list = inside === undefined ? undefined : attributesOf(inside, scope)
  const tokens = token.tokens ?? lexInline(token.text)
  return withTone(piecesToBlocks(toPieces(list ? dropLastLine(tokens) : tokens, scope), scope), list)
}

// The attribute list is the end of the last text token, because nothing in it is Markdown.
function dropLastLine(tokens: readonly Token[]): Token[] {
  const last = tokens.at(-1)
  if (last?.type !== 'text') return [...tokens]
  const raw = last.raw.replace(/\s*\{:[^}\n]*\}\s*$/, '')
  const kept = tokens.slice(0, -1)
  if (kept.at(-1)?.type === 'br' && raw === '') kept.pop()
  return [...kept, { type: 'text', raw, text: raw }]
}

/** Splits text at the figures in it: they are blocks of their own. */
function piecesToBlocks(pieces: readonly Piece[], scope: PageScope): Block[] {
  const blocks: Block[] = []
  let line: Inline[] = []
  const flush = () => {
    const children = trimInlines(line)
    if (children.length > 0) blocks.push({ kind: 'paragraph', children })
    line = []
  }
  for (const piece of pieces) {
    if (piece.kind !== 'slot') line.push(piece)
    else {
      flush()
      blocks.push(...slotBlocks(scope.slots[piece.index], scope, readBlocks))
    }
  }
  flush()
  return blocks
}

/** Takes blanks and line breaks off both ends; only whole blank nodes and the outer text are touched. */
function trimInlines(inlines: readonly Inline[]): Inline[] {
  const kept = [...inlines]
  while (kept.length > 0 && isBlank(kept[0])) kept.shift()
  while (kept.length > 0 && isBlank(kept.at(-1))) kept.pop()
  const first = kept[0]
  if (first?.kind === 'text') kept[0] = { kind: 'text', text: first.text.trimStart() }
  const last = kept.at(-1)
  if (last?.kind === 'text') kept[kept.length - 1] = { kind: 'text', text: last.text.trimEnd() }
  return kept
}

function isBlank(inline: Inline | undefined): boolean {
  return inline?.kind === 'break' || (inline?.kind === 'text' && inline.text.trim() === '')
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
    const inside = item.tokens.length === 1 ? trailingAttributeList(item.raw.trimEnd()) : undefined
    const list = inside === undefined ? undefined : attributesOf(inside, scope)
    const [only] = item.tokens
    if (list && only?.type === 'text') {
      const tokens = dropLastLine(only.tokens ?? lexInline(only.raw))
      items.push(piecesToBlocks(toPieces(tokens, scope), scope))
      flush(list)
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
  if (token.codeBlockStyle === 'indented' && /^\s*\uE000\d+\uE001\s*$/.test(token.text))
    return piecesToBlocks(toPieces(lexInline(token.text.trim()), scope), scope)
  const language = token.lang?.split(/\s/)[0]
  return [{ kind: 'code', text: token.text, ...(language ? { language } : {}) }]
}

interface NoticeInside {
  readonly tone: AttributeList['tone'] & string
  readonly text: string
}

/** `<div class="notice…">` up to its `</div>`, which may be several tokens later; takes those out of `rest`. */
function takeNotice(token: Token, rest: Token[]): NoticeInside | undefined {
  if (token.type !== 'html') return undefined
  const opening = /^\s*<div\b[^>]*>/.exec(token.raw)?.[0]
  const tone = opening && toneOfClasses((readTag(opening)?.attributes['class'] ?? '').split(/\s+/))
  if (!opening || !tone) return undefined
  let source = token.raw
  const closes = () => /<\/div>\s*$/.test(source)
  const end = closes()
    ? 0
    : rest.findIndex((later) => later.type === 'html' && /<\/div>\s*$/.test(later.raw)) + 1
  for (const later of rest.splice(0, end)) source += later.raw
  if (!closes()) return undefined
  return {
    tone,
    text: source
      .replace(opening, '')
      .replace(/<\/div>\s*$/, '')
      .trim(),
  }
}

function noticeBlocks(inside: NoticeInside, scope: PageScope): Block[] {
  return [{ kind: 'notice', tone: inside.tone, children: readBlocks(inside.text, scope) }]
}

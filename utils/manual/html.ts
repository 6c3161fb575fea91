import { decodeEntities } from './entities.ts'
import type { PageScope } from './page-scope.ts'
import { imageInlines, joinText, linkInlines, unknownTag, withoutSlots, type Piece } from './pieces.ts'
import { plainInlines } from './plain-text.ts'

export interface HtmlTag {
  readonly name: string
  readonly closing: boolean
  readonly attributes: Readonly<Record<string, string>>
}

interface OpenTag {
  readonly tag: HtmlTag
  readonly raw: string
  readonly pieces: Piece[]
}

const spans = new Map<string, 'strong' | 'emphasis' | 'deleted' | 'underline'>([
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['del', 'deleted'],
  ['s', 'deleted'],
  ['u', 'underline'],
])
// Tags that only group or style: their content stands for them.
const groups = new Set('span div p small sub sup kbd mark abbr font center nobr'.split(' '))

/** Reads one tag such as `<img src="…" />`; null for everything that is not a tag. */
export function readTag(source: string): HtmlTag | null {
  const match = /^<(\/?)([a-zA-Z][\w-]*)([^>]*)>$/.exec(source.trim())
  if (!match) return null
  const attributes: Record<string, string> = {}
  for (const [, key = '', double, single, bare] of (match[3] ?? '').matchAll(
    /([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>/]+)))?/g,
  ))
    attributes[key.toLowerCase()] = decodeEntities(double ?? single ?? bare ?? '')
  return { name: (match[2] ?? '').toLowerCase(), closing: match[1] === '/', attributes }
}

/** Pieces of one line while its HTML is open: add text with `add`, tags with `addHtml`, take all with `finish`. */
export class HtmlLine {
  readonly #scope: PageScope
  readonly #bottom: Piece[] = []
  readonly #open: OpenTag[] = []

  constructor(scope: PageScope) {
    this.#scope = scope
  }

  add(...pieces: readonly Piece[]): void {
    ;(this.#open.at(-1)?.pieces ?? this.#bottom).push(...pieces)
  }

  addHtml(raw: string): void {
    if (raw.startsWith('<!--')) return
    const tag = readTag(raw)
    if (tag?.name === 'br' || tag?.name === 'wbr') this.add({ kind: 'break' })
    else if (tag?.name === 'img')
      this.add(...imageInlines(tag.attributes['src'] ?? '', tag.attributes['alt'] ?? '', this.#scope))
    else if (!tag || !isKnownTag(tag.name)) this.add(unknownTag(raw, this.#scope))
    else if (tag.closing) this.#close(tag, raw)
    else this.#open.push({ tag, raw, pieces: [] })
  }

  /** Tags that were never closed stay as text. */
  finish(): Piece[] {
    const unclosed = this.#open.flatMap(({ raw, pieces }) => [unknownTag(raw, this.#scope), ...pieces])
    return joinText([...this.#bottom, ...unclosed])
  }

  #close(tag: HtmlTag, raw: string): void {
    const opened = this.#open.at(-1)
    if (opened?.tag.name !== tag.name) {
      this.add(unknownTag(raw, this.#scope))
      return
    }
    this.#open.pop()
    this.add(...toElement(opened, this.#scope))
  }
}

function isKnownTag(name: string): boolean {
  return spans.has(name) || groups.has(name) || name === 'a' || name === 'code'
}

function toElement(opened: OpenTag, scope: PageScope): Piece[] {
  const { name, attributes } = opened.tag
  const kind = spans.get(name)
  const inside = () => withoutSlots(opened.pieces, scope)
  if (kind) return [{ kind, children: inside() }]
  if (name === 'a') return linkInlines(attributes['href'] ?? '', inside(), scope)
  if (name === 'code') return [{ kind: 'code', text: plainInlines(inside()) }]
  const label = attributes['title']
  if (label && name !== 'div') return [{ kind: 'badge', symbol: plainInlines(inside()), label }]
  return opened.pieces
}

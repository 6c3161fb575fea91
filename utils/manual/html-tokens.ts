import { decodeEntities } from './entities.ts'

export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'open'
      readonly name: string
      readonly attributes: Readonly<Record<string, string>>
      readonly raw: string
    }
  | { readonly kind: 'close'; readonly name: string }

const tagName = /[a-zA-Z][\w:-]*/y
const attribute =
  /[\s/]*([^\s/>=]{1,200})(?:\s{0,20}=\s{0,20}(?:"([^"]{0,20000})"|'([^']{0,20000})'|([^\s"'>]{1,20000})))?/y
/** Their content is text to a browser, and none of it is for reading. */
const rawElements = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'textarea', 'svg'])
const mostAttributes = 60

/**
 * A web page as tokens, from front to back in one pass, without a DOM: the background has none. Whatever is no tag is
 * text; comments, declarations and the content of scripts and styles are left out. Never throws.
 */
export function readHtmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = []
  const addText = (from: number, to: number): void => {
    if (to > from) tokens.push({ kind: 'text', text: decodeEntities(html.slice(from, to)) })
  }
  let at = 0
  let textFrom = 0
  for (;;) {
    const start = html.indexOf('<', at)
    if (start < 0) break
    const tag = tagAt(html, start)
    if (!tag) {
      at = start + 1
      continue
    }
    addText(textFrom, start)
    if (tag.token) tokens.push(tag.token)
    at = tag.end
    if (tag.token?.kind === 'open' && rawElements.has(tag.token.name)) {
      at = endOfRaw(html, tag.end, tag.token.name)
      tokens.push({ kind: 'close', name: tag.token.name })
    }
    textFrom = at
  }
  addText(textFrom, html.length)
  return tokens
}

interface FoundTag {
  readonly token?: HtmlToken
  readonly end: number
}

function tagAt(html: string, start: number): FoundTag | undefined {
  const next = html[start + 1]
  if (next === '!' || next === '?') {
    const isComment = html.startsWith('<!--', start)
    const end = html.indexOf(isComment ? '-->' : '>', start + 2)
    return { end: end < 0 ? html.length : end + (isComment ? 3 : 1) }
  }
  const closing = next === '/'
  tagName.lastIndex = start + (closing ? 2 : 1)
  const name = tagName.exec(html)?.[0].toLowerCase()
  if (name === undefined) return undefined
  const inside = readAttributes(html, tagName.lastIndex)
  if (!inside) return undefined
  const { attributes, end } = inside
  const token: HtmlToken = closing
    ? { kind: 'close', name }
    : { kind: 'open', name, attributes, raw: html.slice(start, end) }
  return { token, end }
}

/** Attributes up to the tag's `>`; nothing when there is none, so that the sign was a sign. The first of two equals counts. */
function readAttributes(
  html: string,
  from: number,
): { readonly attributes: Record<string, string>; readonly end: number } | undefined {
  const attributes: Record<string, string> = {}
  let at = from
  for (let count = 0; count < mostAttributes; count += 1) {
    attribute.lastIndex = at
    const found = attribute.exec(html)
    if (!found) break
    const [, key = '', double, single, bare] = found
    // A quotation mark that never ends would take the rest of the page along.
    if (key.includes('<')) return undefined
    attributes[key.toLowerCase()] ??= decodeEntities(double ?? single ?? bare ?? '')
    at = attribute.lastIndex
  }
  const end = html.indexOf('>', at)
  const another = html.indexOf('<', at)
  return end < 0 || (another >= 0 && another < end) ? undefined : { attributes, end: end + 1 }
}

function endOfRaw(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}[\\s>/]`, 'gi')
  end.lastIndex = from
  const found = end.exec(html)
  if (!found) return html.length
  const close = html.indexOf('>', found.index)
  return close < 0 ? html.length : close + 1
}

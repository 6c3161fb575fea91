import { readHtmlTokens, type HtmlToken } from './html-tokens.ts'

export interface HtmlElement {
  readonly kind: 'element'
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** The opening tag as written. */
  readonly raw: string
  readonly children: HtmlNode[]
}

export type HtmlNode = HtmlElement | { readonly kind: 'text'; readonly text: string }

const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** Deeper than any page that people write; what is nested further is laid flat. */
const mostDepth = 100

// An opening tag that ends an open one of these names, up to the nearest element that holds them.
const ends: Readonly<
  Record<string, { readonly open: readonly string[]; readonly within: readonly string[] }>
> = {
  li: { open: ['li', 'p'], within: ['ul', 'ol'] },
  tr: { open: ['tr', 'td', 'th'], within: ['table', 'tbody', 'thead'] },
  td: { open: ['td', 'th'], within: ['tr'] },
  th: { open: ['td', 'th'], within: ['tr'] },
  tbody: { open: ['thead', 'tbody'], within: ['table'] },
}
// Blocks end a paragraph, and whatever in it was never closed.
const endsParagraph = new Set(
  'p div ul ol table pre blockquote figure section article aside nav h1 h2 h3 h4 h5 h6 hr dl'.split(' '),
)

const inLine = new Set('p a abbr b code del em i kbd s small span strong sub sup u'.split(' '))

/** A web page as a tree, as tolerant as its readers need: unclosed elements end with what holds them. Never throws. */
export function readHtmlTree(html: string): HtmlElement {
  const root: HtmlElement = { kind: 'element', name: '#root', attributes: {}, raw: '', children: [] }
  const open: HtmlElement[] = [root]
  for (const token of readHtmlTokens(html)) place(token, open, root)
  return root
}

function place(token: HtmlToken, open: HtmlElement[], root: HtmlElement): void {
  if (token.kind === 'text') (open.at(-1) ?? root).children.push(token)
  else if (token.kind === 'open') {
    endOpen(token.name, open)
    const { name, attributes, raw } = token
    const element: HtmlElement = { kind: 'element', name, attributes, raw, children: [] }
    ;(open.at(-1) ?? root).children.push(element)
    if (!voids.has(name) && open.length < mostDepth) open.push(element)
  } else {
    const at = open.findLastIndex(({ name }) => name === token.name)
    if (at > 0) open.length = at
  }
}

function endOpen(name: string, open: HtmlElement[]): void {
  const rule = ends[name]
  if (rule) closeUpTo(open, rule)
  if (!endsParagraph.has(name)) return
  while (inLine.has(open.at(-1)?.name ?? '')) open.pop()
}

function closeUpTo(
  open: HtmlElement[],
  rule: { readonly open: readonly string[]; readonly within: readonly string[] },
): void {
  const holder = open.findLastIndex((element) => rule.within.includes(element.name))
  const at = open.findIndex(
    (element, index) => index > Math.max(holder, 0) && rule.open.includes(element.name),
  )
  if (holder > 0 && at > 0) open.length = at
}

/** The first element, from front to back, that `isWanted` says yes to. */
export function findElement(
  within: HtmlElement,
  isWanted: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const child of within.children) {
    if (child.kind !== 'element') continue
    const found = isWanted(child) ? child : findElement(child, isWanted)
    if (found) return found
  }
  return undefined
}

export function classesOf({ attributes }: HtmlElement): readonly string[] {
  return (attributes['class'] ?? '').split(/\s+/).filter(Boolean)
}

/** All text under a node, as it stands. */
export function textOf(node: HtmlNode): string {
  if (node.kind === 'text') return node.text
  return node.name === 'br' ? '\n' : node.children.map(textOf).join('')
}

import { textOf, type HtmlElement, type HtmlNode } from './html-tree.ts'

const marks: Readonly<Record<string, string>> = {
  strong: '**',
  b: '**',
  em: '*',
  i: '*',
  del: '~~',
  s: '~~',
}
const silent = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'textarea',
  'svg',
  'button',
  'input',
])

/** Text of a page as Markdown that reads as the same text again: nothing in it is a mark. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/[\\`*_[\]~]/g, '\\$&')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\{/g, '&#123;')
    .replace(/\}/g, '&#125;')
    .replace(/\|/g, '&#124;')
    .replace(/[ \t\r\n\f]+/g, ' ')
}

/** What stands in a line, as one line of Markdown; `<br>` stays a break. */
export function toInlineMarkdown(nodes: readonly HtmlNode[]): string {
  return nodes.map(inlineOf).join('')
}

function inlineOf(node: HtmlNode): string {
  if (node.kind === 'text') return escapeMarkdown(node.text)
  const { name, attributes, children } = node
  if (silent.has(name)) return ''
  const mark = marks[name]
  if (mark) return wrapped(toInlineMarkdown(children), mark)
  switch (name) {
    case 'br':
      return '<br>'
    case 'img':
      return pictureOf(node)
    case 'code':
    case 'kbd':
      return codeOf(textOf(node))
    case 'a':
      return linkOf(node)
    case 'u':
      return `<u>${toInlineMarkdown(children)}</u>`
    case 'span':
    case 'abbr':
      return badgeOf(attributes['title'], toInlineMarkdown(children))
    default:
      return toInlineMarkdown(children)
  }
}

// Marks must touch the words they mark, or they are read as signs.
function wrapped(inside: string, mark: string): string {
  const text = inside.trim()
  if (text === '') return inside
  const [before = ''] = /^\s*/.exec(inside) ?? []
  const [after = ''] = /\s*$/.exec(inside) ?? []
  return `${before}${mark}${text}${mark}${after}`
}

function badgeOf(label: string | undefined, inside: string): string {
  return label ? `<span title="${attributeText(label)}">${inside}</span>` : inside
}

function codeOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line === '') return ''
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  const space = longest > 0 ? ' ' : ''
  return `${fence}${space}${line}${space}${fence}`
}

function linkOf({ attributes, children }: HtmlElement): string {
  const inside = toInlineMarkdown(children)
  const href = addressOf(attributes['href'])
  if (!href || inside.trim() === '') return inside
  return `[${inside.trim()}](<${href}>)`
}

function pictureOf({ attributes }: HtmlElement): string {
  const src = addressOf(attributes['src'])
  // In a picture's text only entities are read again.
  const alt = (attributes['alt'] ?? '').replace(/\s+/g, ' ').replace(/[&\\`*_[\]<>{}|~]/g, asEntity)
  return src ? `![${alt}](<${src}>)` : ''
}

/** An address as it can stand between `<` and `>`. */
export function addressOf(address: string | undefined): string {
  return (address ?? '').trim().replace(/[\s<>{}\\]/g, (sign) => encodeURIComponent(sign))
}

/** Text as it can stand between the quotation marks of a tag. */
function attributeText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[{}%"<>]/g, asEntity)
}

function asEntity(sign: string): string {
  return `&#${sign.charCodeAt(0)};`
}

import { toneOfClasses } from './attribute-list.ts'
import { addressOf, toInlineMarkdown } from './html-inline.ts'
import { classesOf, findElement, textOf, type HtmlElement, type HtmlNode } from './html-tree.ts'

const left = new Set(
  'script style template noscript iframe textarea svg nav aside form button head'.split(' '),
)
const blocks = new Set(
  'address article blockquote dd details div dl dt fieldset figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody thead tr ul'.split(
    ' ',
  ),
)

/** Block content of a page as the manual's Markdown; an empty text when there is nothing to read. */
export function toBlockMarkdown(nodes: readonly HtmlNode[]): string {
  const parts: string[] = []
  let line: HtmlNode[] = []
  let lastList: string | undefined
  const flush = (): void => {
    parts.push(lineStart(toInlineMarkdown(line).trim()))
    line = []
  }
  for (const node of nodes) {
    if (node.kind === 'text' || !(blocks.has(node.name) || left.has(node.name))) {
      line.push(node)
      continue
    }
    flush()
    const follows = isList(node) && parts.findLast((part) => part !== '') === lastList
    lastList = isList(node) ? blockOf(node) : undefined
    // A comment keeps two lists from becoming one.
    parts.push(...(follows ? ['<!-- -->'] : []), lastList ?? blockOf(node))
  }
  flush()
  return parts.filter((part) => part !== '').join('\n\n')
}

function isList({ name }: HtmlElement): boolean {
  return name === 'ul' || name === 'ol'
}

// At the beginning of a line these would make a list, a heading or a rule.
function lineStart(text: string): string {
  return text.replace(/^(?:[#+\-=•]|(\d{1,9})(?=[.)]))/, (whole, digits: string | undefined) =>
    digits === undefined ? `&#${whole.charCodeAt(0)};` : `&#${whole.charCodeAt(0)};${whole.slice(1)}`,
  )
}

const writers: ReadonlyMap<string, (element: HtmlElement) => string> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, headingOf] as const),
  ['ul', listOf],
  ['ol', listOf],
  ['table', tableOf],
  ['pre', (element) => codeBlock(textOf(element), '')],
  ['figure', figureOf],
  ['blockquote', ({ children }) => indent(toBlockMarkdown(children), '> ', '> ')],
  ['hr', () => '---'],
  ['p', (element) => withTone(element, toBlockMarkdown(element.children))],
])

function blockOf(element: HtmlElement): string {
  if (left.has(element.name)) return ''
  return (writers.get(element.name) ?? divisionOf)(element)
}

// kramdown gives every heading an id. A bare tag without one was meant as text and swallowed what follows; one with a
// look of its own belongs to the theme and is no heading of the page.
function headingOf(heading: HtmlElement): string {
  const { name, attributes, children, raw } = heading
  const id = attributes['id']
  if (!id && Object.keys(attributes).length === 0)
    return toBlockMarkdown([{ kind: 'text', text: raw }, ...children])
  if (findElement(heading, (inner) => blocks.has(inner.name))) return toBlockMarkdown(children)
  const text = toInlineMarkdown(children).replaceAll('<br>', ' ').trim()
  if (!id) return text === '' ? '' : `**${text}**`
  const list = /^[^\s{}]+$/.test(id) ? `\n{: #${id}}` : ''
  return `${'#'.repeat(Number(name.slice(1)))} ${text}${list}`
}

function withTone(element: HtmlElement, inside: string): string {
  if (inside === '' || !toneOfClasses(classesOf(element))) return inside
  const tone = classesOf(element).filter((name) => toneOfClasses([name]))
  return `<div class="${tone.join(' ')}">\n\n${inside}\n\n</div>`
}

function divisionOf(element: HtmlElement): string {
  const language = classesOf(element).find((name) => name.startsWith('language-'))
  const code = language && findElement(element, ({ name }) => name === 'pre')
  if (code) return codeBlock(textOf(code), language.slice('language-'.length))
  return withTone(element, toBlockMarkdown(element.children))
}

function codeBlock(text: string, language: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  const name = /^[\w+-]{1,20}$/.test(language) && language !== 'plaintext' ? language : ''
  return `${fence}${name}\n${text.replace(/^\n|\n$/g, '')}\n${fence}`
}

function listOf({ name, attributes, children }: HtmlElement): string {
  const first = Number(attributes['start'] ?? 1)
  let number = Number.isInteger(first) && first >= 0 ? first : 1
  const items = children.flatMap((child): string[] => {
    if (child.kind === 'text') return child.text.trim() === '' ? [] : [toInlineMarkdown([child])]
    if (child.name !== 'li') return [toBlockMarkdown([child])]
    const mark = name === 'ol' ? `${number++}. ` : '- '
    const inside = toBlockMarkdown(child.children)
    return [
      indent(
        tight(child) ? inside.replace(/\n\n(?=\s*(?:- |\d+\. ))/g, '\n') : inside,
        mark,
        ' '.repeat(mark.length),
      ),
    ]
  })
  return items.filter((item) => item.trim() !== '').join('\n')
}

// Without a paragraph inside, an item and the list under it stand together.
function tight({ children }: HtmlElement): boolean {
  return !children.some(
    (child) => child.kind === 'element' && /^(?:p|pre|figure|div|table)$/.test(child.name),
  )
}

function indent(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, at) => (at === 0 ? first + line : line === '' ? rest.trimEnd() : rest + line))
    .join('\n')
}

function tableOf(table: HtmlElement): string {
  const rows = rowsOf(table).map((row) =>
    row.children.flatMap((cell) =>
      cell.kind === 'element' && /^t[dh]$/.test(cell.name) ? [toInlineMarkdown(cell.children).trim()] : [],
    ),
  )
  const [head, ...body] = rows.filter((row) => row.length > 0)
  if (!head) return ''
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')
}

function rowsOf({ children }: HtmlElement): HtmlElement[] {
  return children.flatMap((child) => {
    if (child.kind === 'text') return []
    return child.name === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.name) ? rowsOf(child) : []
  })
}

function figureOf(figure: HtmlElement): string {
  const picture = findElement(figure, ({ name }) => name === 'img')
  const caption = findElement(figure, ({ name }) => name === 'figcaption')
  const src = addressOf(picture?.attributes['src'])
  if (!src) return toBlockMarkdown(figure.children)
  const parts = [
    `image_path="${src.replaceAll('"', '%22')}"`,
    // The include takes its values as they are, so a quotation mark cannot be written as an entity.
    `alt="${(picture?.attributes['alt'] ?? '').replace(/\s+/g, ' ').replaceAll('"', '”')}"`,
    `class="${classesOf(figure).join(' ').replaceAll('"', '')}"`,
    ...(caption ? [`caption="${captionText(caption)}"`] : []),
  ]
  return `{% include figure ${parts.join(' ')} %}`
}

function captionText({ children }: HtmlElement): string {
  const inline = children.flatMap((child) =>
    child.kind === 'element' && child.name === 'p' ? child.children : [child],
  )
  return toInlineMarkdown(inline).trim().replace(/\s+/g, ' ').replaceAll('"', '&quot;')
}

import type { ManualWarning } from './article.ts'
import type { FrontMatter } from './front-matter.ts'
import { basePathOf } from './links.ts'
import type { ManualSite } from './site.ts'

/** Something that Liquid puts on the page and Markdown must not see; stands in the text as a mark. */
export type Slot =
  | { readonly kind: 'figure'; readonly attributes: Readonly<Record<string, string>> }
  /** Markdown of its own, from a capture. */
  | { readonly kind: 'markdown'; readonly text: string }
  | { readonly kind: 'feature-row'; readonly rows: readonly Readonly<Record<string, string>>[] }

export interface LiquidPage {
  readonly site: ManualSite
  readonly fields: FrontMatter['fields']
  readonly lists: FrontMatter['lists']
  /** Permalink for `{% link path %}`. */
  readonly linkTo: (path: string) => string
  readonly warn: (kind: ManualWarning['kind'], text: string) => void
}

// Private-use characters; the caller takes them out of the source, so that nobody can write a mark by hand.
const markStart = '\uE000'
const markEnd = '\uE001'
// Lengths are limited, and a block ends at the next one's beginning, so that text full of open tags costs no more than its length.
const block =
  /\{%-?\s*(capture\s+[\w-]+|comment|raw)\s*-?%\}((?:(?!\{%-?\s*(?:capture|comment|raw)\b)[\s\S])*?)\{%-?\s*end(?:capture|comment|raw)\s*-?%\}/g
// The last two alternatives catch tags with an odd quotation mark, so that they are at least named.
const tag =
  /\{%-?\s*((?:"[^"]{0,2000}"|'[^']{0,2000}'|[^%"']|%(?!\})){0,2000}?)\s*-?%\}|\{\{-?\s*([^{}]{0,2000}?)\s*-?\}\}|\{%.{0,2000}?%\}|\{\{.{0,2000}?\}\}/g

/** A mark in text that went through `runLiquid`; group 1 is the slot's index. */
export const slotMark = /\uE000(\d+)\uE001/

/** Text without marks, for places that show text as it is written. */
export function withoutMarks(text: string): string {
  return text.replace(/\uE000\d+\uE001/g, '')
}

/** A source without the characters that marks are made of. */
export function dropMarkCharacters(text: string): string {
  return text.replace(/[\uE000\uE001]/g, '')
}

/**
 * Does what Jekyll's Liquid does with the few tags that the manual uses. Figures, captures and the feature row become marks for
 * the Markdown step; an unknown tag stays as text and is named in a warning.
 */
export function runLiquid(
  body: string,
  page: LiquidPage,
): { readonly text: string; readonly slots: readonly Slot[] } {
  const slots: Slot[] = []
  const captures = new Map<string, string>()
  const mark = (slot: Slot) => `${markStart}${slots.push(slot) - 1}${markEnd}`
  const run = (text: string): string =>
    text.replace(tag, (whole, statement: string | undefined, output: string | undefined) => {
      const replaced =
        statement === undefined
          ? runOutput(output ?? '', page, { captures, mark })
          : runTag(statement, page, mark)
      if (replaced === undefined) page.warn('unknown-construct', whole)
      return replaced ?? whole
    })
  const withoutBlocks = body.replace(block, (_, head: string, inner: string) => {
    if (head === 'raw') return inner
    const [, name] = head.split(/\s+/)
    if (name !== undefined) captures.set(name, run(inner))
    return ''
  })
  return { text: run(withoutBlocks), slots }
}

function runTag(statement: string, page: LiquidPage, mark: (slot: Slot) => string): string | undefined {
  const [, word = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(statement) ?? []
  if (word === 'include' && /^figure\s/.test(rest))
    return mark({ kind: 'figure', attributes: readParameters(rest) })
  if (word === 'include' && /^feature_row\b/.test(rest))
    return mark({ kind: 'feature-row', rows: page.lists['feature_row'] ?? [] })
  if (word !== 'link') return undefined
  return page.linkTo(rest.trim().normalize('NFC'))
}

function runOutput(
  expression: string,
  page: LiquidPage,
  made: { readonly captures: ReadonlyMap<string, string>; readonly mark: (slot: Slot) => string },
): string | undefined {
  const [value = '', ...filters] = expression.split('|').map((part) => part.trim())
  const captured = made.captures.get(value)
  if (captured !== undefined)
    return filters.includes('markdownify') ? made.mark({ kind: 'markdown', text: captured }) : captured
  if (value === 'site.baseurl') return basePathOf(page.site)
  if (value === 'site.url') return new URL(page.site.base).origin
  if (value.startsWith('page.')) return page.fields[value.slice('page.'.length)]
  const literal = /^(["'])(.*)\1$/.exec(value)?.[2]
  if (literal === undefined) return undefined
  return filters.some((filter) => filter.endsWith('_url')) ? basePathOf(page.site) + literal : literal
}

function readParameters(text: string): Record<string, string> {
  const found = text.matchAll(/([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/g)
  return Object.fromEntries(
    [...found].map(([, key = '', double, single]) => [
      key,
      (double ?? single ?? '').replace(/\\(["'])/g, '$1'),
    ]),
  )
}

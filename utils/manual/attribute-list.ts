import type { Token } from 'marked'
import type { NoticeTone } from './nodes.ts'
import type { PageScope } from './page-scope.ts'

export interface AttributeList {
  readonly tone?: NoticeTone
  readonly id?: string
  /** Classes and keys whose meaning is not known. */
  readonly unknown: readonly string[]
}

const tones: Readonly<Record<string, NoticeTone>> = {
  notice: 'plain',
  'notice--primary': 'primary',
  'notice--info': 'info',
  'notice--warning': 'warning',
  'notice--danger': 'danger',
  'notice--success': 'success',
  red: 'danger',
  green: 'success',
}
// Looks without meaning: buttons, alignment and sizes of the theme, and how a link opens.
const lookClass = /^(?:btn(?:--\w+)*|align-\w+|text-\w+|full|small|no_toc)$/
const lookKey = /^(?:target|rel|width|height|style|title|alt)$/

/** Tone of a theme's class list; undefined when it has none. */
export function toneOfClasses(classes: readonly string[]): NoticeTone | undefined {
  const found = classes.map((name) => tones[name]).filter((tone) => tone !== undefined)
  return found.at(-1)
}

/** Reads the inside of kramdown's `{: .class #id key="value"}`. */
export function readAttributeList(inside: string): AttributeList {
  const parts = inside.match(/[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|\S+)|[^\s]+/g) ?? []
  const classes = parts
    .filter((part) => part.startsWith('.'))
    .flatMap((part) => part.split('.').filter(Boolean))
  const id = parts.find((part) => part.startsWith('#'))?.slice(1)
  const tone = toneOfClasses(classes)
  const unknown = [
    ...classes.filter((name) => !(name in tones) && !lookClass.test(name)),
    ...parts.filter((part) => !/^[.#]/.test(part) && !lookKey.test(part.split('=')[0]?.trim() ?? '')),
  ]
  return { ...(tone ? { tone } : {}), ...(id ? { id } : {}), unknown }
}

/** The attribute list on the last line of a paragraph's source, or undefined. */
export function trailingAttributeList(source: string): string | undefined {
  return /(?:^|\n)[ \t]*\{:([^}\n]*)\}[ \t]*\s*$/.exec(source)?.[1]
}

/** The attribute list of a paragraph that holds nothing else. */
export function loneAttributeList(token: Token, scope: PageScope): AttributeList | undefined {
  if (token.type !== 'paragraph' && token.type !== 'text') return undefined
  const inside = /^\s*\{:([^}\n]*)\}\s*$/.exec(token.raw)?.[1]
  return inside === undefined ? undefined : attributesOf(inside, scope)
}

/** Reads an attribute list and warns about what in it has no meaning here. */
export function attributesOf(inside: string, scope: PageScope): AttributeList {
  const list = readAttributeList(inside)
  for (const part of list.unknown) scope.warn('unknown-construct', `{: ${part}}`)
  return list
}

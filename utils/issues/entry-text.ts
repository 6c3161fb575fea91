import { collapseSpaces } from '../base/text.ts'
import type { Article, Section } from '../manual/article.ts'
import type { Block, Inline } from '../manual/nodes.ts'
import { plainInlines, plainText } from '../manual/plain-text.ts'
import { foldText } from '../search/analysis/fold.ts'
import { encodePath } from '../base/url.ts'
import type { CaseKey, IssueId } from './known-issue.ts'

const keyPattern = /\bCMS-(\d{1,6})\b/g
const longestTitle = 160

/** Case keys in text and in link addresses, in their order, each once. */
export function findKeys(...texts: readonly string[]): CaseKey[] {
  const keys = texts.flatMap((text) =>
    [...text.matchAll(keyPattern)].map((match) => `CMS-${Number(match[1])}`),
  )
  return [...new Set(keys)] as CaseKey[]
}

/** Case keys that blocks name, in the text or only in the address of a link. */
export function keysOfBlocks(blocks: readonly Block[]): CaseKey[] {
  return findKeys(plainText(blocks), ...blocks.flatMap(hrefsOfBlock))
}

/** Case keys of running text with its links. */
export function keysOfInlines(inlines: readonly Inline[]): CaseKey[] {
  return findKeys(plainInlines(inlines), ...inlines.flatMap(hrefsOfInline))
}

/** Public address of a section: the article's own, with the encoded anchor where there is one. */
export function urlOfSection(article: Article, section: Section): string {
  return section.anchor === '' ? article.url : `${article.url}#${encodePath(section.anchor)}`
}

/** An id of its parts that stays the same while the words do: folded, runs of other characters as one hyphen. */
export function makeIssueId(...parts: readonly string[]): IssueId {
  const folded = parts.map((part) =>
    foldText(part)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80),
  )
  return folded.filter(Boolean).join('/') as IssueId
}

/** Sentences of a text; the dots of dates, times and abbreviations do not end one. */
export function splitSentences(text: string): string[] {
  return text
    .split(
      /(?<=[.!?:])\s*\n+|\n+|(?<=(?:[^\d\s.]{2}|\d{2})[.!?]["”’)]?)(?<!\b(?:fx|bl\.a|dvs|ca|evt|pga|inkl|mht|ift|ifm|nr|pt|kl|div|jf|f\.eks|m\.m|osv|alm|vs|max|maks|min)\.)\s+(?=["”“’(]?\p{Lu})/u,
    )
    .map(collapseSpaces)
    .filter(Boolean)
}

/** A title made of a text: its first sentence without case keys and links, cut at a word when it is too long. */
export function titleOf(text: string): string {
  const first = (splitSentences(withoutKeys(text))[0] ?? '').replace(/(?<=\S)\s+Bemærk\b.*$/su, '')
  const title = first.replace(/[\s:–.-]+$/u, '')
  if (title.length <= longestTitle) return title
  return `${title.slice(0, longestTitle).replace(/\s+\S*$/u, '')} …`
}

/** The text without case keys and bare addresses, and without the brackets and joining words that held them. */
export function withoutKeys(text: string): string {
  return text
    .replace(/\(\s*https?:\/\/[^\s)]+\s*\)/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/^\s*CMS-\d+:\s*/, '')
    .replace(/(?:\(\s*)?CMS-\d+(?:\s*\))?(?:\s*(?:\+|og|,)\s*(?=CMS-\d))?/g, ' ')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ (?=[.,:;)])/g, '')
    .trim()
}

function hrefsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return block.children.flatMap(hrefsOfInline)
    case 'list':
      return block.items.flat().flatMap(hrefsOfBlock)
    case 'table':
      return [block.header, ...block.rows].flat(2).flatMap(hrefsOfInline)
    case 'quote':
    case 'notice':
      return block.children.flatMap(hrefsOfBlock)
    default:
      return []
  }
}

function hrefsOfInline(inline: Inline): string[] {
  if (inline.kind === 'link') return [inline.href, ...inline.children.flatMap(hrefsOfInline)]
  return 'children' in inline ? inline.children.flatMap(hrefsOfInline) : []
}

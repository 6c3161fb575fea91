import type { Token } from 'marked'
import { toneOfClasses } from './attribute-list.ts'
import { readTag } from './html.ts'
import type { NoticeTone } from './nodes.ts'

export interface NoticeDiv {
  readonly tone: NoticeTone
  /** Markdown between the tags. */
  readonly text: string
}

/** Farther than this no end is looked for. */
const mostBlocks = 100
const closing = /<\/div>\s*$/

/** `<div class="notice…">` up to its `</div>`, which may be several tokens later; takes those out of `rest`. */
export function takeNoticeDiv(token: Token, rest: Token[]): NoticeDiv | undefined {
  if (token.type !== 'html') return undefined
  const opening = /^\s*<div\b[^>]*>/.exec(token.raw)?.[0]
  const tone = opening && toneOfClasses((readTag(opening)?.attributes['class'] ?? '').split(/\s+/))
  if (!opening || !tone) return undefined
  const isEnd = (later: Token) => later.type === 'html' && closing.test(later.raw)
  const taken = closing.test(token.raw) ? [] : rest.splice(0, rest.slice(0, mostBlocks).findIndex(isEnd) + 1)
  const source = [token, ...taken].map((part) => part.raw).join('')
  if (!closing.test(source)) return undefined
  return { tone, text: source.replace(opening, '').replace(closing, '').trim() }
}

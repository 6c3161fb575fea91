import { collapseSpaces } from '../base/text.ts'
import type { Article, ManualWarning, Section } from '../manual/article.ts'
import type { Block, Inline } from '../manual/nodes.ts'
import { headingTitle, plainInlines, plainText } from '../manual/plain-text.ts'
import { keysOfBlocks, keysOfInlines, makeIssueId, titleOf, urlOfSection, withoutKeys } from './entry-text.ts'
import type { CaseKey, IssueSource, IssueState, KnownIssue } from './known-issue.ts'

export interface WishReading {
  readonly issues: readonly KnownIssue[]
  readonly warnings: readonly ManualWarning[]
}

/** The words behind the dots of the development overview. */
const badgeStates: Readonly<Record<string, IssueState>> = {
  færdig: 'solved',
  'i gang': 'in-progress',
  'ikke i gang': 'planned',
  udskudt: 'postponed',
}

/**
 * Reads the development overview: each heading and list item with a dot is a wish in that state, and each undotted item of a list that
 * has no dots (faults that others have to mend) is open. The explanation of the dots before the first heading is no wish.
 */
export function readDevelopmentOverview(article: Article): WishReading {
  const warnings: ManualWarning[] = []
  const warn = (text: string): void => {
    warnings.push({ page: article.path, kind: 'entry-without-state', text })
  }
  const issues = article.sections
    .filter((section) => section.level > 0)
    .flatMap((section) => [...headingWish(article, section, warn), ...listWishes(article, section, warn)])
  return { issues, warnings }
}

/** Reads a page about a round of wishes: the lists of cases, done or coming by what their heading says. */
export function readWishRound(article: Article): WishReading {
  const issues = article.sections.flatMap((section) => {
    const state = /lukket|udviklet|færdig/i.test(section.title) ? 'solved' : 'planned'
    return itemsOf(section.blocks)
      .filter(({ blocks }) => keysOfBlocks(blocks).length > 0)
      .map(({ blocks }) =>
        wishOf(article, section, {
          source: 'wish-round',
          state,
          text: plainText(blocks),
          keys: keysOfBlocks(blocks),
        }),
      )
  })
  return { issues, warnings: [] }
}

type Warn = (text: string) => void

function headingWish(article: Article, section: Section, warn: Warn): KnownIssue[] {
  const state = stateOfBadge(section.heading, warn)
  if (!state) return []
  const title = headingTitle(section.heading)
  const prose = section.blocks.filter((block) => block.kind !== 'list')
  const text = [title, plainText(prose).trim()].filter(Boolean).join('\n')
  const keys = [...keysOfInlines(section.heading), ...keysOfBlocks(prose)]
  return [wishOf(article, section, { source: 'development-overview', state, text, title, keys })]
}

function listWishes(article: Article, section: Section, warn: Warn): KnownIssue[] {
  const items = itemsOf(section.blocks)
  const area = headingTitle(section.heading)
  const hasBadges =
    items.some(({ inlines }) => badgeOf(inlines) !== undefined) || badgeOf(section.heading) !== undefined
  return items.flatMap(({ inlines, blocks, parent }) => {
    const badge = stateOfBadge(inlines, warn)
    const text = collapseSpaces(plainInlines(inlines.filter((inline) => inline.kind !== 'badge')))
    const keys = [...new Set([...keysOfInlines(inlines), ...(parent?.keys ?? [])])]
    if (hasBadges && !badge) {
      // A case without a dot stands by the dots of its parts.
      if (itemsOf(blocks).length === 0 && keys.length > 0) warn(text)
      return []
    }
    const context = parent?.title ?? area
    const title = titleOf(text)
    return [
      wishOf(article, section, {
        source: 'development-overview',
        state: badge ?? 'open',
        text: parent ? `${parent.title}: ${text}` : text,
        title: title.split(' ').length <= 2 ? `${context}: ${title}` : title,
        keys,
      }),
    ]
  })
}

interface ListItem {
  readonly inlines: readonly Inline[]
  readonly blocks: readonly Block[]
  readonly parent?: { readonly title: string; readonly keys: readonly CaseKey[] }
}

function itemsOf(blocks: readonly Block[], parent?: ListItem['parent']): ListItem[] {
  return blocks.flatMap((block) =>
    block.kind !== 'list'
      ? []
      : block.items.flatMap((item): ListItem[] => {
          const inlines = item.flatMap((part) => (part.kind === 'paragraph' ? part.children : []))
          const own = { title: titleOf(plainInlines(inlines)), keys: keysOfInlines(inlines) }
          return [{ inlines, blocks: item, ...(parent && { parent }) }, ...itemsOf(item, own)]
        }),
  )
}

function badgeOf(inlines: readonly Inline[]): string | undefined {
  return inlines.find((inline) => inline.kind === 'badge')?.label
}

function stateOfBadge(inlines: readonly Inline[], warn: Warn): IssueState | undefined {
  const label = badgeOf(inlines)
  if (label === undefined) return undefined
  const state = badgeStates[collapseSpaces(label).toLowerCase()]
  if (!state) warn(label)
  return state ?? 'open'
}

interface Wish {
  readonly source: IssueSource
  readonly state: IssueState
  readonly text: string
  readonly title?: string
  readonly keys: readonly CaseKey[]
}

function wishOf(article: Article, section: Section, wish: Wish): KnownIssue {
  const title = wish.title ?? titleOf(wish.text)
  return {
    id: makeIssueId('wish', wish.keys[0] ?? '', withoutKeys(title)),
    kind: 'wish',
    state: wish.state,
    title,
    text: collapseSpaces(wish.text),
    source: wish.source,
    articleId: article.id,
    anchor: section.anchor,
    url: urlOfSection(article, section),
    keys: wish.keys,
    history: [],
  }
}

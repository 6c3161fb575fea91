import type { Article, ManualWarning } from '../manual/article.ts'
import { findKeys, makeIssueId, splitSentences, titleOf, urlOfSection } from './entry-text.ts'
import type { CaseKey, IssueState, KnownIssue } from './known-issue.ts'
import { readNoteBlocks, type NoteBlock, type NoteStretch } from './note-blocks.ts'
import { readNoteItems, type NoteItem } from './note-items.ts'

export interface NotesReading {
  readonly issues: readonly KnownIssue[]
  readonly warnings: readonly ManualWarning[]
}

// Told under a release, but by its own words not in it.
const leftOut =
  /burde have været med i denne release|kom(?:mer)? ikke med i (?:denne )?release|ikke en rettelse, som er implementeret/i
const stillOpen = /fejl,? som (?:bliver|vil blive) rettet|ved en (?:en )?fejl blevet tilføjet/i
const newFault = /(?:med denne (?:sag|release) )?er der desværre (?:indtruffet|opstået) (?:en )?fejl/i

/**
 * Reads one release note: an issue for each thing that its releases mend or bring, open ones for the faults it admits ("Kendte fejl").
 * New features are taken too, marked as such: each answers a wish somebody has, and half of the wishes have no case of their own.
 */
export function readReleaseNote(article: Article): NotesReading {
  const blocks = readNoteBlocks(article).filter((block) => block.stretches.length > 0)
  const issues = blocks.flatMap((block) =>
    block.stretches.flatMap((stretch) => issuesOfStretch(article, block, stretch)),
  )
  return { issues, warnings: blocks.flatMap((block) => warningsOf(article, block)) }
}

function warningsOf(article: Article, block: NoteBlock): ManualWarning[] {
  const page = article.path
  const text = block.fixedIn ?? article.title
  if (!block.fixedIn) return [{ page, kind: 'entry-unread', text }]
  return block.date ? [] : [{ page, kind: 'entry-without-date', text }]
}

function issuesOfStretch(article: Article, block: NoteBlock, stretch: NoteStretch): KnownIssue[] {
  if (stretch.part === 'developer') return []
  return readNoteItems(stretch).flatMap((item) => {
    const admitted = admittedFault(item)
    const keys = item.keys.filter((key) => !admitted?.keys.includes(key))
    const whole = { ...item, title: telling(item), keys: keys.length > 0 ? keys : item.keys }
    const state = stateOf(item, stretch)
    const issue = issueOf(article, { block, stretch, item: whole, state })
    return admitted ? [issue, issueOf(article, { block, stretch, item: admitted, state: 'open' })] : [issue]
  })
}

// A note on something new may own up to a fault that came with it, under a case of its own.
function admittedFault(item: NoteItem): NoteItem | undefined {
  const at = item.text.search(newFault)
  const text = at === -1 ? '' : item.text.slice(at)
  const keys: readonly CaseKey[] = findKeys(text)
  return keys.length > 0 ? { title: titleOf(text), text, keys } : undefined
}

// "Vi har en enkelt fejl, som bliver rettet snarligt." is followed by which fault it is.
function telling(item: NoteItem): string {
  const [first = '', second] = splitSentences(item.text)
  return second && stillOpen.test(first) ? titleOf(second) : item.title
}

function stateOf(item: NoteItem, stretch: NoteStretch): IssueState {
  if (stretch.part === 'taken-out' || leftOut.test(item.text)) return 'postponed'
  return stretch.part === 'known-error' || stillOpen.test(item.text) ? 'open' : 'solved'
}

interface Told {
  readonly block: NoteBlock
  readonly stretch: NoteStretch
  readonly item: NoteItem
  readonly state: IssueState
}

function issueOf(article: Article, { block, stretch, item, state }: Told): KnownIssue {
  const { fixedIn, backports, date } = block
  const isIn = state === 'solved' && fixedIn !== undefined
  // Told for the release all the same, so the release it waits for is known.
  const isPutOff = isIn && block.isPutOff
  return {
    id: makeIssueId('fix', fixedIn ?? article.path, item.title),
    kind: 'fix',
    state: isPutOff ? 'postponed' : state,
    title: item.title,
    text: item.text,
    source: 'release-notes',
    articleId: article.id,
    anchor: stretch.section.anchor,
    url: urlOfSection(article, stretch.section),
    ...(date && { date }),
    keys: item.keys,
    ...(isIn && { fixedIn, fixSource: 'release-notes' }),
    ...(isIn && backports.length > 0 && { backports }),
    ...(stretch.part === 'feature' && { feature: true }),
    history: [],
  }
}

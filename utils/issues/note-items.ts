import { collapseSpaces } from '../base/text.ts'
import type { Block, Inline } from '../manual/nodes.ts'
import { plainInlines, plainText } from '../manual/plain-text.ts'
import { keysOfBlocks, titleOf, withoutKeys } from './entry-text.ts'
import type { CaseKey } from './known-issue.ts'
import type { NoteStretch } from './note-blocks.ts'

/** One thing that a release note tells. */
export interface NoteItem {
  readonly title: string
  readonly text: string
  readonly keys: readonly CaseKey[]
}

interface DraftItem {
  readonly blocks: Block[]
  readonly fromList: boolean
}

const continues =
  /^[[("“]*(?:bemærk|obs\b|læs mere|cms-\d|https?:|update\b|opdatering:|i kan læse|oprindelig sag|p\.s\.|forbehold)/i
const nothing = /^(?:der er |denne release |releasen )?(?:indeholder )?ingen |^husk I kan se/i
const tellsRepair = /rett|fejl|hotfix|løs|sikkerhed|opgradering|opdatering|problem|tilpasning/i

/**
 * The things under one heading: each item of a list, or each paragraph where there is no list. Remarks ("Bemærk: …"), case links and
 * paragraphs after a list item go with what stands before them; a list after a colon goes with its paragraph.
 */
export function readNoteItems(stretch: NoteStretch): NoteItem[] {
  if (stretch.heading !== undefined && stretch.part !== 'unnamed') {
    if (stretch.blocks.length > 0 && continues.test(plainText(stretch.blocks))) return []
    const title = withoutKeys(stretch.heading).replace(/[\s:.]+$/u, '')
    const text = `${stretch.heading}\n${plainText(stretch.blocks).trim()}`
    return [{ title, text, keys: keysOfBlocks(stretch.blocks) }]
  }
  return draftItems(stretch.blocks)
    .map(finishItem)
    .filter((item) => item.title !== '' && !nothing.test(item.text) && isTold(item, stretch))
}

function draftItems(blocks: readonly Block[]): DraftItem[] {
  const items: DraftItem[] = []
  for (const block of blocks) {
    const last = items.at(-1)
    const text = collapseSpaces(plainText([block]))
    if (block.kind === 'list' && !(last && endsOpen(last)))
      block.items.forEach((item) => addItem(items, item))
    else if (last && (block.kind !== 'paragraph' || continues.test(text) || isBodyOf(last, block)))
      last.blocks.push(block)
    else if (block.kind === 'paragraph' || block.kind === 'notice')
      items.push({ blocks: [block], fromList: false })
  }
  return items
}

// An item that is only a bold title takes the next one as its text.
function addItem(items: DraftItem[], blocks: readonly Block[]): void {
  const last = items.at(-1)
  if (last && isTitle(last) && !blocks.some((block) => isTitle({ blocks: [block], fromList: true })))
    last.blocks.push(...blocks)
  else items.push({ blocks: [...blocks], fromList: true })
}

function endsOpen(item: DraftItem): boolean {
  return /(?::|dvs\.?|betyder)$/i.test(plainText(item.blocks).trim()) || (isTitle(item) && item.fromList)
}

// A paragraph goes on with a list item, or with a bold line that stands alone, unless it begins with a bold title itself.
function isBodyOf(item: DraftItem, block: Block): boolean {
  if (block.kind === 'paragraph' && block.children[0]?.kind === 'strong') return false
  return item.fromList || isTitle(item)
}

function isTitle({ blocks }: DraftItem): boolean {
  const [first] = blocks
  const isBold =
    first?.kind === 'paragraph' && first.children.every((child) => child.kind === 'strong' || isBlank(child))
  return blocks.length === 1 && isBold
}

function isBlank(inline: Inline): boolean {
  return inline.kind === 'break' || (inline.kind === 'text' && inline.text.trim() === '')
}

function finishItem(item: DraftItem): NoteItem {
  const text = plainText(item.blocks).trim()
  return { title: leadOf(item.blocks) ?? titleOf(text), text, keys: keysOfBlocks(item.blocks) }
}

// A bold lead of four words or more is a title; a shorter one only names the place, so the first sentence goes along.
function leadOf(blocks: readonly Block[]): string | undefined {
  const [first] = blocks
  const lead = first?.kind === 'paragraph' ? first.children[0] : undefined
  if (lead?.kind !== 'strong') return undefined
  const title = collapseSpaces(withoutKeys(plainInlines(lead.children))).replace(/[\s:–.-]+$/u, '')
  return title.split(' ').length >= 4 ? title : undefined
}

// Before the first heading stand summaries and notices; only what tells of a repair counts there.
function isTold(item: NoteItem, stretch: NoteStretch): boolean {
  if (continues.test(item.text)) return false
  if (stretch.part !== 'unnamed') return item.text.split(/\s+/).length > 1 || item.keys.length > 0
  return tellsRepair.test(item.text) && !isSummary(stretch.blocks, item)
}

function isSummary(blocks: readonly Block[], item: NoteItem): boolean {
  const home = blocks.find((block) => block.kind === 'paragraph' && plainText([block]).trim() === item.text)
  return (
    home?.kind === 'paragraph' &&
    home.children.length === 1 &&
    /strong|emphasis/.test(home.children[0]?.kind ?? '')
  )
}

import type { Cover } from '../../utils/report/draft.ts'
import { findPersonalData } from '../../utils/report/personal-data.ts'
import { visibleBoxes, type Box } from './box.ts'
import { inputKind } from './input-kind.ts'
import { nameElements, namesIn } from './names.ts'
import { readTexts, type BlockText } from './texts.ts'

export interface FoundCover extends Box {
  readonly kind: Cover['kind']
}

/**
 * Finds what of a page's personal data can be seen: CPR numbers, mail addresses, phone, card and patron numbers, passwords and
 * keys in text and in fields, and names of people where the CMS prints them. Gives kinds and boxes in CSS pixels of the window,
 * never the data. Frames of the same site are searched too. `frame` is where the document stands in the window.
 * Names in running text that the CMS does not mark as names are not found: whoever shows the picture must say so.
 */
export function findCovers(document: Document, frame: Box): FoundCover[] {
  const names = namesIn(document)
  const covers: FoundCover[] = []
  const add = (kind: string, boxes: Iterable<Box>, element: Element) => {
    for (const box of visibleBoxes(boxes, element, frame)) covers.push({ kind: coverKind(kind), ...box })
  }
  for (const element of nameElements(document)) add('name', textRects(element), element)
  for (const text of readTexts(document)) {
    for (const { kind, start, end } of [...findPersonalData(text.text), ...findNames(text.text, names)]) {
      const range = rangeOf(document, text, { start, end })
      if (range) add(kind, range.getClientRects(), range.startContainer.parentElement ?? document.body)
    }
  }
  for (const input of document.querySelectorAll<HTMLInputElement>('input, textarea, select')) {
    const kind = inputKind(input)
    if (kind) add(kind, [input.getBoundingClientRect()], input)
  }
  return withoutInner([...covers, ...framesOf(document).flatMap((inner) => coversInFrame(inner, frame))])
}

/** Keys and one-time links open doors as passwords do; a cover need not tell them apart. */
function coverKind(kind: string): Cover['kind'] {
  const kinds = ['cpr', 'patron', 'phone', 'mail', 'card', 'name'] as const
  return kinds.find((known) => known === kind) ?? 'password'
}

function textRects(element: Element): Iterable<Box> {
  const range = element.ownerDocument.createRange()
  range.selectNodeContents(element)
  return range.getClientRects()
}

function findNames(text: string, names: readonly string[]): { kind: string; start: number; end: number }[] {
  return names.flatMap((name) => {
    const word = new RegExp(String.raw`(?<![\p{L}\d])${escape(name)}(?![\p{L}\d])`, 'giu')
    return [...text.matchAll(word)].map(({ index }) => ({
      kind: 'name',
      start: index,
      end: index + name.length,
    }))
  })
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

function rangeOf(
  document: Document,
  { pieces }: BlockText,
  { start, end }: { readonly start: number; readonly end: number },
): Range | undefined {
  const first = pieces.findLast((piece) => piece.start <= start)
  const last = pieces.findLast((piece) => piece.start < end)
  if (!first || !last) return undefined
  const range = document.createRange()
  range.setStart(first.node, Math.min(start - first.start, first.node.length))
  range.setEnd(last.node, Math.min(end - last.start, last.node.length))
  return range
}

function framesOf(document: Document): HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')].filter(({ contentDocument }) => contentDocument?.body)
}

function coversInFrame(element: HTMLIFrameElement, outer: Box): FoundCover[] {
  const { x, y, width, height } = element.getBoundingClientRect()
  const inner = element.contentDocument
  if (!inner || width === 0 || height === 0) return []
  return findCovers(inner, { x: outer.x + x, y: outer.y + y, width, height })
}

/** A number inside a field that is covered anyway needs no cover of its own. */
function withoutInner(covers: readonly FoundCover[]): FoundCover[] {
  const holds = (a: Box, b: Box) =>
    a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height
  return covers.filter((one, at) =>
    covers.every((other, i) => i === at || !holds(other, one) || (holds(one, other) && at < i)),
  )
}

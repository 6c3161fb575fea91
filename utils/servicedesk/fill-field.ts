/** How a field came out: `occupied` means that somebody's text stands in it and was left alone. */
export type FillOutcome = 'filled' | 'occupied' | 'missing'

/**
 * Puts a text into an empty field as if it had been typed, and reads it back. A field that already holds a text is
 * never touched; the same text counts as filled.
 */
export function fillField(field: HTMLElement, text: string): FillOutcome {
  const before = fieldText(field)
  if (sameText(before, text)) return 'filled'
  if (before.trim() !== '') return 'occupied'
  if (isPlain(field)) writePlain(field, text)
  else writeRich(field, text)
  return sameText(fieldText(field), text) ? 'filled' : 'missing'
}

/** Whether the field holds the text. Editors may lose blank lines and turn numbered lines into lists; the words must stand. */
export function holdsText(field: HTMLElement, text: string): boolean {
  return sameText(fieldText(field), text)
}

/** What stands in a field, line by line. */
export function fieldText(field: HTMLElement): string {
  return isPlain(field) ? field.value : richText(field)
}

function isPlain(field: HTMLElement): field is HTMLInputElement | HTMLTextAreaElement {
  return field.tagName === 'INPUT' || field.tagName === 'TEXTAREA'
}

/** React keeps its own copy of `value`; only the prototype's setter with an event tells it. */
function writePlain(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const prototype: unknown = Object.getPrototypeOf(field)
  const setter =
    typeof prototype === 'object' && prototype !== null
      ? Object.getOwnPropertyDescriptor(prototype, 'value')?.set
      : undefined
  if (setter === undefined) field.value = text
  else setter.call(field, text)
  const { Event } = viewOf(field)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

/**
 * ProseMirror listens to real editing only; `insertText` is that, from a content script too, in both browsers, while a
 * synthetic paste carries nothing in Firefox.
 */
function writeRich(field: HTMLElement, text: string): void {
  const { ownerDocument } = field
  field.focus()
  // Into the paragraph that an empty editor keeps, whatever its placeholder: after "select all" Firefox may leave that
  // paragraph standing, empty, before the text.
  ownerDocument.getSelection()?.selectAllChildren(field.querySelector('p') ?? field)
  ownerDocument.execCommand('insertText', false, text)
}

/** Lines of a rich text: one per block, and one per hard break; the break that keeps an empty paragraph open is no line. */
function richText(field: HTMLElement): string {
  const blocks = [...field.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6, pre')].filter(
    (block) => block.querySelector('p, li') === null,
  )
  const sources = blocks.length > 0 ? blocks : [field]
  return sources.map(linesOf).join('\n')
}

function linesOf(block: Element): string {
  let text = ''
  for (const node of block.childNodes) {
    if (node.nodeName === 'BR') text += isTrailing(node, block) ? '' : '\n'
    else if (node.nodeType === 3) text += node.nodeValue ?? ''
    else if (node.nodeType === 1 && isElement(node) && !isPlaceholder(node)) text += linesOf(node)
  }
  return text
}

function isTrailing(node: Node, block: Element): boolean {
  return (
    (isElement(node) && /trailing/iu.test(node.className)) ||
    (node === block.lastChild && block.childNodes.length === 1)
  )
}

function isPlaceholder(element: Element): boolean {
  return /placeholder/iu.test(`${element.className} ${element.getAttribute('data-testid') ?? ''}`)
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

function sameText(one: string, other: string): boolean {
  return comparable(one) === comparable(other)
}

function comparable(text: string): string {
  return text
    .replace(/\u00A0/gu, ' ')
    .replace(/[\u200B\uFEFF]/gu, '')
    .split(/\r?\n/u)
    .map((line) => line.trim().replace(/^\d{1,2}[.)]\s+/u, ''))
    .filter((line) => line !== '')
    .join('\n')
}

/** The page's own constructors: events of another realm are not the page's. */
function viewOf(element: Element): { readonly Event: typeof Event } {
  return element.ownerDocument.defaultView ?? globalThis
}

import type { PageDialog, PageField, PageMessage } from './page-context.ts'
import { oneLine, textOf } from './text-of.ts'

// The public theme marks its boxes by role only.
const boxes = '.messages, [data-drupal-messages] [role="alert"]'

/**
 * The messages on the page, in page order, each once: those the server wrote, those added by script later, and Drupal 7's.
 * Names of people and values that a message quotes from the form become `…`; quoted field labels and numbers stay.
 */
export function readMessages(document: Document, fields: readonly PageField[]): PageMessage[] {
  const labels = new Set(fields.map(({ label }) => label))
  const found = new Map<string, PageMessage>()
  for (const box of document.querySelectorAll(boxes)) {
    const type = typeOf(box)
    const items = box.querySelectorAll('.messages__item, li')
    for (const item of items.length > 0 ? items : [box]) {
      const text = oneLine(say(item, labels), 2000)
      if (text) found.set(type + text, { type, text })
    }
  }
  return [...found.values()].slice(0, 60)
}

function typeOf({ className }: Element): PageMessage['type'] {
  return /warning/.test(className) ? 'warning' : /status/.test(className) ? 'status' : 'error'
}

function say(node: Node, labels: ReadonlySet<string>): string {
  if (!isElement(node)) return node.nodeType === 3 ? (node.textContent ?? '') : ''
  if (node.matches('h2, button, .visually-hidden')) return ''
  if (node.matches('.username, a[href*="/user/"], .placeholder')) {
    const text = textOf(node)
    return labels.has(text) || /^[\d.,\s]+$/.test(text) ? text : '…'
  }
  return [...node.childNodes].map((child) => say(child, labels)).join('')
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

/**
 * The dialog that is open, the topmost if several. Only jQuery UI's box counts: the form itself holds hidden elements with
 * the dialog role at all times.
 */
export function readDialog(document: Document): PageDialog | undefined {
  const open = [...document.querySelectorAll<HTMLElement>('.ui-dialog')].findLast(
    ({ style }) => style.display !== 'none',
  )
  return (
    open && {
      kind: open.matches('.media-library-widget-modal')
        ? 'media-library'
        : open.querySelector('.paragraphs-add-dialog')
          ? 'component-picker'
          : 'other',
      title: textOf(open.querySelector('.ui-dialog-title')),
    }
  )
}

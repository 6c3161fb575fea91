/** The text of an element on one line, at most `limit` characters; nothing for no element. */
export function textOf(element: Element | null | undefined, limit = 300): string {
  return oneLine(element?.textContent, limit)
}

/** The text that stands directly in an element, not in its children, where Drupal puts values; all of it when there is none. */
export function ownText(element: Element): string {
  const own = [...element.childNodes].map((node) => (node.nodeType === 3 ? node.textContent : '')).join('')
  return oneLine(own, 300) || textOf(element)
}

export function oneLine(text: string | null | undefined, limit: number): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().slice(0, limit)
}

/** Whether an element can be seen: neither itself nor anything around it is hidden. Asks styles only, never layout. */
export function isShown(element: Element): boolean {
  if (element.getAttribute('type') === 'hidden') return false
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (at.hasAttribute('hidden') || at.getAttribute('aria-hidden') === 'true') return false
    const style = at.ownerDocument.defaultView?.getComputedStyle(at)
    if (style?.display === 'none' || (at === element && style?.visibility === 'hidden')) return false
  }
  return true
}

/** Text with white space collapsed and without the mark of required fields. */
export function plainText(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/gu, ' ').trim()
}

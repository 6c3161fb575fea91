/** The first shown button, link or choice of that name. Runs in the panel's frame, so it uses nothing of this module. */
export function findByName(role: string, name: string): Element | null {
  const selector = role === 'radio' ? 'input[type="radio"]' : 'button, a[href]'
  const read = (text: string | null | undefined) => (text ?? '').replace(/[\s\u00A0]+/g, ' ').trim()
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    if (element.getClientRects().length === 0) continue
    const label = element.closest('label') ?? element
    const names = [read(element.getAttribute('aria-label')), read(label.textContent).replace(/^\d+ ?/, '')]
    if (names.includes(name)) return element
  }
  return null
}

import { plainText } from './shown.ts'

/** The field's name as the form shows it, without the required mark; empty when it has none. */
export function fieldLabel(element: Element): string {
  const { ownerDocument } = element
  const labelled = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/u)
    .map((id) => (id === '' ? '' : plainText(ownerDocument.getElementById(id))))
    .filter((text) => text !== '')
  const candidates = [
    element.id === '' ? '' : plainText(labelFor(ownerDocument, element.id)),
    labelled.join(' '),
    element.getAttribute('aria-label') ?? '',
    plainText(element.closest('label')),
    plainText(fieldBox(element)?.querySelector('label, legend')),
  ]
  return withoutMark(candidates.find((text) => withoutMark(text) !== '') ?? '')
}

/** The nearest box that holds one field with its label. */
function fieldBox(element: Element): Element | null {
  for (let at = element.parentElement; at !== null && at.tagName !== 'FORM'; at = at.parentElement) {
    if (at.querySelector('label, legend') !== null) return at
  }
  return null
}

/** The label of a field with this id, without trusting the id to be a good selector. */
export function labelFor(document: Document, id: string): Element | null {
  return (
    [...document.querySelectorAll('label[for]')].find((label) => label.getAttribute('for') === id) ?? null
  )
}

function withoutMark(text: string): string {
  return text
    .replace(/\s*(?:\*|\((?:påkrævet|obligatorisk|valgfrit?|required|optional)\))\s*$/iu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

import { attachmentBox } from './find-fields.ts'

/** What the form shows of a file that was handed to it. */
export type FileOutcome =
  /** Its name stands in the form. */
  | 'attached'
  /** The form says that it would not have it. */
  | 'refused'
  /** Neither yet; uploads take their time. */
  | 'unseen'

const REFUSAL =
  /for stor|fylder|ikke tilladt|k[au]n(?:ne)? ikke|mislykke|fejl|too (?:large|big)|exceeds|not allowed|could ?n.t|failed|error/iu

/**
 * Gives files to a file input as a person's choice would: all at once, since the portal's picker clears the input after
 * each `change`. A browser that refuses gets false.
 */
export function attachFiles(input: HTMLInputElement, files: readonly File[]): boolean {
  const view = input.ownerDocument.defaultView ?? globalThis
  try {
    const transfer = new view.DataTransfer()
    for (const file of input.multiple ? files : files.slice(0, 1)) transfer.items.add(file)
    input.files = transfer.files
  } catch {
    return false
  }
  input.dispatchEvent(new view.Event('input', { bubbles: true }))
  input.dispatchEvent(new view.Event('change', { bubbles: true }))
  return true
}

/** Looks for a file's name in the form, as text, or in what is shown in place of a name that was shortened. */
export function fileOutcome(form: Element, name: string): FileOutcome {
  const box = attachmentBox(form)
  for (const place of box === form ? [form] : [box, form]) {
    const holder = smallestHolder(place, name)
    if (holder !== undefined) return saysNo(holder) ? 'refused' : 'attached'
  }
  return 'unseen'
}

function smallestHolder(place: Element, name: string): Element | undefined {
  const attributes = ['title', 'aria-label', 'alt']
  // The description names its files too: what stands in a field is no proof.
  const all = [...place.querySelectorAll('*')].filter(
    (element) =>
      element.closest('textarea, input, [contenteditable="true"], label[for="description"]') === null,
  )
  const named = all.filter(
    (element) =>
      attributes.some((attribute) => (element.getAttribute(attribute) ?? '').includes(name)) ||
      (element.textContent ?? '').includes(name),
  )
  return named.findLast((element) => element.querySelector('textarea, [contenteditable="true"]') === null)
}

/** A refusal stands beside the name: in the same card or line, never farther off than two steps. */
function saysNo(holder: Element): boolean {
  let at: Element | null = holder
  for (let step = 0; step < 3 && at !== null; step += 1) {
    if (at.querySelector('textarea, [contenteditable="true"]') !== null) return false
    const alert = at.matches('[role="alert"], [class*="error" i]')
      ? at
      : at.querySelector('[role="alert"], [class*="error" i]')
    if (alert !== null && REFUSAL.test(alert.textContent ?? '')) return true
    at = at.parentElement
  }
  return false
}

/**
 * Puts text on the clipboard from a press. Inside a page's iframe the clipboard API may be closed to the panel; the old
 * command then still works.
 *
 * @returns whether the text is on the clipboard
 */
export async function copyText(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value)
    return true
  } catch {
    return copyBySelection(value)
  }
}

function copyBySelection(value: string): boolean {
  const before = document.activeElement
  const area = document.createElement('textarea')
  area.value = value
  area.setAttribute('aria-hidden', 'true')
  area.style.cssText = 'position:fixed;inset:0 auto auto 0;opacity:0'
  document.body.append(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  if (before instanceof HTMLElement) before.focus()
  return copied
}

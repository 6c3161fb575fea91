import { text } from './api.ts'

/** Copies and says so in words that can be read out. */
export async function copyText(document: Document, value: string, field: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(value)
    return text('live_action_copied', { field })
  } catch {
    return copyOldWay(document, value) ? text('live_action_copied', { field }) : text('banner_copy_failed')
  }
}

/** For pages that forbid the clipboard: a permissions policy binds `navigator.clipboard`, but not this. */
function copyOldWay(document: Document, value: string): boolean {
  const area = document.createElement('textarea')
  area.value = value
  area.style.cssText = 'position:fixed;opacity:0'
  document.documentElement.append(area)
  area.select()
  const done = document.execCommand('copy')
  area.remove()
  return done
}

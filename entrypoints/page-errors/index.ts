import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { pageErrorEvent } from '../recorder.content/page-error-event.ts'

/**
 * Runs in the page's own world on granted sites: Chromium tells a script error to listeners of the world it happened in
 * only. Passes on what the page itself was told, and knows and keeps nothing.
 */
export default defineUnlistedScript(() => {
  addEventListener('error', ({ message, filename, lineno }) => {
    if (typeof message !== 'string' || message === '') return
    const detail = [message.replaceAll('\n', ' ').slice(0, 300), filename, lineno].join('\n')
    dispatchEvent(new CustomEvent(pageErrorEvent, { detail }))
  })
})

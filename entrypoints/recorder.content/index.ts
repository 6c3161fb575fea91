import { defineContentScript } from 'wxt/utils/define-content-script'
import { api, isConnected } from '../cms.content/api.ts'
import { createRecorder } from './recorder.ts'

declare global {
  // Lives in the script's own world: the page cannot see it.
  var cmsHelpRecords: (() => boolean) | undefined
}

/** Remembers what happened on a page of an allowed site, in memory only, and tells it when a report is started. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    // Injected by a click although it is registered for the site, or twice by two clicks.
    if (globalThis.cmsHelpRecords?.()) return
    globalThis.cmsHelpRecords = isConnected
    const recorded = createRecorder(window)
    api.runtime.onMessage.addListener((message, _sender, answer) => {
      if (message?.to === 'page' && message.kind === 'recorded') answer(recorded())
      return undefined
    })
  },
})

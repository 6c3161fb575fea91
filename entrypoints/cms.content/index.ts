import { defineContentScript } from 'wxt/utils/define-content-script'
import { isConnected } from './api.ts'
import { start } from './start.ts'

declare global {
  // Lives in the script's own world: the page cannot see it.
  var cmsHelpIsRunning: (() => boolean) | undefined
}

export default defineContentScript({
  registration: 'runtime',
  main() {
    // Injected by a click although it is registered for the site, or twice by two clicks.
    if (globalThis.cmsHelpIsRunning?.()) return
    globalThis.cmsHelpIsRunning = isConnected
    start()
  },
})

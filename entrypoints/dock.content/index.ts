import { defineContentScript } from 'wxt/utils/define-content-script'
import { isConnected } from '../cms.content/api.ts'
import { startDock } from './start-dock.ts'

declare global {
  // Lives in the script's own world: the page cannot see it.
  var cmsHelpDockIsRunning: (() => boolean) | undefined
}

/** Brought into a page when the panel is to be shown there, so that pages without the panel do not carry it. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    if (globalThis.cmsHelpDockIsRunning?.()) return
    globalThis.cmsHelpDockIsRunning = isConnected
    startDock()
  },
})

import type { Host } from '../../components/host.tsx'
import { leaveNotice } from '../../utils/messaging/leave-notice.ts'
import { browser } from '../../utils/platform/browser.ts'
import { sidePanelOpener } from '../../utils/platform/side-panel.ts'

/** What the panel's own window says of where it stands. `?tab=12` names the tab it is about, `?side` the side panel, `?blocked` a page without extensions. */
export function readHost(view: Window): Host {
  const given = new URLSearchParams(view.location.search)
  const tabId = Number.parseInt(given.get('tab') ?? '', 10)
  const isFramed = view.parent !== view
  return {
    kind: isFramed ? 'docked' : given.has('side') ? 'side' : 'tab',
    tabId: Number.isNaN(tabId) ? undefined : tabId,
    isPageBlocked: given.has('blocked'),
    isPrivate: browser.extension?.inIncognitoContext,
    version: browser.runtime.getManifest().version,
    focusPage: () => {
      if (view.document.activeElement instanceof HTMLElement) view.document.activeElement.blur()
      // To any origin: it says nothing but that the keyboard is free.
      if (isFramed) view.parent.postMessage(leaveNotice, '*')
    },
    requestSite,
    openSide: sidePanelOpener(),
    pageUrl: (page) => browser.runtime.getURL(`/${page}.html`),
  }
}

/**
 * In Firefox an iframe of the extension has no `permissions`: the settings in a tab of their own ask instead.
 */
async function requestSite(origin: string): Promise<'granted' | 'refused' | 'elsewhere'> {
  if (!browser.permissions) {
    window.open(browser.runtime.getURL(`/options.html?site=${encodeURIComponent(origin)}`), '_blank')
    return 'elsewhere'
  }
  const isGranted = await browser.permissions.request({ origins: [`${origin}/*`] })
  return isGranted ? 'granted' : 'refused'
}

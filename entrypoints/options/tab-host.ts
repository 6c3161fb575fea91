import type { Host } from '../../components/host.tsx'
import { browser } from '../../utils/platform/browser.ts'
import { requestAccess } from '../../utils/platform/permissions.ts'

/** A page of the product in a tab of its own: about no page of the CMS, and free to ask the browser for access. */
export const tabHost: Host = {
  kind: 'tab',
  tabId: undefined,
  version: browser.runtime.getManifest().version,
  focusPage: () => undefined,
  requestSite: requestAccess,
  pageUrl: (page) => browser.runtime.getURL(`/${page}.html`),
}

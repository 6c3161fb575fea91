import * as v from 'valibot'
import { ownUrl } from '../../../utils/platform/runtime.ts'
import {
  grantedSites,
  injectPageErrors,
  isGranted,
  registerDesk,
  registerSites,
  tabsOfSite,
} from '../../../utils/platform/sites.ts'
import { storedItem } from '../../../utils/platform/storage.ts'
import {
  activeTabId,
  injectScripts,
  openTab,
  sendToPage,
  sendToPanels,
} from '../../../utils/platform/tabs.ts'
import type { Base } from '../base.ts'
import { deskOf } from '../desk.ts'
import { createSites } from '../sites.ts'
import type { PanelOptions } from './options.ts'
import { pageScript, recorderScript } from './show.ts'

/** The panel on the browser's own tabs; `prepare` is called when one is about to open. */
export function backgroundPanelOptions({ states, settings }: Base, prepare: () => void): PanelOptions {
  return {
    states,
    settings,
    sendToPage,
    sendToPanels,
    inject: injectScripts,
    isGranted,
    sideInUse: storedItem('session', 'sideInUse', v.boolean()),
    activeTabId,
    openTab,
    ownUrl,
    prepare,
  }
}

/** Keeps the scripts where the person has let them. Another Servicedesk needs its script elsewhere. */
export function createBackgroundSites(base: Base): () => Promise<void> {
  const sites = createSites({
    servicedeskOrigin: async () => (await deskOf(base)).origin,
    grantedSites,
    registerDesk,
    registerSites,
    tabsOfSite,
    sendToPage,
    inject: async (tabId) => {
      await injectScripts(tabId, [recorderScript, pageScript])
      await injectPageErrors(tabId)
    },
  })
  base.settings.onChange(() => void sites().catch(base.reportAs('sites')))
  return sites
}

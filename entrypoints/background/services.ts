import * as v from 'valibot'
import type { Handlers } from '../../utils/messaging/handle.ts'
import { createAlarm } from '../../utils/platform/alarms.ts'
import { newPictureId } from '../../utils/platform/ids.ts'
import { measurePicture } from '../../utils/platform/pictures.ts'
import { ownUrl } from '../../utils/platform/runtime.ts'
import {
  grantedSites,
  isGranted,
  registerDesk,
  registerSites,
  removeSite,
  tabsOfSite,
} from '../../utils/platform/sites.ts'
import { storedItem } from '../../utils/platform/storage.ts'
import { activeTabId, injectScripts, openTab, sendToPage, sendToPanels } from '../../utils/platform/tabs.ts'
import type { DraftId } from '../../utils/report/draft.ts'
import { createBase, type Base } from './base.ts'
import { casesHandlers, storedCasesSchema } from './cases.ts'
import { deskOf, portalOf } from './desk.ts'
import { draftHandlers } from './drafts.ts'
import { expireHandovers, handoverHandlers, type HandoverOptions } from './handover.ts'
import { createIssuesService } from './issues.ts'
import { createBackgroundKnowledge } from './knowledge/background-knowledge.ts'
import { manualHandlers } from './knowledge/manual.ts'
import { createPanelService, pageScript, type PanelService } from './panel.ts'
import { createPictures, type Pictures } from './pictures.ts'
import { filesOf, payloadOf } from './report-files.ts'
import { useReportDesk } from './report-desk.ts'
import { reportOptions } from './report-options.ts'
import { reportHandlers } from './report.ts'
import { reviewHandlers } from './review.ts'
import { createSearchService } from './search/search.ts'
import { loadPageMap, loadThesaurus } from '../../utils/platform/data-files.ts'
import { lazy } from '../../utils/platform/lazy.ts'
import { settingsHandlers } from './settings.ts'
import { createSites } from './sites.ts'
import { supportHandlers } from './support.ts'
import type { TabStates } from './tab-states.ts'
import { createUpkeep, type Upkeep } from './upkeep.ts'

export interface Services {
  readonly handlers: Handlers
  readonly panel: PanelService
  readonly states: TabStates
  readonly sites: () => Promise<void>
  readonly upkeep: Upkeep
  readonly servicedeskOrigin: () => Promise<string>
  /** Writes down what went wrong where; the panel has its code already. */
  readonly report: Base['report']
  readonly reportAs: (place: string) => (error: unknown) => void
}

/** Puts the services together. Nothing here waits or asks the browser: listeners must be there in the first turn. */
export function createServices(): Services {
  const base = createBase()
  const { now, random, report, states, settings } = base
  const reportAs = (place: string) => (error: unknown) => report(place, error)
  const servicedeskOrigin = async (): Promise<string> => (await deskOf(base)).origin
  const changed = (draftId: DraftId): void => base.broadcast({ to: 'panel', kind: 'draft', draftId })

  const alarm = createAlarm('upkeep')
  const knowledge = createBackgroundKnowledge(
    base,
    alarm,
    () => void issues.showOutages().catch(reportAs('outages')),
  )
  const issues = createIssuesService({
    now,
    readSettings: base.readSettings,
    library: knowledge.library,
    fetchedAt: async () => (await knowledge.status()).fetchedAt,
  })
  const pictures = createPictures({
    store: base.drafts,
    now,
    newPictureId,
    measure: measurePicture,
    burn: async (file, picture) => (await useReportDesk()).burnPicture(file, picture),
    changed,
  })
  const handover = handoverOptions(base, pictures, changed)
  const upkeep = createUpkeep({
    knowledge,
    alarm,
    usedAt: storedItem('session', 'usedAt', v.number()),
    now,
    random,
    tidy: async () => {
      await expireHandovers(handover)
      await (await base.drafts()).purge(now())
      await issues.showOutages()
    },
  })
  const search = createSearchService({
    library: knowledge.library,
    pageMap: lazy(loadPageMap),
    used: () => void upkeep.used().catch(reportAs('upkeep')),
  })
  const sites = createSites({
    servicedeskOrigin,
    grantedSites,
    registerDesk,
    registerSites,
    tabsOfSite,
    sendToPage,
    inject: (tabId) => injectScripts(tabId, [pageScript]),
  })
  // Another Servicedesk needs its script elsewhere.
  settings.onChange(() => void sites().catch(reportAs('sites')))
  const panel = createPanelService({
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
  })

  const handlers: Handlers = {
    ...panel.handlers,
    ...manualHandlers(knowledge, reportAs('knowledge')),
    ...search.handlers,
    ...issues.handlers,
    ...casesHandlers({
      now,
      desk: () => deskOf(base),
      item: storedItem('session', 'cases', storedCasesSchema),
    }),
    ...supportHandlers(now),
    ...draftHandlers({ store: base.drafts, now, payload: (draft) => payloadOf(base, draft), changed }),
    ...pictures.handlers,
    ...reportHandlers(reportOptions(base, pictures)),
    ...reviewHandlers({ base, search, issues, library: knowledge.library, thesaurus: lazy(loadThesaurus) }),
    ...handoverHandlers(handover),
    ...settingsHandlers({ settings, grantedSites, removeSite, refreshSites: sites }),
  }
  return { handlers, panel, states, sites, upkeep, servicedeskOrigin, report, reportAs }
}

function handoverOptions(
  base: Base,
  pictures: Pictures,
  changed: (draftId: DraftId) => void,
): HandoverOptions {
  return {
    store: base.drafts,
    now: base.now,
    newId: () => crypto.randomUUID(),
    hasDeskAccess: async () => isGranted((await deskOf(base)).origin),
    portal: (draft) => portalOf(base, draft),
    payload: (draft) => payloadOf(base, draft),
    files: (draft, payload) => filesOf(pictures, draft, payload),
    openTab,
    changed,
  }
}

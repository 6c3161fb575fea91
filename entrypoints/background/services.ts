import * as v from 'valibot'
import type { Handlers } from '../../utils/messaging/handle.ts'
import { createAlarm } from '../../utils/platform/alarms.ts'
import { loadPageMap, loadRouteSignals, loadThesaurus } from '../../utils/platform/data-files.ts'
import { lazy } from '../../utils/platform/lazy.ts'
import { grantedSites, removeSite } from '../../utils/platform/sites.ts'
import { storedItem } from '../../utils/platform/storage.ts'
import { supportPagePath } from '../../utils/support/page-changed.ts'
import { createBase, type Base } from './base.ts'
import { casesHandlers, storedCasesSchema } from './cases.ts'
import { deskOf } from './desk.ts'
import { createIssuesService } from './issues.ts'
import { createBackgroundKnowledge } from './knowledge/background-knowledge.ts'
import { manualHandlers } from './knowledge/manual.ts'
import { backgroundPanelOptions, createBackgroundSites } from './panel/background-panel.ts'
import { createPanelService, type PanelService } from './panel/panel.ts'
import { startHandlers } from './panel/start.ts'
import { createBackgroundReport } from './report/background-report.ts'
import { reviewHandlers } from './report/review.ts'
import { createSearchService } from './search/search.ts'
import { createSettingsView, settingsHandlers } from './settings.ts'
import { seenPageSchema, supportHandlers } from './support.ts'
import type { TabStates } from './tab-states.ts'
import { createUpkeep, type Upkeep } from './upkeep.ts'

export interface Services {
  readonly handlers: Handlers
  readonly panel: PanelService
  readonly states: TabStates
  readonly sites: () => Promise<void>
  readonly upkeep: Upkeep
  /** Hand-overs let go of the tabs of the session before. */
  readonly forgetTabs: () => Promise<void>
  readonly servicedeskOrigin: () => Promise<string>
  /** Writes down what went wrong where; the panel has its code already. */
  readonly report: Base['report']
  readonly reportAs: (place: string) => (error: unknown) => void
}

/** Puts the services together. Nothing here waits or asks the browser: listeners must be there in the first turn. */
export function createServices(): Services {
  const base = createBase()
  const { now, report, states } = base
  const reportAs = (place: string) => (error: unknown) => report(place, error)
  const sites = createBackgroundSites(base)
  const reports = createBackgroundReport(base)
  const { handlers: knowing, upkeep, knowledge, search, issues } = createKnowing(base, reports.tidy)
  const panelOptions = backgroundPanelOptions(
    base,
    () => void search.prepare().catch((error: unknown) => report('knowledge', error)),
  )
  const panel = createPanelService(panelOptions)
  const settings = createSettingsView(base.settings, grantedSites)
  const handlers: Handlers = {
    ...panel.handlers,
    ...startHandlers({ panel: panelOptions, settings, status: knowledge.status, search, issues }),
    ...knowing,
    ...reports.handlers,
    ...casesHandlers({
      now,
      desk: () => deskOf(base),
      item: storedItem('session', 'cases', storedCasesSchema),
    }),
    ...settingsHandlers({ settings: base.settings, view: settings, removeSite, refreshSites: sites }),
  }
  const servicedeskOrigin = async (): Promise<string> => (await deskOf(base)).origin
  const { forgetTabs } = reports
  return { handlers, panel, states, sites, upkeep, forgetTabs, servicedeskOrigin, report, reportAs }
}

/** The manual and what is answered from it, kept fresh. */
function createKnowing(base: Base, tidyReports: () => Promise<void>) {
  const { now, random, report } = base
  const alarm = createAlarm('upkeep')
  const knowledge = createBackgroundKnowledge(
    base,
    alarm,
    () => void issues.showOutages().catch((error: unknown) => report('outages', error)),
  )
  const { library } = knowledge
  base.settings.onChange(
    () => void knowledge.followSources().catch((error: unknown) => report('knowledge', error)),
  )
  const issues = createIssuesService({
    now,
    readSettings: base.readSettings,
    library,
    fetchedAt: async () => (await knowledge.status()).fetchedAt,
  })
  const upkeep = createUpkeep({
    knowledge,
    alarm,
    usedAt: storedItem('session', 'usedAt', v.number()),
    now,
    random,
    tidy: async () => {
      await tidyReports()
      await issues.showOutages()
    },
  })
  const pageMap = lazy(loadPageMap)
  const search = createSearchService({
    library,
    pageMap,
    used: () => void upkeep.used().catch((error: unknown) => report('upkeep', error)),
  })
  const handlers = {
    ...manualHandlers({ knowledge, pageMap, onTrouble: (error) => report('knowledge', error) }),
    ...search.handlers,
    ...issues.handlers,
    ...supportHandlers({
      now,
      supportPage: () => knowledge.contentId(supportPagePath),
      seen: storedItem('local', 'supportPage', seenPageSchema),
    }),
    ...reviewHandlers({
      base,
      search,
      issues,
      library,
      thesaurus: lazy(loadThesaurus),
      routeSignals: loadRouteSignals,
    }),
  } satisfies Partial<Handlers>
  return { handlers, upkeep, knowledge, search, issues }
}

import type { Handlers } from '../../utils/messaging/handle.ts'
import { openShortcutSettings, panelShortcut } from '../../utils/platform/shortcut.ts'
import { grantedSites, removeSite } from '../../utils/platform/sites.ts'
import { storedItem } from '../../utils/platform/storage.ts'
import { createBase, type Base } from './base.ts'
import { casesHandlers, storedCasesSchema } from './cases.ts'
import { deskOf } from './desk.ts'
import { createKnowing } from './knowing.ts'
import { backgroundPanelOptions, createBackgroundSites } from './panel/background-panel.ts'
import { createPanelService, type PanelService } from './panel/panel.ts'
import { startHandlers } from './panel/start.ts'
import { createBackgroundReport } from './report/background-report.ts'
import { createSettingsView, settingsHandlers } from './settings.ts'
import type { TabStates } from './tab-states.ts'
import type { Upkeep } from './upkeep.ts'

export interface Services {
  readonly handlers: Handlers
  readonly panel: PanelService
  readonly states: TabStates
  readonly sites: () => Promise<void>
  readonly upkeep: Upkeep
  /** Hand-overs let go of the tabs of the session before. */
  readonly forgetTabs: () => Promise<void>
  readonly servicedeskOrigin: () => Promise<string>
  readonly report: Base['report']
  readonly reportAs: Base['reportAs']
}

/** Puts the services together. Nothing here waits or asks the browser: listeners must be there in the first turn. */
export function createServices(): Services {
  const base = createBase()
  const { now, report, reportAs, states } = base
  const sites = createBackgroundSites(base)
  const reports = createBackgroundReport(base)
  const { handlers: knowing, upkeep, knowledge, search, issues } = createKnowing(base, reports.tidy)
  const panelOptions = backgroundPanelOptions(base, () => void search.prepare().catch(reportAs('knowledge')))
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
    ...settingsHandlers({
      settings: base.settings,
      view: settings,
      shortcut: panelShortcut,
      openShortcutSettings,
      removeSite,
      refreshSites: sites,
    }),
  }
  const servicedeskOrigin = async (): Promise<string> => (await deskOf(base)).origin
  const { forgetTabs } = reports
  return { handlers, panel, states, sites, upkeep, forgetTabs, servicedeskOrigin, report, reportAs }
}

import * as v from 'valibot'
import type { PanelEvent } from '../../utils/messaging/protocol.ts'
import { openDrafts } from '../../utils/platform/draft-database.ts'
import { createDraftStore, type DraftStore } from '../../utils/platform/draft-store.ts'
import { lazy } from '../../utils/platform/lazy.ts'
import { browserSettingsPlace } from '../../utils/platform/settings-place.ts'
import { createSettingsStore, type SettingsStore } from '../../utils/platform/settings-store.ts'
import { sessionItems, storedItem } from '../../utils/platform/storage.ts'
import { sendToPanels } from '../../utils/platform/tabs.ts'
import type { Network } from '../../utils/sources/http.ts'
import type { Settings } from '../../utils/settings/settings.ts'
import { createTabStates, tabStateSchema, type TabStates } from './tab-states.ts'

/** What the services share. */
export interface Base {
  readonly now: () => number
  readonly random: () => number
  readonly wait: (milliseconds: number) => Promise<void>
  readonly network: Network
  readonly settings: SettingsStore
  readonly states: TabStates
  readonly drafts: () => Promise<DraftStore>
  readonly readSettings: () => Promise<Settings>
  /** Tells every panel, in whatever tab. */
  readonly broadcast: (event: PanelEvent) => void
  /** Writes down what went wrong where; the panel has its code already. */
  readonly report: (place: string, error: unknown) => void
  /** The same, for the end of a promise. */
  readonly reportAs: (place: string) => (error: unknown) => void
}

const errorsSchema = v.array(v.object({ at: v.number(), place: v.string(), text: v.string() }))
/** Kept for the diagnostics page. */
const mostErrors = 20

export function createBase(): Base {
  const now = (): number => Date.now()
  const settings = createSettingsStore(browserSettingsPlace)
  const states = createTabStates(sessionItems('tab:', tabStateSchema))
  const errors = storedItem('session', 'errors', errorsSchema)
  const report = (place: string, error: unknown): void => {
    void errors
      .read()
      .then((before = []) =>
        errors.write([...before, { at: now(), place, text: String(error).slice(0, 300) }].slice(-mostErrors)),
      )
      .catch(() => undefined)
  }
  const reportAs = (place: string) => (error: unknown) => report(place, error)
  return {
    now,
    random: () => Math.random(),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    network: { fetch: (url, init) => fetch(url, init), now, online: () => navigator.onLine },
    settings,
    states,
    drafts: lazy(async (forget) => createDraftStore(await openDrafts(forget))),
    readSettings: async () => (await settings.read()).settings,
    broadcast: (event) =>
      void states
        .openTabs()
        .then((tabs) => sendToPanels(event, tabs))
        .catch(reportAs('broadcast')),
    report,
    reportAs,
  }
}

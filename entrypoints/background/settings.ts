import { success } from '../../utils/base/result.ts'
import type { Handlers } from '../../utils/messaging/handle.ts'
import type { SettingsView } from '../../utils/settings/settings.ts'
import type { SettingsStore } from '../../utils/platform/settings-store.ts'

export interface SettingsOptions {
  readonly settings: SettingsStore
  readonly view: () => Promise<SettingsView>
  /** The keys that open the panel, and the browser's page for changing them. */
  readonly shortcut: () => Promise<string>
  readonly openShortcutSettings: () => Promise<void>
  readonly removeSite: (origin: string) => Promise<void>
  /** Makes the scripts on the sites follow the grants. */
  readonly refreshSites: () => Promise<void>
}

type SettingsMessages =
  | 'settings.get'
  | 'settings.set'
  | 'settings.shortcut'
  | 'settings.changeShortcut'
  | 'sites.remove'
  | 'sites.granted'

/** The settings as a screen shows them: with what policy decides, and the sites that have let the panel on them. */
export function createSettingsView(
  settings: SettingsStore,
  grantedSites: (except: string) => Promise<readonly string[]>,
): () => Promise<SettingsView> {
  return async () => {
    const state = await settings.read()
    return { ...state, sites: await grantedSites(state.settings.servicedeskOrigin) }
  }
}

export function settingsHandlers(options: SettingsOptions): Pick<Handlers, SettingsMessages> {
  const { settings, view } = options
  return {
    'settings.get': async () => success(await view()),
    async 'settings.set'({ patch }) {
      const changed = await settings.change(patch)
      return changed.ok ? success(await view()) : changed
    },
    'settings.shortcut': async () => success({ keys: await options.shortcut() }),
    async 'settings.changeShortcut'() {
      await options.openShortcutSettings()
      return success(null)
    },
    async 'sites.remove'({ origin }) {
      await options.removeSite(origin)
      await options.refreshSites()
      return success(await view())
    },
    // The page that asked the browser tells it; the browser's own event may come later, or not at all.
    async 'sites.granted'() {
      await options.refreshSites()
      return success(await view())
    },
  }
}

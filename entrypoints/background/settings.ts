import { success } from '../../utils/base/result.ts'
import type { Handlers } from '../../utils/messaging/handle.ts'
import type { SettingsView } from '../../utils/settings/settings.ts'
import type { SettingsStore } from '../../utils/platform/settings-store.ts'

export interface SettingsOptions {
  readonly settings: SettingsStore
  readonly grantedSites: (except: string) => Promise<readonly string[]>
  readonly removeSite: (origin: string) => Promise<void>
  /** Makes the scripts on the sites follow the grants. */
  readonly refreshSites: () => Promise<void>
}

type SettingsMessages = 'settings.get' | 'settings.set' | 'sites.remove' | 'sites.granted'

export function settingsHandlers(options: SettingsOptions): Pick<Handlers, SettingsMessages> {
  const { settings } = options
  const view = async (): Promise<SettingsView> => {
    const state = await settings.read()
    return { ...state, sites: await options.grantedSites(state.settings.servicedeskOrigin) }
  }
  return {
    'settings.get': async () => success(await view()),
    async 'settings.set'({ patch }) {
      const changed = await settings.change(patch)
      return changed.ok ? success(await view()) : changed
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

import { defaultSettings } from '../../utils/settings/settings.ts'
import type { PageAnswer } from '../../utils/platform/tabs.ts'
import type { PageCommand } from '../../utils/messaging/page-commands.ts'

export interface SitesOptions {
  readonly servicedeskOrigin: () => Promise<string>
  readonly grantedSites: (except: string) => Promise<readonly string[]>
  /** Registers the page script for the sites; gives those that are new. */
  readonly registerSites: (origins: readonly string[]) => Promise<readonly string[]>
  /** The same for a Servicedesk that is not the manifest's. */
  readonly registerDesk: (origin: string | undefined) => Promise<void>
  readonly tabsOfSite: (origin: string) => Promise<readonly number[]>
  readonly sendToPage: (tabId: number, command: PageCommand) => Promise<PageAnswer>
  readonly inject: (tabId: number) => Promise<unknown>
}

/**
 * Makes the page script run on every granted site, from the next load on by registration and in tabs that are open
 * already by hand, unless it is there. Two calls at once run one after the other: registering twice would throw.
 */
export function createSites(options: SitesOptions): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()

  async function refresh(): Promise<void> {
    const desk = await options.servicedeskOrigin()
    await options.registerDesk(desk === new URL(defaultSettings.servicedeskOrigin).origin ? undefined : desk)
    const origins = await options.grantedSites(desk)
    const fresh = await options.registerSites(origins)
    const tabs = (await Promise.all(fresh.map(options.tabsOfSite))).flat()
    await Promise.all(
      tabs.map(async (tabId) => {
        const { reached } = await options.sendToPage(tabId, { to: 'page', kind: 'read' })
        if (!reached) await options.inject(tabId).catch(() => undefined)
      }),
    )
  }

  return () => {
    running = running.then(refresh, refresh)
    return running
  }
}

import type { PageCommand } from '../../../utils/messaging/page-commands.ts'
import type { PanelEvent } from '../../../utils/messaging/protocol.ts'
import type { SettingsStore } from '../../../utils/platform/settings-store.ts'
import type { StoredItem } from '../../../utils/platform/storage.ts'
import type { PageAnswer } from '../../../utils/platform/tabs.ts'
import type { TabStates } from '../tab-states.ts'

export interface PanelOptions {
  readonly states: TabStates
  readonly settings: SettingsStore
  readonly sendToPage: (tabId: number, command: PageCommand) => Promise<PageAnswer>
  readonly sendToPanels: (event: PanelEvent, tabIds: readonly number[]) => Promise<void>
  readonly inject: (tabId: number, files: readonly string[]) => Promise<unknown>
  readonly isGranted: (origin: string) => Promise<boolean>
  /** A panel beside the tabs has been seen since the browser started. */
  readonly sideInUse: StoredItem<boolean>
  readonly activeTabId: () => Promise<number | undefined>
  /** Opens an address in a new tab beside the given one. */
  readonly openTab: (url: string, openerTabId?: number) => Promise<unknown>
  /** Address of a page of the extension: `panel.html`. */
  readonly ownUrl: (path: string) => string
  /** A panel is about to open: what it will ask for is brought into memory meanwhile. */
  readonly prepare: () => void
}

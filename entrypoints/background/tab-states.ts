import * as v from 'valibot'
import type { PageContext } from '../../utils/context/page-context.ts'
import { pageContextSchema } from '../../utils/messaging/schemas.ts'
import type { StoredItems } from '../../utils/platform/storage.ts'

export const tabStateSchema: v.GenericSchema<unknown, TabState> = v.object({
  /** The panel is open in this tab; kept over navigation. */
  open: v.boolean(),
  /** … drawn in to its thin tab. */
  folded: v.boolean(),
  /** Address and reading of the page that is there now. */
  url: v.exactOptional(v.string()),
  context: v.exactOptional(pageContextSchema),
  /** A picture was refused for want of a grant: the next use of the toolbar button is for that. */
  wantsPicture: v.boolean(),
  /** The draft that an area of the page is being chosen for. */
  picking: v.exactOptional(v.string()),
  /** Words from the context menu that the panel has not taken yet; empty when there are none. */
  query: v.string(),
})

export interface TabState {
  readonly open: boolean
  readonly folded: boolean
  readonly url?: string
  readonly context?: PageContext
  readonly wantsPicture: boolean
  readonly picking?: string
  readonly query: string
}

const closed: TabState = { open: false, folded: false, wantsPicture: false, query: '' }

export interface TabStates {
  get(tabId: number): Promise<TabState>
  change(tabId: number, change: (state: TabState) => TabState): Promise<TabState>
  drop(tabId: number): Promise<void>
  openTabs(): Promise<readonly number[]>
}

/** What is known of each tab until the browser closes. Kept in memory and in session storage, since the background may stop at any time. */
export function createTabStates(items: StoredItems<TabState>): TabStates {
  let loaded: Promise<Map<number, TabState>> | undefined
  const all = (): Promise<Map<number, TabState>> => {
    loaded ??= items.readAll().then(
      (stored) => new Map([...stored].map(([id, state]) => [Number(id), state])),
      () => new Map<number, TabState>(),
    )
    return loaded
  }

  return {
    get: async (tabId) => (await all()).get(tabId) ?? closed,
    async change(tabId, change) {
      const states = await all()
      const state = change(states.get(tabId) ?? closed)
      states.set(tabId, state)
      await items.write(`${tabId}`, state)
      return state
    },
    async drop(tabId) {
      if ((await all()).delete(tabId)) await items.remove(`${tabId}`)
    },
    openTabs: async () => [...(await all())].flatMap(([id, { open }]) => (open ? [id] : [])),
  }
}

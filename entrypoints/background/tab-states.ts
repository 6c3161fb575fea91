import * as v from 'valibot'
import type { PageContext } from '../../utils/context/page-context.ts'
import { pageContextSchema } from '../../utils/messaging/schemas.ts'
import type { StoredItem } from '../../utils/platform/storage.ts'

const stateSchema = v.object({
  /** The panel is open in this tab; kept over navigation. */
  open: v.boolean(),
  /** … drawn in to its thin tab. */
  folded: v.boolean(),
  /** Address and reading of the page that is there now. */
  url: v.exactOptional(v.string()),
  context: v.exactOptional(pageContextSchema),
  /** A picture was refused for want of a grant: the next use of the toolbar button is for that. */
  wantsPicture: v.boolean(),
  /** Words from the context menu that the panel has not taken yet; empty when there are none. */
  query: v.string(),
})

export const tabStatesSchema: v.GenericSchema<unknown, Record<string, TabState>> = v.record(
  v.string(),
  stateSchema,
)

export interface TabState {
  readonly open: boolean
  readonly folded: boolean
  readonly url?: string
  readonly context?: PageContext
  readonly wantsPicture: boolean
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
export function createTabStates(item: StoredItem<Record<string, TabState>>): TabStates {
  let loaded: Promise<Map<number, TabState>> | undefined
  const all = (): Promise<Map<number, TabState>> => {
    loaded ??= item.read().then(
      (stored) => new Map(Object.entries(stored ?? {}).map(([id, state]) => [Number(id), state])),
      () => new Map<number, TabState>(),
    )
    return loaded
  }
  const save = async (states: ReadonlyMap<number, TabState>): Promise<void> =>
    item.write(Object.fromEntries(states))

  return {
    get: async (tabId) => (await all()).get(tabId) ?? closed,
    async change(tabId, change) {
      const states = await all()
      const state = change(states.get(tabId) ?? closed)
      states.set(tabId, state)
      await save(states)
      return state
    },
    async drop(tabId) {
      const states = await all()
      if (states.delete(tabId)) await save(states)
    },
    openTabs: async () => [...(await all())].flatMap(([id, { open }]) => (open ? [id] : [])),
  }
}

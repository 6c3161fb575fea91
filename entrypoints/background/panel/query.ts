import type { PanelOptions } from './options.ts'

/** Hands the words from the context menu to the panel, once. */
export async function deliverQuery(options: PanelOptions, tabId: number): Promise<void> {
  const { query } = await options.states.get(tabId)
  if (query === '') return
  await options.states.change(tabId, (state) => ({ ...state, query: '' }))
  await options.sendToPanels({ to: 'panel', kind: 'search', tabId, query }, [tabId])
}

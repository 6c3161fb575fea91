import type { PageAnswer } from '../../../utils/platform/tabs.ts'
import type { PanelOptions } from './options.ts'

/** Reads the page; runs by itself on granted sites. */
export const pageScript = '/content-scripts/cms.js'
/** Remembers what happened on the page, for a report. */
export const recorderScript = '/content-scripts/recorder.js'
/** Holds the panel; brought in where it is shown. */
const dockScript = '/content-scripts/dock.js'
/** Whoever holds the panel comes first: its page begins to load while the others are brought in. */
const panelScripts = [dockScript, recorderScript, pageScript]
/** The thin tab of a panel drawn in. */
export const spinePx = 44

interface Showing {
  readonly focus: boolean
  readonly folded?: boolean
}

/** Shows the panel in a page, whatever is there of it already. */
export async function show(
  options: PanelOptions,
  tabId: number,
  { focus, folded = false }: Showing,
): Promise<void> {
  const command = { to: 'page', kind: 'show-panel', ...(await place(options, folded)), focus } as const
  if (openIn(await options.sendToPage(tabId, command)) === undefined)
    return showAfresh(options, tabId, { focus, folded })
  await options.states.change(tabId, (state) => ({ ...state, open: true, folded }))
}

/** Brings both page scripts in and opens the panel. Where the browser allows no script, the panel opens as a tab. */
export async function showAfresh(
  options: PanelOptions,
  tabId: number,
  { focus, folded = false }: Showing,
): Promise<void> {
  const injected = options.inject(tabId, panelScripts)
  // A background that has just been woken reads them while the browser brings the scripts in.
  const placed = place(options, folded)
  try {
    await injected
  } catch {
    await options.openTab(options.ownUrl(`panel.html?tab=${tabId}&blocked`), tabId)
    return
  }
  const command = { to: 'page', kind: 'show-panel', ...(await placed), focus } as const
  const shown = options.sendToPage(tabId, command)
  options.prepare()
  await options.states.change(tabId, (state) => ({ ...state, open: true, folded }))
  await shown
}

/** Shows the panel again on the next page of its tab, as it was; stays out of sight where it may not. */
export async function reopen(options: PanelOptions, tabId: number): Promise<void> {
  const { folded } = await options.states.get(tabId)
  await options
    .inject(tabId, panelScripts)
    .then(async () => {
      const command = { to: 'page', kind: 'show-panel', ...(await place(options, folded)) } as const
      const shown = options.sendToPage(tabId, { ...command, focus: false })
      options.prepare()
      return shown
    })
    .catch(() => undefined)
}

/** Where and how wide the panel stands. */
export async function place(
  { settings }: PanelOptions,
  folded = false,
): Promise<{ side: 'left' | 'right'; widthPx: number }> {
  const { side, widthPx } = (await settings.read()).settings
  return { side, widthPx: folded ? spinePx : widthPx }
}

/** Whether the panel is open after a command; nothing when the page has no script that holds it. */
export function openIn(page: PageAnswer): boolean | undefined {
  if (!page.reached || typeof page.answer !== 'object' || page.answer === null) return undefined
  return 'open' in page.answer && typeof page.answer.open === 'boolean' ? page.answer.open : undefined
}

import type { PageCommand, WholePageCommand } from '../messaging/page-commands.ts'
import type { PanelEvent } from '../messaging/protocol.ts'
import { browser } from './browser.ts'

const injectionAttempts = 7

export type PageAnswer = { readonly reached: true; readonly answer: unknown } | { readonly reached: false }

/** Sends a command to the page script of a tab, which runs in its top frame; not reached when there is none. */
export async function sendToPage(
  tabId: number,
  command: PageCommand | WholePageCommand,
): Promise<PageAnswer> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tabId, command, { frameId: 0 })
    return { reached: true, answer }
  } catch {
    return { reached: false }
  }
}

/**
 * Tells the panel. A panel inside a page hears through its tab (in Firefox only so); panels in the side panel, the
 * sidebar or a tab of their own hear as pages of the extension.
 */
export async function sendToPanels(event: PanelEvent, tabIds: readonly number[]): Promise<void> {
  await Promise.all([
    ...tabIds.map((tabId) => browser.tabs.sendMessage(tabId, event).catch(nobodyListens)),
    browser.runtime.sendMessage(event).catch(nobodyListens),
  ])
}

/**
 * Runs scripts of the package in the top frame of a tab. Just after a navigation the grant of a toolbar click can
 * reach the page later than the click reaches us, so a refusal is tried again after 20, 40, 80 … 640 ms: on
 * a busy computer the grant can be late by half a second.
 *
 * @returns what the last script's last statement gave; rejects with the browser's own error when it stays refused
 */
export async function injectScripts(
  tabId: number,
  files: readonly string[],
  attempts = injectionAttempts,
): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const [result] = await browser.scripting.executeScript({ target: { tabId }, files: [...files] })
      return result?.result
    } catch (error) {
      if (attempt >= attempts || !/Cannot access contents|Missing host permission/i.test(String(error)))
        throw error
      await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt))
    }
  }
}

export async function openTab(url: string, openerTabId?: number): Promise<number | undefined> {
  const tab = await browser.tabs
    .create({ url, ...(openerTabId === undefined ? {} : { openerTabId }) })
    // The opener may have been closed meanwhile, or live in another window.
    .catch(() => browser.tabs.create({ url }))
  return tab.id
}

/** The tab the person looks at, for a panel that is in no tab itself. */
export async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return tab?.id
}

export async function windowOfTab(tabId: number): Promise<number | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined)
  return tab?.active ? tab.windowId : undefined
}

function nobodyListens(): undefined {
  return undefined
}

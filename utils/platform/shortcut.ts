import { browser } from './browser.ts'

/** The keys that open the panel as the browser writes them, `Ctrl+Shift+U`; empty when none are set. */
export async function panelShortcut(): Promise<string> {
  const commands = await browser.commands.getAll()
  return commands.find(({ name }) => name === '_execute_action')?.shortcut ?? ''
}

/**
 * Opens the browser's own page for changing it. Chromium has no call for that, but lets an extension open the page.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands/openShortcutSettings
 */
export async function openShortcutSettings(): Promise<void> {
  const open: unknown = Reflect.get(browser.commands, 'openShortcutSettings')
  if (typeof open === 'function') await open.call(browser.commands)
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}

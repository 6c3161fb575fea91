import { browser } from './browser.ts'

interface SidePanel {
  readonly open: (options: { readonly tabId: number }) => Promise<void>
}

/** Chromium's side panel; Firefox has a sidebar, which pages of the extension inside a tab cannot open. */
function sidePanel(): SidePanel | undefined {
  const api: unknown = Reflect.get(browser, 'sidePanel')
  return isSidePanel(api) ? api : undefined
}

function isSidePanel(api: unknown): api is SidePanel {
  return typeof api === 'object' && api !== null && 'open' in api && typeof api.open === 'function'
}

/**
 * Opens the browser's side panel; undefined where there is none. The browser wants the person's press behind it, and a
 * message to the background does not carry it: this is for the panel's own page, before anything is waited for.
 */
export function sidePanelOpener(): ((tabId: number) => Promise<boolean>) | undefined {
  const api = sidePanel()
  if (!api) return undefined
  return (tabId) =>
    api.open({ tabId }).then(
      () => true,
      () => false,
    )
}

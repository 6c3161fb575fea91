import { browser } from './browser.ts'

const selectionMenu = 'search-selection'

/** Makes the entry for selected text. Entries stay between starts of the background, so this belongs to installing. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({
    id: selectionMenu,
    title: browser.i18n.getMessage('search_menu_selection') || '%s',
    contexts: ['selection'],
  })
}

/** Hears the selected text of each use, with its tab. */
export function onSelectionMenu(listener: (tabId: number, text: string) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId !== selectionMenu || tab?.id === undefined || !selectionText) return
    listener(tab.id, selectionText.slice(0, 500))
  })
}

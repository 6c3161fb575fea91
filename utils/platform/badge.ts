import { browser } from './browser.ts'

/** Marks the toolbar button while something is down. `title` is also what screen readers hear of the button. */
export async function showOutage(title: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ text: '!' }),
    browser.action.setBadgeBackgroundColor({ color: '#b3261e' }),
    browser.action.setTitle({ title }),
  ])
}

export async function clearOutage(): Promise<void> {
  const name = browser.i18n.getMessage('extension_name')
  await Promise.all([browser.action.setBadgeText({ text: '' }), browser.action.setTitle({ title: name })])
}

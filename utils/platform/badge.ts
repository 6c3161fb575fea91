import { browser } from './browser.ts'

/** Marks the toolbar button while something is down. Its title is also what screen readers hear of it. */
export async function showOutage(outage: string): Promise<void> {
  const title = `${browser.i18n.getMessage('a11y_icon_outage')}: ${outage}`
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

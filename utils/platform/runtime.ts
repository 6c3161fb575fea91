import type { RawSender } from '../messaging/handle.ts'
import { browser } from './browser.ts'

export function extensionId(): string {
  return browser.runtime.id
}

/** Address of a file of the extension. */
export function ownUrl(path: string): string {
  return browser.runtime.getURL(path)
}

/** Answers messages; `undefined` leaves a message to others. */
export function onMessage(
  listener: (message: unknown, sender: RawSender) => Promise<unknown> | undefined,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: RawSender) => listener(message, sender))
}

export function onActionClick(listener: (tabId: number) => void): void {
  browser.action.onClicked.addListener(({ id }) => {
    if (id !== undefined) listener(id)
  })
}

export function onTabChange(listeners: {
  readonly navigation: (tabId: number, status: 'loading' | 'complete') => void
  readonly front: () => void
  readonly closed: (tabId: number) => void
}): void {
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading' || status === 'complete') listeners.navigation(tabId, status)
  })
  browser.tabs.onActivated.addListener(() => listeners.front())
  browser.tabs.onRemoved.addListener((tabId) => listeners.closed(tabId))
}

export function onStart(listeners: {
  /** `isNew`: put into this browser for the first time, not updated. */
  readonly installed: (isNew: boolean) => void
  readonly started: () => void
}): void {
  browser.runtime.onInstalled.addListener(({ reason }) => listeners.installed(reason === 'install'))
  browser.runtime.onStartup.addListener(() => listeners.started())
}

export function captureWindow(windowId: number): Promise<string> {
  return browser.tabs.captureVisibleTab(windowId, { format: 'png' })
}

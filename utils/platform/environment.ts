import * as v from 'valibot'
import type { UserAgent } from '../report/browser-name.ts'
import { browser } from './browser.ts'

export interface TabWindow {
  /** Size of the page's area in CSS pixels. */
  readonly width: number
  readonly height: number
  readonly zoom?: number
}

/** What the page area of a tab measures; zero when the tab is gone. */
export async function windowOf(tabId: number): Promise<TabWindow> {
  const [tab, zoom] = await Promise.all([
    browser.tabs.get(tabId).catch(() => undefined),
    browser.tabs.getZoom(tabId).catch(() => undefined),
  ])
  const size = { width: tab?.width ?? 0, height: tab?.height ?? 0 }
  return zoom === undefined ? size : { ...size, zoom }
}

export function browserLanguage(): string {
  return browser.i18n.getUILanguage()
}

export function extensionVersion(): string {
  return browser.runtime.getManifest().version
}

const agentDataSchema = v.object({
  brands: v.array(v.object({ brand: v.string(), version: v.string() })),
  getHighEntropyValues: v.function(),
})

/** What the browser says of itself; Windows tells 10 from 11 only through the client hints that Chromium has. */
export async function userAgent(): Promise<UserAgent> {
  const base = { userAgent: navigator.userAgent }
  if (!('userAgentData' in navigator)) return base
  const data = navigator.userAgentData
  const parsed = v.safeParse(agentDataSchema, data)
  if (!parsed.success) return base
  const hints: unknown = await Promise.resolve(
    parsed.output.getHighEntropyValues.call(data, ['platformVersion']),
  ).catch(() => undefined)
  const version = v.safeParse(v.object({ platformVersion: v.pipe(v.string(), v.nonEmpty()) }), hints)
  const brands = parsed.output.brands.map(({ brand, version }) => ({ brand, version }))
  return { ...base, brands, ...(version.success ? { platformVersion: version.output.platformVersion } : {}) }
}

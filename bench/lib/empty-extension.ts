import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DrivenBrowser } from '../../demo/browser/driven-browser.ts'

/** What a click costs before any extension does anything of use; measured beside the product, in the same run. */
export interface ClickFloor {
  /** Button pressed by the driver → the extension hears of it. */
  readonly heardMs: number
  /** Button pressed by the driver → first script of an empty page runs in a frame of the extension. */
  readonly emptyFrameMs: number
}

const files: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    permissions: ['activeTab', 'scripting'],
    host_permissions: ['https://*/*'],
    action: {},
    background: { service_worker: 'background.js' },
    web_accessible_resources: [{ resources: ['frame.html'], matches: ['https://*/*'] }],
  }),
  'background.js': `chrome.action.onClicked.addListener(({ id: tabId }) => {
  globalThis.heardAt = performance.timeOrigin + performance.now()
  chrome.scripting.executeScript({ target: { tabId }, files: ['mount.js'] })
})`,
  'mount.js': `document.documentElement
  .append(Object.assign(document.createElement('iframe'), { src: chrome.runtime.getURL('frame.html') }))`,
  'frame.html': '<!doctype html><title>Empty</title><script src="frame.js"></script>',
  'frame.js': 'performance.mark("first-script")',
}

/** Writes an extension that does nothing but show an empty frame. @returns its folder */
export function writeEmptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cms-hjaelp-empty-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

/** One click on that extension's button, on a new page. */
export async function measureClickFloor(browser: DrivenBrowser, url: string): Promise<ClickFloor> {
  const page = await browser.newPage(url)
  const pressed = performance.timeOrigin + performance.now()
  await browser.clickAction(page)
  const frame = await browser.panelFrame(page)
  await frame.waitForFunction(() => performance.getEntriesByName('first-script').length > 0)
  const emptyAt = await frame.evaluate(() => {
    const [mark] = performance.getEntriesByName('first-script')
    return performance.timeOrigin + (mark?.startTime ?? Number.NaN)
  })
  const heardAt = await heardIn(browser)
  await page.close()
  return { heardMs: heardAt - pressed, emptyFrameMs: emptyAt - pressed }
}

async function heardIn({ browser }: DrivenBrowser): Promise<number> {
  for (const extension of (await browser.extensions()).values())
    for (const worker of await extension.workers()) return Number(await worker.evaluate('globalThis.heardAt'))
  return Number.NaN
}

import type { Browser, Frame, Page } from 'puppeteer-core'
import type { BrowserName } from '../../scripts/lib/browsers.ts'

export interface LaunchOptions {
  /** Full path of the browser. */
  readonly executable: string
  /** Absolute path of the built extension. */
  readonly extension: string
  /** Where the stand-ins listen, and the hosts that are sent there. */
  readonly port: number
  readonly hosts: readonly string[]
  readonly headless: boolean
  /** The person's system is set to dark. */
  readonly dark?: boolean
  readonly window?: { readonly width: number; readonly height: number }
  /** Pixels of the screen to one CSS pixel: a dense screen, or a zoomed browser. */
  readonly scale?: number
  /** Origins that the person has let the extension onto before, like `https://www.example.dk`. */
  readonly grantedOrigins?: readonly string[]
  /** Lets the extension into private windows, as a person can in Chromium. */
  readonly privateWindows?: boolean
  /** Profile that outlives the browser; without one there is a new profile that goes with it. */
  readonly profile?: string
  /** Folder that gets what is saved; without it the browser asks or uses its own. */
  readonly downloads?: string
}

/** One browser with the extension in it: what differs between Chromium and Firefox, and nothing else. */
export interface DrivenBrowser {
  readonly name: BrowserName
  readonly browser: Browser
  readonly newPage: (url: string) => Promise<Page>
  /** Clicks the extension's toolbar button on this page for real, with all that grants. */
  readonly clickAction: (page: Page) => Promise<void>
  /** The extension's frame inside the page, in a closed shadow root; waits for it. */
  readonly panelFrame: (page: Page) => Promise<Frame>
  /** Whether the page holds a frame of the extension right now. */
  readonly hasPanel: (page: Page) => Promise<boolean>
  /** Opens a page of the extension in a tab of its own, e.g. `/options.html`. */
  readonly openExtensionPage: (path: string) => Promise<Page>
  /** Stops the service worker or event page, as an idle half minute does. */
  readonly stopBackground: () => Promise<void>
  readonly close: () => Promise<void>
  /** Ends the browser as a crash does, without a word to it. */
  readonly kill: () => Promise<void>
}

const waitMs = 15_000

/**
 * The first frame whose own address begins with `scheme`; asked in the frame, because Firefox's driver reports
 * `about:blank` for extension frames.
 */
export async function findFrame(page: Page, scheme: string): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    if (frame === page.mainFrame()) continue
    try {
      const address = await frame.evaluate(() => location.href)
      if (address.startsWith(scheme)) return frame
    } catch {
      // The frame went away or is not there yet; the next round sees it.
    }
  }
  return undefined
}

export async function waitForFrame(page: Page, scheme: string): Promise<Frame> {
  const end = Date.now() + waitMs
  for (;;) {
    const frame = await findFrame(page, scheme)
    if (frame) return frame
    if (Date.now() > end) throw new Error(`no ${scheme} frame in ${page.url()} after ${waitMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Kills the browser's own process and waits until it is gone. */
export async function killBrowser(browser: Browser): Promise<void> {
  const child = browser.process()
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

/** Sees to it that a browser never outlives the process that started it, however that ends. */
export function killWithProcess(browser: Browser): void {
  const child = browser.process()
  const kill = () => child?.kill('SIGKILL')
  process.once('exit', kill)
  child?.once('exit', () => process.removeListener('exit', kill))
}

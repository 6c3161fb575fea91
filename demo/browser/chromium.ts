import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch, type Browser, type Page } from 'puppeteer-core'
import {
  findFrame,
  killBrowser,
  killWithProcess,
  waitForFrame,
  type DrivenBrowser,
  type LaunchOptions,
} from './driven-browser.ts'

const scheme = 'chrome-extension://'

/** Starts Chromium with the extension loaded and the stand-ins' hosts mapped to them; every other host is unreachable. */
export async function launchChromium(options: LaunchOptions): Promise<DrivenBrowser> {
  const id = extensionId(options.extension)
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'cms-hjaelp-chromium-'))
  if (options.grantedOrigins?.length || options.privateWindows) seedSettings(profile, id, options)
  const { width, height } = options.window ?? { width: 1366, height: 900 }
  const browser = await launch({
    executablePath: options.executable,
    headless: options.headless,
    userDataDir: profile,
    pipe: true,
    acceptInsecureCerts: true,
    enableExtensions: true,
    ...(options.downloads === undefined
      ? {}
      : { downloadBehavior: { policy: 'allow', downloadPath: options.downloads } }),
    // A driver's viewport has a scale of its own.
    defaultViewport: options.headless && options.scale === undefined ? { width, height } : null,
    args: [
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      `--host-resolver-rules=${resolverRules(options)}`,
      `--window-size=${width},${height}`,
      ...(options.scale === undefined ? [] : [`--force-device-scale-factor=${options.scale}`]),
      // The worker's own requests do not ask the driver about certificates.
      '--ignore-certificate-errors',
      '--disable-quic',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--lang=da',
      ...(options.dark ? ['--force-dark-mode'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    env: { ...process.env, LANGUAGE: 'da', LANG: 'da_DK.UTF-8' },
  })
  killWithProcess(browser)
  const removeProfile = () => {
    if (options.profile === undefined)
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  process.once('exit', removeProfile)
  await waitForListener(browser, id)
  return {
    name: 'chromium',
    browser,
    newPage: (url) => newPage(browser, url),
    clickAction: async (page) => {
      const extension = (await browser.extensions()).get(id)
      if (!extension) throw new Error(`the extension ${id} is not loaded`)
      await page.bringToFront()
      await page.triggerExtensionAction(extension)
    },
    panelFrame: (page) => waitForFrame(page, scheme),
    hasPanel: async (page) => (await findFrame(page, scheme)) !== undefined,
    openExtensionPage: (path) => newPage(browser, `${scheme}${id}${path}`),
    stopBackground: () => stopWorker(browser, id),
    close: async () => {
      await browser.close()
      process.removeListener('exit', removeProfile)
      removeProfile()
    },
    kill: async () => {
      await killBrowser(browser)
      process.removeListener('exit', removeProfile)
      removeProfile()
    },
  }
}

/** Chromium names an unpacked extension after its path: the first 32 digits of its SHA-256, with 0–f written as a–p. */
function extensionId(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32)
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')
}

function resolverRules({ hosts, port }: LaunchOptions): string {
  const maps = hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`)
  return [...maps, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(',')
}

/** Grants optional hosts and private windows by writing the profile: the real questions cannot be answered without a screen. */
function seedSettings(
  profile: string,
  id: string,
  { grantedOrigins = [], privateWindows = false }: LaunchOptions,
): void {
  const permissions = {
    api: [],
    explicit_host: grantedOrigins.map((origin) => `${origin}/*`),
    manifest_permissions: [],
    scriptable_host: [],
  }
  const settings = {
    active_permissions: permissions,
    granted_permissions: permissions,
    runtime_granted_permissions: permissions,
    incognito: privateWindows,
  }
  mkdirSync(join(profile, 'Default'), { recursive: true })
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ extensions: { settings: { [id]: settings } } }),
  )
}

async function newPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(url, { waitUntil: 'load' })
  return page
}

/** A click in the moments before the new extension's worker listens for it would be lost; nobody installs and clicks that fast. */
async function waitForListener(browser: Browser, id: string): Promise<void> {
  const target = await browser.waitForTarget(
    (candidate) => candidate.type() === 'service_worker' && candidate.url().startsWith(`${scheme}${id}/`),
  )
  const worker = await target.worker()
  for (let round = 0; round < 200; round += 1) {
    const listens = await worker
      ?.evaluate('chrome.action?.onClicked.hasListeners() ?? false')
      .catch(() => false)
    if (listens) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the extension does not listen for its toolbar button')
}

async function stopWorker(browser: Browser, id: string): Promise<void> {
  const extension = (await browser.extensions()).get(id)
  for (const worker of (await extension?.workers()) ?? []) {
    try {
      await worker.close()
    } catch (error) {
      // The worker may be gone before the driver has let go of it.
      if (!/No session with given id|Target closed/.test(String(error))) throw error
    }
  }
}

import { launch, type Browser, type Page } from 'puppeteer-core'
import * as v from 'valibot'
import {
  findFrame,
  killBrowser,
  killWithProcess,
  waitForFrame,
  type DrivenBrowser,
  type LaunchOptions,
} from './driven-browser.ts'

const scheme = 'moz-extension://'
const extensionId = 'cms-hjaelp@cms-hjaelp.invalid'
/** Host of the extension's pages in a profile that is used again, as it is for an installed one. */
const keptHost = '3f0c8a52-7d1e-4b6a-9c2f-51e8d0a7b394'

/** Starts Firefox with the extension loaded and the stand-ins' hosts mapped to them. */
export async function launchFirefox(options: LaunchOptions): Promise<DrivenBrowser> {
  const { width, height } = options.window ?? { width: 1366, height: 900 }
  const browser = await launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless,
    acceptInsecureCerts: true,
    defaultViewport: options.headless && options.scale === undefined ? { width, height } : null,
    ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
    args: ['-remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: {
      'network.dns.localDomains': options.hosts.join(','),
      'network.socket.forcePort': `443=${options.port}`,
      // A request for a permission counts as answered with yes: the real question cannot be answered without a screen.
      'extensions.webextOptionalPermissionPrompts': false,
      // 0 dark, 1 light.
      'layout.css.prefers-color-scheme.content-override': options.dark ? 0 : 1,
      ...(options.scale === undefined ? {} : { 'layout.css.devPixelsPerPx': `${options.scale}` }),
      'intl.locale.requested': 'da,en-US',
      'intl.accept_languages': 'da, en',
      'browser.aboutwelcome.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      // Named by the profile, which forgets it with an extension that is loaded for one session.
      ...(options.profile === undefined
        ? {}
        : { 'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: keptHost }) }),
      ...(options.downloads === undefined
        ? {}
        : { 'browser.download.folderList': 2, 'browser.download.dir': options.downloads }),
    },
  })
  killWithProcess(browser)
  const id = await browser.installExtension(options.extension)
  const chrome = await openChromeScope(browser)
  if (options.grantedOrigins?.length) await chrome.run(grantOrigins, id, options.grantedOrigins.join(' '))
  const host = String(await chrome.run(extensionHost, id))
  const bring = async (page: Page) => {
    await page.bringToFront()
    return page
  }
  return {
    name: 'firefox',
    browser,
    newPage: async (url) => {
      const page = await browser.newPage()
      await page.goto(url, { waitUntil: 'load' })
      return page
    },
    clickAction: async (page) => {
      await bring(page)
      await chrome.run(triggerAction, id)
    },
    panelFrame: (page) => waitForFrame(page, `${scheme}${host}`),
    hasPanel: async (page) => (await findFrame(page, `${scheme}${host}`)) !== undefined,
    openExtensionPage: async (path) => {
      const page = await browser.newPage()
      await chrome.navigate(page, `${scheme}${host}${path}`)
      await page.waitForSelector('body')
      return page
    },
    stopBackground: async () => {
      await chrome.run(terminateBackground, id)
    },
    close: () => browser.close(),
    kill: () => killBrowser(browser),
  }
}

interface ChromeScope {
  readonly run: (code: string, ...values: string[]) => Promise<unknown>
  readonly navigate: (page: Page, url: string) => Promise<void>
}

// These run inside Firefox itself, not here: they are kept as text, because their globals exist only there.
const triggerAction = `async (id) => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
  ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension).triggerAction(window)
}`
const extensionHost = 'async (id) => WebExtensionPolicy.getByID(id).mozExtensionHostname'
const terminateBackground = `async (id) => {
  await WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })
}`
const grantOrigins = `async (id, origins) => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
  const { extension } = WebExtensionPolicy.getByID(id)
  await ExtensionPermissions.add(id, { permissions: [], origins: origins.split(' ').map((origin) => origin + '/*') }, extension)
}`

const treeSchema = v.object({
  result: v.object({ contexts: v.array(v.object({ context: v.string(), url: v.string() })) }),
})
const callSchema = v.object({
  result: v.object({
    result: v.optional(v.object({ value: v.optional(v.unknown()) })),
    exceptionDetails: v.optional(v.object({ text: v.string() })),
  }),
})

/** Firefox's own window as a place to run code: the only way to its toolbar. Uses the driver's raw connection. */
async function openChromeScope(browser: Browser): Promise<ChromeScope> {
  const connection = (browser as unknown as RawBrowser).connection
  const tree = v.parse(
    treeSchema,
    await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }),
  )
  const top = tree.result.contexts.find(({ url }) => url.includes('browser.xhtml'))
  if (!top) throw new Error('Firefox shows no window to drive')
  return {
    async run(code, ...values) {
      const answer = v.parse(
        callSchema,
        await connection.send('script.callFunction', {
          functionDeclaration: code,
          awaitPromise: true,
          target: { context: top.context },
          arguments: values.map((value) => ({ type: 'string', value })),
        }),
      )
      if (answer.result.exceptionDetails) throw new Error(answer.result.exceptionDetails.text)
      return answer.result.result?.value
    },
    async navigate(page, url) {
      // oxlint-disable-next-line no-underscore-dangle -- the driver keeps the context's id nowhere else
      const context = (page.mainFrame() as unknown as RawFrame)._id
      // The driver's own navigation waits for an event that never comes for extension pages.
      await connection.send('browsingContext.navigate', { context, url, wait: 'none' })
    },
  }
}

interface RawBrowser {
  readonly connection: { send: (method: string, parameters: object) => Promise<unknown> }
}

interface RawFrame {
  readonly _id: string
}

import { readFileSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, launch, type Page } from 'puppeteer-core'
import { build } from 'vite'
import { findBrowser } from '../../../scripts/lib/browsers.ts'

/**
 * Takes a picture of every step of a report, of marking, settings and first run, and runs axe on each:
 * `node tests/gallery/report/shoot.ts DIR [NAME…]`. Drafts and answers are made up; no extension is installed.
 */
interface Scene {
  readonly page?: 'panel' | 'options' | 'welcome'
  readonly scene?: string
  /** The screen the panel opens with. */
  readonly screen?: object
  readonly query?: string
  readonly width?: number
  readonly full?: boolean
  readonly steps?: (page: Page) => Promise<unknown>
}

const draft = { kind: 'report', draftId: 'draft-1' }
const marking = { kind: 'annotate', draftId: 'draft-1', pictureId: 'picture-1' }
const toCheck = (page: Page) => press(page, '.ch-foot .ch-btn--primary')
const toWho = async (page: Page) => {
  await toCheck(page)
  await page.waitForSelector('[data-part=description]')
  await press(page, '.ch-foot .ch-btn--primary')
}

const scenes: Readonly<Record<string, Scene>> = {
  write: { screen: draft, full: true },
  adding: { screen: draft, steps: (page) => press(page, '.ch-shots__add') },
  whole: {
    screen: draft,
    steps: async (page) => {
      await press(page, '.ch-shots__add')
      await press(page, '#add-picture button:nth-of-type(2)')
    },
  },
  empty: { scene: 'begin', screen: { kind: 'report' }, full: true, steps: toCheck },
  nopicture: { scene: 'nopicture', screen: { kind: 'report' } },
  failed: { scene: 'full', screen: draft, steps: (page) => page.type('#report-title', '!') },
  unsure: { scene: 'unsure', screen: draft, full: true },
  urgent: { scene: 'urgent', screen: draft, full: true },
  closed: { scene: 'closed', screen: draft, full: true },
  wish: { scene: 'wish', screen: draft, full: true },
  dbc: { scene: 'dbc', screen: draft, full: true },
  check: { screen: draft, full: true, steps: toCheck },
  long: { scene: 'long', screen: draft, steps: toCheck },
  who: { scene: 'unasked', screen: draft, steps: toWho },
  colleague: { screen: draft, full: true, steps: toWho },
  restore: { scene: 'restore', screen: { kind: 'report' }, full: true },
  drafts: { scene: 'drafts', screen: { kind: 'drafts' }, full: true },
  annotate: { screen: marking, steps: (page) => press(page, '[data-mark=cover-3]') },
  question: {
    screen: marking,
    steps: async (page) => {
      await page.focus('[data-mark=cover-3]')
      await page.keyboard.press('Delete')
    },
  },
  crop: {
    screen: marking,
    steps: async (page) => {
      await press(page, '#tool-crop')
      await page.keyboard.press('Enter')
    },
  },
  annotatewide: { screen: marking, width: 1366, steps: (page) => page.focus('[data-mark=cover-3]') },
  settings: { screen: { kind: 'settings' }, full: true },
  locked: { scene: 'locked', screen: { kind: 'settings' }, full: true },
  diagnostics: { screen: { kind: 'diagnostics' } },
  options: { page: 'options', width: 1000, full: true },
  optionssite: { page: 'options', width: 1000, query: '&site=https%3A%2F%2Fwww.fjordby.example' },
  welcome: { page: 'welcome', scene: 'nosites', full: true },
  welcomewide: { page: 'welcome', scene: 'nosites', width: 1280 },
}

interface Mode {
  readonly width?: number
  readonly height?: number
  readonly features?: readonly { readonly name: string; readonly value: string }[]
  readonly text?: string
  readonly language?: string
}
const modes: Readonly<Record<string, Mode>> = {
  light: {},
  dark: { features: [{ name: 'prefers-color-scheme', value: 'dark' }] },
  forced: { features: [{ name: 'forced-colors', value: 'active' }] },
  narrow: { width: 320 },
  text200: { text: '200%' },
  zoom400: { width: 320, height: 256 },
  english: { language: 'en' },
}

const here = fileURLToPath(new URL('.', import.meta.url))
const [folder = join(tmpdir(), 'gallery'), ...wanted] = process.argv.slice(2)
await mkdir(folder, { recursive: true })
const pages = join(tmpdir(), 'gallery-report-pages')
await build({ configFile: join(here, 'vite.config.ts'), build: { outDir: pages } })
const server = await serve(pages)
const browser = await launch({
  executablePath: (await findBrowser('chromium')) ?? '',
  args: ['--no-sandbox'],
})
let findings = 0
try {
  for (const [name, scene] of Object.entries(scenes))
    for (const [mode, look] of Object.entries(modes)) {
      if (wanted.length > 0 && !wanted.some((part) => `${name}-${mode}`.startsWith(part))) continue
      findings += await shoot(`${name}-${mode}`, scene, look)
    }
} finally {
  await browser.close()
  server.close()
}
process.stdout.write(`${findings} findings\n`)
process.exitCode = findings > 0 ? 1 : 0

async function shoot(name: string, scene: Scene, look: Mode): Promise<number> {
  const page = await open(browser, scene, look)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  const { page: file = 'panel', query = '' } = scene
  const language = look.language ?? 'da'
  await page.goto(
    `http://127.0.0.1:${port(server)}/${file}.html?scene=${scene.scene ?? ''}&lang=${language}${query}`,
  )
  if (look.text) await page.addStyleTag({ content: `html { font-size: ${look.text} !important }` })
  try {
    await settle(page)
    await scene.steps?.(page)
    await settle(page)
  } catch (error) {
    faults.push(String(error))
  }
  faults.push(...(await check(page)))
  if (scene.full) await stretch(page)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await page.close()
  for (const fault of faults) process.stdout.write(`${name}: ${fault}\n`)
  return faults.length
}

async function open(browser: Browser, scene: Scene, look: Mode): Promise<Page> {
  const page = await browser.newPage()
  const width = look.width ?? scene.width ?? 400
  await page.setViewport({ width, height: look.height ?? (width > 1000 ? 768 : 820), deviceScaleFactor: 1.5 })
  const session = await page.createCDPSession()
  await session.send('Emulation.setEmulatedMedia', { features: [...(look.features ?? [])] })
  await page.evaluateOnNewDocument((screen) => {
    const shift = Date.parse('2026-08-25T08:12:00Z') - Date.now()
    const real = Date.now
    Date.now = () => real() + shift
    const entry = (one: object) => ({ screen: one, scrollTop: 0, focusId: '' })
    if (screen)
      sessionStorage.setItem(
        'ch-place',
        JSON.stringify({ stack: [entry({ kind: 'home' }), entry(screen)], query: '' }),
      )
  }, scene.screen)
  return page
}

/** Makes the window as high as what scrolls in it, so that all of it is in the picture. */
async function stretch(page: Page): Promise<void> {
  const missing = await page.evaluate(() => {
    const scrolling = document.querySelector('.ch__main') ?? document.documentElement
    return Math.max(0, scrolling.scrollHeight - scrolling.clientHeight)
  })
  const { width = 400, height = 820 } = page.viewport() ?? {}
  await page.setViewport({ width, height: Math.min(height + missing, 4000), deviceScaleFactor: 1.5 })
}

async function check(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'))
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (
          context: Document,
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>
      }
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']
    const { violations } = await axe.run(document, { runOnly: tags })
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) =>
          `${id}: ${html.slice(0, 160)} ${failureSummary.replace(/\s+/g, ' ').slice(0, 200)}`,
      ),
    )
    const wide = document.documentElement.scrollWidth - innerWidth
    if (wide > 0) found.push(`scrolls sideways by ${wide} px`)
    return found
  })
}

async function press(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector, { timeout: 5000 })
  await page.$eval(selector, (element) => {
    const target = element as HTMLElement
    target.focus()
    target.click()
  })
}

async function settle(page: Page): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: 250, timeout: 5000 })
  await new Promise((resolve) => setTimeout(resolve, 300))
}

async function serve(root: string): Promise<Server> {
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    readFile(join(root, path)).then(
      (body) =>
        response
          .writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' })
          .end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return server
}

function port(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

import { readFileSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, launch, type Page } from 'puppeteer-core'
import { build } from 'vite'
import { findBrowser } from '../../scripts/lib/browsers.ts'

/**
 * Takes a picture of every screen of the panel and runs axe on each: `node tests/gallery/shoot.ts DIR [NAME…]`.
 * The panel is built as a plain page with made-up answers, so neither extension nor background is needed.
 */
const screens: Readonly<
  Record<string, { readonly scene?: string; readonly steps?: (page: Page) => Promise<unknown> }>
> = {
  home: {},
  calm: { scene: 'calm' },
  window: { scene: 'window' },
  search: { steps: (page) => type(page, 'slette pdf') },
  spelling: { scene: 'spelling', steps: (page) => type(page, 'slete pdf') },
  none: { scene: 'none', steps: (page) => type(page, 'dobbeltbooking af mødelokale') },
  article: { steps: (page) => press(page, '#field-read') },
  guide: { steps: (page) => press(page, '[id="row-/indhold/komponenter/"]') },
  picture: {
    steps: async (page) => {
      await press(page, '[id="row-/indhold/komponenter/"]')
      await press(page, '.ch-figure__pic')
    },
  },
  issues: { steps: (page) => press(page, '#tab-issues') },
  issue: { steps: (page) => press(page, '#strip-open') },
  cases: { steps: (page) => press(page, '#tab-cases') },
  signedout: { scene: 'signedout', steps: (page) => press(page, '#tab-cases') },
  menu: { steps: (page) => press(page, '.ch-menu .ch-icon') },
  drafts: { steps: (page) => choose(page, 0) },
  settings: { steps: (page) => choose(page, 2) },
  diagnostics: { steps: (page) => choose(page, 3) },
  ask: { steps: (page) => press(page, '#ladder-ask') },
  first: { scene: 'first' },
  offline: { scene: 'offline' },
  stale: { scene: 'stale' },
  limited: { scene: 'limited' },
  uncovered: { scene: 'uncovered' },
  other: { scene: 'other' },
  denied: { scene: 'denied' },
  nopage: { scene: 'nopage' },
  offer: { scene: 'offer' },
  testsite: { scene: 'testsite' },
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
  low: { height: 620 },
  zoom400: { width: 320, height: 256 },
  english: { language: 'en' },
}

const here = fileURLToPath(new URL('.', import.meta.url))
const [folder = join(tmpdir(), 'gallery'), ...wanted] = process.argv.slice(2)
await mkdir(folder, { recursive: true })
const pages = join(tmpdir(), 'gallery-pages')
await build({ configFile: join(here, 'vite.config.ts'), build: { outDir: pages } })
const server = await serve(pages)
const browser = await launch({
  executablePath: (await findBrowser('chromium')) ?? '',
  args: ['--no-sandbox'],
})
let findings = 0
try {
  for (const [screen, { scene = 'home', steps }] of Object.entries(screens))
    for (const [mode, look] of Object.entries(modes)) {
      const name = `${screen}-${mode}`
      if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue
      findings += await shoot({ name, scene, look, steps: steps ?? (() => Promise.resolve()) })
    }
} finally {
  await browser.close()
  server.close()
}
process.stdout.write(`${findings} findings\n`)
process.exitCode = findings > 0 ? 1 : 0

interface Shot {
  readonly name: string
  readonly scene: string
  readonly look: Mode
  readonly steps: (page: Page) => Promise<unknown>
}

async function shoot({ name, scene, look, steps }: Shot): Promise<number> {
  const page = await open(browser, look)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  await page.goto(`http://127.0.0.1:${port(server)}/panel.html?scene=${scene}&lang=${look.language ?? 'da'}`)
  await page.waitForSelector('.ch-top')
  if (look.text) await page.addStyleTag({ content: `html { font-size: ${look.text} !important }` })
  await settle(page)
  await steps(page)
  await settle(page)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  faults.push(...(await check(page)))
  await page.close()
  for (const fault of faults) process.stdout.write(`${name}: ${fault}\n`)
  return faults.length
}

async function open(browser: Browser, look: Mode): Promise<Page> {
  const page = await browser.newPage()
  await page.setViewport({ width: look.width ?? 400, height: look.height ?? 820, deviceScaleFactor: 2 })
  const session = await page.createCDPSession()
  await session.send('Emulation.setEmulatedMedia', { features: [...(look.features ?? [])] })
  await page.evaluateOnNewDocument(() => {
    const shift = Date.parse('2026-08-25T08:12:00Z') - Date.now()
    const real = Date.now
    Date.now = () => real() + shift
  })
  return page
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

async function type(page: Page, words: string): Promise<void> {
  await page.type('#ch-search', words)
}

async function press(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector)
  await page.$eval(selector, (element) => (element as HTMLElement).click())
}

/** Opens the menu and presses its choice at this place. */
async function choose(page: Page, place: number): Promise<void> {
  await press(page, '#menu-button')
  await page.waitForSelector('[role=menuitem]')
  const items = await page.$$('[role=menuitem]')
  await items[place]?.evaluate((item) => (item as HTMLElement).click())
}

async function settle(page: Page): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: 250, timeout: 5000 })
}

async function serve(root: string): Promise<Server> {
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
    '.svg': 'image/svg+xml',
  }
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

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, launch, type Page } from 'puppeteer-core'
import { build } from 'vite'
import { ensureBrowsers } from '../../scripts/lib/browsers.ts'
import type { Mode } from './modes.ts'
import { screens, type Screen } from './screens.ts'
import { serveFolder } from './static-server.ts'

export interface GalleryOptions {
  /** Gets a folder a mode, with a picture a screen. */
  readonly folder: string
  readonly modes: Readonly<Record<string, Mode>>
  /** Only pictures whose `mode/screen` contains one of these; all when there are none. */
  readonly wanted?: readonly string[]
  /** Told each finding: which picture, what is wrong in it. */
  readonly tell: (line: string) => void
}

interface Shot {
  readonly name: string
  readonly screen: Screen
  readonly mode: Mode
}

const here = fileURLToPath(new URL('.', import.meta.url))
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')
/** Browsers that draw at the same time, each one page: a page that is not in front is not drawn. */
const atOnce = 2
/** The time of the made-up answers. */
const shownAt = Date.parse('2026-08-25T08:12:00Z')

/**
 * Takes a picture of every screen in every mode and runs axe on each. The extension's pages are built as plain pages with made-up
 * answers, so neither extension nor background is needed.
 *
 * @returns how many pictures were taken and how many findings there were
 */
export async function shootGallery({ folder, modes, wanted = [], tell }: GalleryOptions) {
  const executablePath = (await ensureBrowsers(['chromium'])).get('chromium') ?? ''
  const pages = mkdtempSync(join(tmpdir(), 'cms-hjaelp-gallery-'))
  await build({ configFile: join(here, 'vite.config.ts'), build: { outDir: pages } })
  const { origin, close } = await serveFolder(pages)
  const queue = shotsOf(modes, wanted)
  for (const mode of new Set(queue.map(({ name }) => name.split('/')[0] ?? '')))
    mkdirSync(join(folder, mode), { recursive: true })
  const pictures = queue.length
  let findings = 0
  const work = async () => {
    const browser = await launch({ executablePath, args: ['--no-sandbox'] })
    for (let shot = queue.shift(); shot; shot = queue.shift()) {
      const faults = await shoot(browser, shot, { folder, origin })
      for (const fault of faults) tell(`${shot.name}: ${fault}`)
      findings += faults.length
    }
    await browser.close()
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, work))
  } finally {
    close()
    rmSync(pages, { recursive: true })
  }
  return { pictures, findings }
}

function shotsOf(modes: Readonly<Record<string, Mode>>, wanted: readonly string[]): Shot[] {
  return Object.entries(modes)
    .flatMap(([mode, look]) =>
      Object.entries(screens).map(([name, screen]) => ({ name: `${mode}/${name}`, screen, mode: look })),
    )
    .filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
}

async function shoot(
  browser: Browser,
  { name, screen, mode }: Shot,
  { folder, origin }: { readonly folder: string; readonly origin: string },
): Promise<string[]> {
  const page = await open(browser, screen, mode)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  try {
    await page.goto(addressOf(origin, screen, mode))
    if (mode.text) await page.addStyleTag({ content: `html { font-size: ${mode.text} !important }` })
    await settle(page)
    await screen.steps?.(page)
    await settle(page)
    faults.push(...(await check(page)))
    if (screen.full) await stretch(page)
    await page.screenshot({ path: join(folder, `${name}.png`) })
  } catch (error) {
    faults.push(String(error))
  }
  await page.close()
  return faults
}

function addressOf(
  origin: string,
  { page = 'panel', scene, drafts, query = '' }: Screen,
  mode: Mode,
): string {
  const usual = drafts ? '' : 'home'
  const language = mode.language ?? 'da'
  return `${origin}/index.html?page=${page}&scene=${scene ?? usual}&lang=${language}${drafts ? '&drafts' : ''}${query}`
}

async function open(browser: Browser, { screen, width: usual = 400 }: Screen, mode: Mode): Promise<Page> {
  const page = await browser.newPage()
  const width = mode.width ?? usual
  const height = mode.height ?? (width > 1000 ? 768 : 820)
  await page.setViewport({ width, height, deviceScaleFactor })
  const session = await page.createCDPSession()
  await session.send('Emulation.setEmulatedMedia', { features: [...(mode.features ?? [])] })
  await page.evaluateOnNewDocument(prepare, screen, shownAt)
  return page
}

const deviceScaleFactor = 1.5

/** Runs in the page before its own scripts: the time of the answers, and the screen to begin with. */
function prepare(screen: object | undefined, at: number): void {
  const shift = at - Date.now()
  const real = Date.now
  Date.now = () => real() + shift
  const entry = (one: object) => ({ screen: one, scrollTop: 0, focusId: '' })
  const stack = screen && [entry({ kind: 'home' }), entry(screen)]
  if (stack) sessionStorage.setItem('ch-place', JSON.stringify({ stack, query: '' }))
}

/** Makes the window as high as what scrolls in it, so that all of it is in the picture. */
async function stretch(page: Page): Promise<void> {
  const missing = await page.evaluate(() => {
    const scrolling = document.querySelector('.ch__main') ?? document.documentElement
    return Math.max(0, scrolling.scrollHeight - scrolling.clientHeight)
  })
  const { width = 400, height = 820 } = page.viewport() ?? {}
  await page.setViewport({ width, height: Math.min(height + missing, 4000), deviceScaleFactor })
}

async function check(page: Page): Promise<string[]> {
  await page.evaluate(axe)
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

async function settle(page: Page): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: 250, timeout: 10_000 })
  await new Promise((resolve) => setTimeout(resolve, 250))
}

import type { Frame, Page } from 'puppeteer-core'
import type { DrivenBrowser } from '../demo/browser/driven-browser.ts'
import { launch } from '../demo/browser/launch.ts'
import { Panel } from '../demo/play/panel.ts'
import { startStandIns } from '../demo/stand-ins.ts'
import { run } from '../scripts/lib/run.ts'
import { wxtOptions } from '../scripts/lib/targets.ts'
import { percentile, rounded } from './lib/metrics.ts'

const rounds = 12
const articleForm = 'https://www.eksempelbibliotek.dk/node/add/article'
/** Seen by the person when the last change of the list is drawn; after so much quiet nothing more comes. */
const quietMs = 150
const query = 'hvordan udgiver jeg en artikel senere'

export interface BrowserFigures {
  /** Toolbar button pressed → this page's suggestions in the panel; `cold` with the background stopped before. The driver's way to the button is in them. */
  readonly clickToSuggestionsMs: { readonly warm: number; readonly cold: number }
  /** "Meld en fejl" pressed → picture with its covers shown. */
  readonly clickToPictureMs: number
  /** Key pressed → results drawn. */
  readonly typingMs: { readonly p50: number; readonly p95: number }
  /** Thread time of the page script on a page load. */
  readonly contentScriptMs: number
}

/** Measures the built extension in Chromium, headless, on local stand-ins that serve the manual in `manualFolder`. Medians unless said otherwise. */
export async function measureInBrowser(manualFolder?: string): Promise<BrowserFigures> {
  const built = await run('wxt', ['build', ...wxtOptions('chrome')], { quiet: true })
  if (built.code !== 0) throw new Error(built.output)
  const standIns = await startStandIns(manualFolder === undefined ? {} : { manualFolder })
  const browser = await launch('chromium', standIns, {
    grantedOrigins: ['https://www.eksempelbibliotek.dk'],
  })
  try {
    await waitForKnowledge(browser)
    const warm = await repeat(() => timeToSuggestions(browser, async () => undefined))
    const cold = await repeat(() => timeToSuggestions(browser, browser.stopBackground))
    const picture = await repeat(() => timeToPicture(browser))
    const typing = await typingTimes(browser)
    const script = await repeat(() => pageScriptTime(browser))
    return {
      clickToSuggestionsMs: {
        warm: rounded(percentile(warm, 0.5), 0),
        cold: rounded(percentile(cold, 0.5), 0),
      },
      clickToPictureMs: rounded(percentile(picture, 0.5), 0),
      typingMs: { p50: rounded(percentile(typing, 0.5), 1), p95: rounded(percentile(typing, 0.95), 1) },
      contentScriptMs: rounded(percentile(script, 0.5), 2),
    }
  } finally {
    await browser.close()
    await standIns.close()
  }
}

async function repeat(measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = []
  // The first two warm up code, caches and the browser's own processes.
  for (let round = 0; round < rounds + 2; round += 1) times.push(await measure())
  return times.slice(2)
}

async function waitForKnowledge(browser: DrivenBrowser): Promise<void> {
  const page = await browser.newPage(articleForm)
  const panel = await Panel.open(browser, page)
  await panel.frame.waitForFunction(() => document.querySelector('progress, [role="progressbar"]') === null, {
    timeout: 120_000,
    polling: 500,
  })
  await panel.suggestions()
  await closePanel(panel)
  await page.close()
}

async function timeToSuggestions(browser: DrivenBrowser, before: () => Promise<void>): Promise<number> {
  const page = await browser.newPage(articleForm)
  await before()
  const pressed = performance.timeOrigin + performance.now()
  await browser.clickAction(page)
  const frame = await browser.panelFrame(page)
  await frame.waitForSelector('[aria-labelledby="suggest"] [aria-busy="false"] li button')
  const shown = await frame.evaluate(() => {
    const [mark] = performance.getEntriesByName('ch-suggestions')
    return performance.timeOrigin + (mark?.startTime ?? Number.NaN)
  })
  await closePanel(await Panel.in(frame))
  await page.close()
  return shown - pressed
}

async function timeToPicture(browser: DrivenBrowser): Promise<number> {
  const page = await browser.newPage('https://www.eksempelbibliotek.dk/node/3/edit')
  const panel = await Panel.open(browser, page)
  await panel.suggestions()
  const button = await panel.byRole('button', panel.words('home_button_report'))
  const elapsed = await button.evaluate(async (element) => {
    if (!(element instanceof HTMLElement)) throw new Error('no button')
    const start = performance.now()
    element.click()
    for (;;) {
      // An unfinished draft is offered first; the bench always begins a new one.
      const image = document.querySelector<HTMLImageElement>('.ch-shot img')
      if (image?.complete && image.naturalWidth > 0) return performance.now() - start
      if (performance.now() - start > 20_000) throw new Error('no picture')
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  })
  await page.close()
  return elapsed
}

async function typingTimes(browser: DrivenBrowser): Promise<number[]> {
  const page = await browser.newPage(articleForm)
  const panel = await Panel.open(browser, page)
  await panel.suggestions()
  const times: number[] = []
  for (let length = 3; length <= query.length; length += 1) {
    times.push(await timeToResults(panel.frame, query.slice(0, length)))
  }
  await closePanel(panel)
  await page.close()
  return times
}

async function timeToResults(frame: Frame, words: string): Promise<number> {
  return frame.evaluate(
    async (value, quiet) => {
      const box = document.querySelector<HTMLInputElement>('[role="combobox"]')
      if (!box) throw new Error('no search box')
      let last = performance.now()
      // What is said to screen readers a tenth of a second later is no result on the screen.
      const isSpoken = ({ target }: MutationRecord) =>
        (target instanceof Element ? target : target.parentElement)?.closest(
          '[aria-live], [role="alert"]',
        ) !== null
      const observer = new MutationObserver((changes) => {
        if (!changes.every(isSpoken)) last = performance.now()
      })
      observer.observe(document.body, { childList: true, subtree: true, characterData: true })
      const start = performance.now()
      box.value = value
      box.dispatchEvent(new InputEvent('input', { bubbles: true }))
      while (performance.now() - Math.max(last, start) < quiet)
        await new Promise((resolve) => setTimeout(resolve, 10))
      observer.disconnect()
      return Math.max(0, last - start)
    },
    words,
    quietMs,
  )
}

/** Thread time of `EvaluateScript` for the page script, as the browser's own trace counts it. */
async function pageScriptTime(browser: DrivenBrowser): Promise<number> {
  const page = await browser.newPage('about:blank')
  await page.tracing.start({ categories: ['devtools.timeline', 'v8'] })
  await page.goto(articleForm)
  await settle(page)
  const trace = await page.tracing.stop()
  await page.close()
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }
  const own = traceEvents.filter(
    ({ name, args }) => name === 'EvaluateScript' && args.data?.url?.endsWith('content-scripts/cms.js'),
  )
  return own.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000
}

interface TraceEvent {
  readonly name: string
  readonly tdur?: number
  readonly args: { readonly data?: { readonly url?: string } }
}

async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
}

/** The panel's state is remembered for its tab; closing keeps the next round from starting with an open one. */
async function closePanel(panel: Panel): Promise<void> {
  await panel.press('a11y_button_fold')
}

import type { Page } from 'puppeteer-core'
import type { DrivenBrowser } from '../demo/browser/driven-browser.ts'
import { builtExtension, launch } from '../demo/browser/launch.ts'
import { startStandIns } from '../demo/stand-ins.ts'
import { readManualFolder } from '../scripts/lib/manual-folder.ts'
import { run } from '../scripts/lib/run.ts'
import { wxtOptions } from '../scripts/lib/targets.ts'
import { type ClickFloor, measureClickFloor, writeEmptyExtension } from './lib/empty-extension.ts'
import { writeLargeManual } from './lib/large-manual.ts'
import { percentile, rounded } from './lib/metrics.ts'
import {
  articleForm,
  timeToPicture,
  timeToSuggestions,
  typingTimes,
  waitForKnowledge,
} from './lib/panel-times.ts'

const rounds = 12
/** The first ones warm up code, caches and the browser's own processes. */
const warmUps = 2
const grantedOrigins = ['https://www.eksempelbibliotek.dk']

export interface BrowserFigures {
  /** Toolbar button pressed → this page's suggestions in the panel; `cold` with the background stopped before. The driver's way to the button is in them. */
  readonly clickToSuggestionsMs: { readonly warm: number; readonly cold: number }
  /** The same press on an extension that does nothing but show an empty frame, in turns with the warm ones. */
  readonly emptyExtension: ClickFloor
  /** "Meld en fejl" pressed → picture with its covers shown. */
  readonly clickToPictureMs: number
  /** Key pressed → results drawn. */
  readonly typingMs: Percentiles
  /** The same with ten times the manual. */
  readonly typingTenfoldMs?: Percentiles
  /** Thread time of the page script on a page load. */
  readonly contentScriptMs: number
}

interface Percentiles {
  readonly p50: number
  readonly p95: number
}

/** Measures the built extension in Chromium, headless, on local stand-ins that serve the manual in `manualFolder`. Medians unless said otherwise. */
export async function measureInBrowser(manualFolder?: string): Promise<BrowserFigures> {
  const built = await run('wxt', ['build', ...wxtOptions('chrome')], { quiet: true })
  if (built.code !== 0) throw new Error(built.output)
  const standIns = await startStandIns(manualFolder === undefined ? {} : { manualFolder })
  const browser = await launch('chromium', standIns, { grantedOrigins })
  const empty = await launch('chromium', standIns, { extension: writeEmptyExtension() })
  try {
    await waitForKnowledge(browser)
    const floors: ClickFloor[] = []
    const warm = await repeat(async () => {
      floors.push(await measureClickFloor(empty, articleForm))
      return timeToSuggestions(browser, async () => undefined)
    })
    const cold = await repeat(() => timeToSuggestions(browser, () => stop(browser)))
    const picture = await repeat(() => timeToPicture(browser))
    const typing = await typingTimes(browser)
    const script = await repeat(() => pageScriptTime(browser))
    return {
      clickToSuggestionsMs: { warm: median(warm), cold: median(cold) },
      emptyExtension: medianFloor(floors.slice(warmUps)),
      clickToPictureMs: median(picture),
      typingMs: percentiles(typing),
      ...(manualFolder === undefined ? {} : { typingTenfoldMs: await typingInLarge(manualFolder) }),
      contentScriptMs: rounded(percentile(script, 0.5), 2),
    }
  } finally {
    await empty.close()
    await browser.close()
    await standIns.close()
  }
}

/** Typing with ten times the manual, in a browser of its own. */
async function typingInLarge(manualFolder: string): Promise<Percentiles> {
  const files = (await readManualFolder(manualFolder)) ?? []
  const { folder, extension, remove } = await writeLargeManual(files, 10, builtExtension('chromium'))
  const standIns = await startStandIns({ manualFolder: folder })
  const browser = await launch('chromium', standIns, { grantedOrigins, extension })
  try {
    await waitForKnowledge(browser)
    return percentiles(await typingTimes(browser))
  } finally {
    await browser.close()
    await standIns.close()
    await remove()
  }
}

/** A press that comes while the worker is still going down is lost, and only a driver presses that fast. */
async function stop({ stopBackground }: DrivenBrowser): Promise<void> {
  await stopBackground()
  await new Promise((resolve) => setTimeout(resolve, 300))
}

async function repeat(measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds + warmUps; round += 1) times.push(await measure())
  return times.slice(warmUps)
}

function median(times: readonly number[]): number {
  return rounded(percentile(times, 0.5), 0)
}

function medianFloor(floors: readonly ClickFloor[]): ClickFloor {
  return {
    heardMs: median(floors.map(({ heardMs }) => heardMs)),
    emptyFrameMs: median(floors.map(({ emptyFrameMs }) => emptyFrameMs)),
  }
}

function percentiles(times: readonly number[]): Percentiles {
  return { p50: rounded(percentile(times, 0.5), 1), p95: rounded(percentile(times, 0.95), 1) }
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

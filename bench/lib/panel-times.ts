import type { Frame } from 'puppeteer-core'
import type { DrivenBrowser } from '../../demo/browser/driven-browser.ts'
import { Panel } from '../../demo/play/panel.ts'

export const articleForm = 'https://www.eksempelbibliotek.dk/node/add/article'
/** Seen by the person when the last change of the list is drawn; after so much quiet nothing more comes. */
const quietMs = 500
/** Nobody types before this: the panel fetches its further screens and the list of issues after its first picture. */
const settledMs = 1500
const query = 'hvordan udgiver jeg en artikel senere'

/** Opens the panel once and waits until the manual has been fetched. */
export async function waitForKnowledge(browser: DrivenBrowser): Promise<void> {
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

/** Toolbar button pressed → this page's suggestions drawn, on a new page; `before` runs when that has been loaded. */
export async function timeToSuggestions(
  browser: DrivenBrowser,
  before: () => Promise<void>,
): Promise<number> {
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

/** "Meld en fejl" pressed → picture with its covers shown. */
export async function timeToPicture(browser: DrivenBrowser): Promise<number> {
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

/** Key pressed → results drawn, for each of a question's letters from the third on. */
export async function typingTimes(browser: DrivenBrowser): Promise<number[]> {
  const page = await browser.newPage(articleForm)
  const panel = await Panel.open(browser, page)
  await panel.suggestions()
  await new Promise((resolve) => setTimeout(resolve, settledMs))
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

/** The panel's state is remembered for its tab; closing keeps the next round from starting with an open one. */
async function closePanel(panel: Panel): Promise<void> {
  await panel.press('a11y_button_fold')
}

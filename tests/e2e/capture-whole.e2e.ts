import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { Panel } from '../../demo/play/panel.ts'
import { addBands, cprPlace, readBands } from './harness/bands.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'
import { readPixels } from './harness/pixels.ts'

const address = 'https://www.eksempelbibliotek.dk/node/3/edit'
const wholeShot = '.ch-shots__more img'

/** Every band of the page at its place in the picture, pixel by pixel down one column, and the number covered. */
async function expectWhole(page: Page, panel: Panel): Promise<void> {
  const ratio = await page.evaluate(() => devicePixelRatio)
  const [bands, cpr] = await Promise.all([readBands(page), cprPlace(page)])
  const x = await page.$eval('.test-band', (band) => band.getBoundingClientRect().right - 8)
  const column = Math.round(x * ratio)
  const rows = bands.flatMap(({ top, bottom, colour }) => {
    const [from, to] = [Math.ceil(top * ratio) + 1, Math.floor(bottom * ratio) - 1]
    return Array.from({ length: to - from }, (_, index) => ({ y: from + index, colour }))
  })
  const { width, points } = await readPixels(panel.frame, wholeShot, [
    ...rows.map(({ y }) => [column, y] as const),
    [Math.round(cpr.x * ratio), Math.round(cpr.y * ratio)],
  ])
  const wrong = rows.filter(({ colour }, index) => points[index]!.some((value, i) => value !== colour[i]))
  expect(wrong).toEqual([])
  expect(points.at(-1)!.every((value) => value < 60)).toBe(true)
  const area = await page.$eval('cms-hjaelp', (host) => host.getBoundingClientRect().left)
  expect(Math.abs(width - area * ratio)).toBeLessThanOrEqual(2)
  const height = await panel.frame.$eval(wholeShot, (image) => (image as HTMLImageElement).naturalHeight)
  const scrollHeight = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(Math.abs(height - scrollHeight * ratio)).toBeLessThanOrEqual(2)
}

describeInEachBrowser('a picture of the whole page', {}, ({ browser, name }) => {
  const open = async (bands: number) => {
    const page = await browser().newPage(address)
    await addBands(page, bands)
    const panel = await Panel.open(browser(), page)
    await panel.startReport()
    return { page, panel }
  }

  it('has every row once, covers far down, and leaves the page as it was', async () => {
    const { page, panel } = await open(24)
    await page.evaluate(() => {
      document.documentElement.style.scrollBehavior = 'smooth'
      scrollTo({ top: 431, behavior: 'instant' })
    })
    const state = () =>
      page.evaluate(() => ({
        body: document.body.outerHTML,
        top: scrollY,
        active: document.activeElement?.localName,
      }))
    const before = await state()
    await panel.addPicture('capture_button_whole')
    await panel.frame.waitForSelector(wholeShot)
    expect(await state()).toEqual(before)
    await expectWhole(page, panel)
    const focused = await panel.frame.evaluate(() => document.activeElement?.id ?? '')
    expect(focused).toMatch(/^shot-/)
    await page.close()
  })

  it('is stopped in the panel, has its upper part, and says so', async () => {
    const { page, panel } = await open(60)
    await panel.addPicture('capture_button_whole')
    await panel.frame.waitForFunction(
      () => Number(document.querySelector('[role=progressbar]')?.ariaValueNow) > 0,
    )
    await panel.press('capture_button_stop')
    await panel.frame.waitForSelector(wholeShot)
    await panel.says('capture_whole_stopped')
    const height = await panel.frame.$eval(wholeShot, (image) => (image as HTMLImageElement).naturalHeight)
    expect(height).toBeGreaterThanOrEqual(await page.evaluate(() => innerHeight))
    expect(height).toBeLessThan(await page.evaluate(() => document.documentElement.scrollHeight))
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await page.close()
  })

  it('of a page too long for one picture has its upper part, and says so', async () => {
    const { page, panel } = await open(130)
    await panel.addPicture('capture_button_whole')
    await panel.frame.waitForSelector(wholeShot)
    await panel.says('capture_whole_partial')
    const height = await panel.frame.$eval(wholeShot, (image) => (image as HTMLImageElement).naturalHeight)
    expect(height).toBe(16_384)
    await page.close()
  })

  it('ends with a message when another tab comes to the front, and keeps nothing of that tab', async () => {
    const { page, panel } = await open(60)
    await panel.addPicture('capture_button_whole')
    await panel.frame.waitForFunction(
      () => Number(document.querySelector('[role=progressbar]')?.ariaValueNow) > 0,
    )
    const other = await browser().newPage('https://www.eksempelbibliotek.dk/')
    await other.bringToFront()
    // A tab behind another one draws no frames, which waiting by frames would need.
    const [sentence] = panel.words('capture_failed_left').split('.')
    await expect.poll(() => panel.text(), { timeout: 20_000 }).toContain(sentence)
    await page.bringToFront()
    expect(await panel.frame.$$('.ch-shot')).toHaveLength(1)
    const left = await page.$$eval(
      'body *',
      (all) => all.filter((one) => (one as HTMLElement).style?.opacity === '0').length,
    )
    expect(left).toBe(0)
    await other.close()
    await page.close()
  })

  it('lets go of the page by itself when the background is stopped on the way', async () => {
    const { page, panel } = await open(60)
    const before = await page.evaluate(() => document.body.outerHTML)
    await panel.addPicture('capture_button_whole')
    await panel.frame.waitForFunction(
      () => Number(document.querySelector('[role=progressbar]')?.ariaValueNow) > 0,
    )
    await browser().stopBackground()
    await panel.says('capture_failed_other')
    await page.waitForFunction((body) => scrollY === 0 && document.body.outerHTML === body, {}, before)
    expect(await page.$eval('cms-hjaelp', (host) => host.hasAttribute('hush'))).toBe(false)
    await page.close()
  })

  it('that is left on the way loses nothing of the draft', async () => {
    const { page, panel } = await open(60)
    await panel.writeReport({ title: 'Langt nede', happened: 'Det sker nederst.' })
    await panel.addPicture('capture_button_whole')
    await panel.frame.waitForFunction(
      () => Number(document.querySelector('[role=progressbar]')?.ariaValueNow) > 0,
    )
    await page.goto('https://www.eksempelbibliotek.dk/admin/content', { waitUntil: 'load' })
    // Firefox's grant ends with the page.
    if (name === 'firefox') await browser().clickAction(page)
    const again = await Panel.find(browser(), page)
    const input = await again.frame.waitForSelector('#report-title')
    const title = await input?.evaluate((element) => (element as HTMLInputElement).value)
    expect(title).toBe('Langt nede')
    await page.close()
  })
})

for (const scale of [1.25, 2]) {
  describeInEachBrowser(`a picture of the whole page on a screen of ${scale}`, { scale }, ({ browser }) => {
    it('has every row once, and covers far down', async () => {
      const page = await browser().newPage(address)
      await addBands(page, 16)
      const panel = await Panel.open(browser(), page)
      await panel.startReport()
      expect(await page.evaluate(() => devicePixelRatio)).toBe(scale)
      await panel.addPicture('capture_button_whole')
      await panel.frame.waitForSelector(wholeShot)
      await expectWhole(page, panel)
      await page.close()
    })
  })
}

import type { Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { Panel } from '../../demo/play/panel.ts'
import { addBands, cprPlace, readBands } from './harness/bands.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'
import { readPixels } from './harness/pixels.ts'

const address = 'https://www.eksempelbibliotek.dk/node/3/edit'
const newShot = '.ch-shots__more img'

describeInEachBrowser('a picture of a chosen area', {}, ({ browser }) => {
  const open = async () => {
    const page = await browser().newPage(address)
    await addBands(page, 6)
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }))
    const panel = await Panel.open(browser(), page)
    await panel.startReport()
    await panel.addPicture('capture_button_area')
    await page.waitForSelector('cms-hjaelp-area')
    return { page, panel, ratio: await page.evaluate(() => devicePixelRatio) }
  }
  const layerIsGone = (page: Page) => page.waitForSelector('cms-hjaelp-area', { hidden: true })

  it('is what was dragged, with its covers', async () => {
    const { page, panel, ratio } = await open()
    const [bands, cpr] = await Promise.all([readBands(page), cprPlace(page)])
    const scrolled = await page.evaluate(() => scrollY)
    const band = bands.at(-2)!
    const area = {
      x: Math.round(cpr.x) - 120,
      y: Math.round(band.top - scrolled) + 4,
      width: 300,
      height: 120,
    }
    await page.mouse.move(area.x + area.width, area.y + area.height)
    await page.mouse.down()
    await page.mouse.move(area.x + 100, area.y + 50)
    await page.mouse.move(area.x, area.y)
    await page.mouse.up()
    await layerIsGone(page)
    await panel.frame.waitForSelector(newShot)
    const at = (x: number, y: number) =>
      [Math.round((x - area.x) * ratio), Math.round((y - area.y) * ratio)] as const
    const { width, points } = await readPixels(panel.frame, newShot, [
      at(cpr.x, cpr.y - scrolled),
      at(area.x + 290, area.y + 110),
    ])
    expect(width).toBe(Math.round(area.width * ratio))
    expect(points[0]!.every((value) => value < 60)).toBe(true)
    expect(points[1]).toEqual([...band.colour])
    await page.close()
  })

  it('is moved and sized by keys and taken with Enter', async () => {
    const { page, panel, ratio } = await open()
    const within = await page.evaluate(() => ({
      width: document.querySelector('cms-hjaelp')!.getBoundingClientRect().left,
      height: innerHeight,
    }))
    for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowRight')
    await page.keyboard.down('Shift')
    for (let n = 0; n < 2; n += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.up('Shift')
    await page.keyboard.press('Enter')
    await layerIsGone(page)
    await panel.frame.waitForSelector(newShot)
    const { width } = await readPixels(panel.frame, newShot, [])
    expect(Math.abs(width - (within.width / 2 - 10) * ratio)).toBeLessThanOrEqual(2)
    const height = await panel.frame.$eval(newShot, (image) => (image as HTMLImageElement).naturalHeight)
    expect(Math.abs(height - (within.height / 2 + 20) * ratio)).toBeLessThanOrEqual(2)
    await page.close()
  })

  it('is let be with Esc, and the draft is as it was', async () => {
    const { page, panel } = await open()
    await panel.waitForText(panel.words('capture_area_waiting'))
    await page.keyboard.press('Escape')
    await layerIsGone(page)
    await panel.frame.waitForFunction(
      (words) => !document.body.innerText.includes(words),
      {},
      panel.words('capture_area_waiting'),
    )
    expect(await panel.frame.$$('.ch-shot')).toHaveLength(1)
    const visible = await page.$eval('cms-hjaelp', (host) => getComputedStyle(host).visibility)
    expect(visible).toBe('visible')
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('cms-hjaelp')
    await page.close()
  })
})

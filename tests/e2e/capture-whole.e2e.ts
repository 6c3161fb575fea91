import { expect, it } from 'vitest'
import { Panel } from '../../demo/play/panel.ts'
import { addBands, cprPlace, readBands } from './harness/bands.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'
import { readPixels } from './harness/pixels.ts'

const address = 'https://www.eksempelbibliotek.dk/node/3/edit'
const wholeShot = '.ch-shots__more img'

describeInEachBrowser('a picture of the whole page', {}, ({ browser }) => {
  it('has every row once, covers far down, and leaves the page as it was', async () => {
    const page = await browser().newPage(address)
    await addBands(page, 24)
    const panel = await Panel.open(browser(), page)
    await panel.startReport()
    await page.evaluate(() => {
      document.documentElement.style.scrollBehavior = 'smooth'
      scrollTo({ top: 431, behavior: 'instant' })
    })
    const before = await page.evaluate(() => ({ body: document.body.outerHTML, top: scrollY }))
    const ratio = await page.evaluate(() => devicePixelRatio)
    await panel.addPicture('capture_button_whole')
    await panel.frame.waitForSelector(wholeShot)

    expect(await page.evaluate(() => ({ body: document.body.outerHTML, top: scrollY }))).toEqual(before)
    const [bands, cpr] = await Promise.all([readBands(page), cprPlace(page)])
    const x = await page.$eval('.test-band', (band) => band.getBoundingClientRect().right - 8)
    const rows = bands.flatMap(({ top, bottom, colour }) =>
      [2, 20, 40, 60, 75, 90, 110, 130, bottom - top - 2].map((down) => ({ y: top + down, colour })),
    )
    const at = (px: number, py: number) => [Math.round(px * ratio), Math.round(py * ratio)] as const
    const { width, points } = await readPixels(panel.frame, wholeShot, [
      ...rows.map(({ y }) => at(x, y)),
      at(cpr.x, cpr.y),
    ])
    const wrong = rows.filter(({ colour }, index) => points[index]!.some((value, i) => value !== colour[i]))
    expect(wrong).toEqual([])
    expect(points.at(-1)!.every((value) => value < 60)).toBe(true)
    const area = await page.$eval('cms-hjaelp', (host) => host.getBoundingClientRect().left)
    expect(Math.abs(width - area * ratio)).toBeLessThanOrEqual(1)
    const height = await panel.frame.$eval(wholeShot, (image) => (image as HTMLImageElement).naturalHeight)
    const scrollHeight = await page.evaluate(() => document.documentElement.scrollHeight)
    expect(Math.abs(height - scrollHeight * ratio)).toBeLessThanOrEqual(1)
    await page.close()
  })
})

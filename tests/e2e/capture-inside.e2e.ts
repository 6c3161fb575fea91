import { expect, it } from 'vitest'
import { Panel } from '../../demo/play/panel.ts'
import { addBands } from './harness/bands.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'
import { readPixels } from './harness/pixels.ts'

const wholeShot = '.ch-shots__more img'

describeInEachBrowser('a picture of a page that scrolls inside', {}, ({ browser }) => {
  it('has all of the part that scrolls, and what stands around it once', async () => {
    const page = await browser().newPage('https://www.eksempelbibliotek.dk/node/3/edit')
    await addBands(page, 14)
    await page.evaluate(() => {
      const bands = [...document.querySelectorAll('.test-band')]
      const bar = (colour: string, place: string) => {
        const one = document.createElement('div')
        one.style.cssText = `position:fixed;left:0;right:0;height:60px;background:${colour};${place}`
        return one
      }
      const inner = document.createElement('main')
      inner.id = 'inner'
      inner.style.cssText = 'position:absolute;inset:60px 0;overflow-y:auto;scroll-behavior:smooth'
      inner.append(...bands)
      document.body.style.cssText = 'padding:0;height:100vh;overflow:hidden;position:relative'
      document.body.replaceChildren(bar('rgb(1, 2, 250)', 'top:0'), inner, bar('rgb(250, 2, 1)', 'bottom:0'))
      inner.scrollTo({ top: 77, behavior: 'instant' })
    })
    const panel = await Panel.open(browser(), page)
    await panel.startReport()
    await panel.addPicture('capture_button_whole')
    await panel.frame.waitForSelector(wholeShot)
    const bands = await page.$$eval('.test-band', (all) =>
      all.map((one) => (getComputedStyle(one).backgroundColor.match(/\d+/g) ?? []).map(Number)),
    )
    const height = 60 + bands.length * 150 + 60
    const { points } = await readPixels(panel.frame, wholeShot, [
      [30, 30],
      ...bands.flatMap((_, index) => [5, 75, 145].map((down) => [500, 60 + index * 150 + down] as const)),
      [30, height - 30],
    ])
    expect(points[0]).toEqual([1, 2, 250])
    expect(points.slice(1, -1)).toEqual(bands.flatMap((colour) => [colour, colour, colour]))
    expect(points.at(-1)).toEqual([250, 2, 1])
    expect(await page.$eval('#inner', (inner) => inner.scrollTop)).toBe(77)
    const natural = await panel.frame.$eval(wholeShot, (image) => (image as HTMLImageElement).naturalHeight)
    expect(natural).toBe(height)
    await page.close()
  })
})

describeInEachBrowser('a picture beside a sheet', { window: { width: 600, height: 800 } }, ({ browser }) => {
  it('of the whole page is without the sheet, which comes back', async () => {
    const page = await browser().newPage('https://www.eksempelbibliotek.dk/node/3/edit')
    await addBands(page, 8)
    const panel = await Panel.open(browser(), page)
    await panel.startReport()
    await panel.addPicture('capture_button_whole')
    await panel.frame.waitForSelector(wholeShot)
    const bands = await page.$$eval('.test-band', (all) =>
      all.map((one) => {
        const { top } = one.getBoundingClientRect()
        const colour = (getComputedStyle(one).backgroundColor.match(/\d+/g) ?? []).map(Number)
        return { y: Math.round(top + scrollY), colour }
      }),
    )
    const points = bands.flatMap(({ y }) => [10, 75, 140].map((down) => [300, y + down] as const))
    const read = await readPixels(panel.frame, wholeShot, points)
    expect(read.points).toEqual(bands.flatMap(({ colour }) => [colour, colour, colour]))
    expect(await page.$eval('cms-hjaelp', (host) => getComputedStyle(host).visibility)).toBe('visible')
    await page.close()
  })
})

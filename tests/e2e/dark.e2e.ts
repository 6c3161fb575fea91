import type { Frame } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { Panel } from '../../demo/play/panel.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'

const form = 'https://www.eksempelbibliotek.dk/node/add/article'

/** Whether the paper that one reads on is dark. */
function isDark(frame: Frame): Promise<boolean> {
  return frame.evaluate(() => {
    const paper = document.querySelector('.ch__main, main, body') ?? document.body
    for (let element: Element | null = paper; element; element = element.parentElement) {
      const parts =
        getComputedStyle(element)
          .backgroundColor.match(/[\d.]+/g)
          ?.map(Number) ?? []
      const [red = 255, green = 255, blue = 255, alpha = 1] = parts
      if (alpha > 0) return red + green + blue < 300
    }
    return false
  })
}

describeInEachBrowser('colours on a light system', {}, ({ browser }) => {
  it('follow Gin while the panel is open, and keep what she is doing', async () => {
    const page = await browser().newPage(form)
    const panel = await Panel.open(browser(), page)
    await panel.search('billede')
    expect(await isDark(panel.frame)).toBe(false)
    await page.evaluate(() => document.documentElement.classList.add('gin--dark-mode'))
    await expect.poll(() => isDark(panel.frame)).toBe(true)
    expect(await panel.frame.$eval('[role="combobox"]', (box) => (box as HTMLInputElement).value)).toBe(
      'billede',
    )
    await page.evaluate(() => document.documentElement.classList.remove('gin--dark-mode'))
    await expect.poll(() => isDark(panel.frame)).toBe(false)
    await page.close()
  })

  it('are dark from the start on a page that is', async () => {
    const page = await browser().newPage(form)
    await page.evaluate(() => document.documentElement.classList.add('gin--dark-mode'))
    const panel = await Panel.open(browser(), page)
    expect(await isDark(panel.frame)).toBe(true)
    await page.close()
  })
})

describeInEachBrowser('colours on a dark system', { dark: true }, ({ browser }) => {
  it('are those of Gin beside a page of Gin, and of the system beside any other', async () => {
    const page = await browser().newPage(form)
    const panel = await Panel.open(browser(), page)
    expect(await isDark(panel.frame)).toBe(false)
    await page.close()
    const other = await browser().newPage('https://www.avisen.example/')
    expect(await isDark((await Panel.open(browser(), other)).frame)).toBe(true)
    await other.close()
  })

  it('are those of the system in a tab of its own, until she chooses', async () => {
    for (const path of ['/panel.html?side', '/welcome.html']) {
      const page = await browser().openExtensionPage(path)
      await page.waitForSelector('h1')
      expect(await isDark(page.mainFrame())).toBe(true)
      await page.close()
    }
    const options = await browser().openExtensionPage('/options.html')
    const settings = await Panel.in(options.mainFrame())
    expect(await isDark(settings.frame)).toBe(true)
    await (await settings.byRole('radio', settings.words('settings_colours_light'))).click()
    await expect.poll(() => isDark(settings.frame)).toBe(false)
    const side = await browser().openExtensionPage('/panel.html?side')
    await side.waitForSelector('h1')
    await expect.poll(() => isDark(side.mainFrame())).toBe(false)
    await side.close()
    await options.close()
  })
})

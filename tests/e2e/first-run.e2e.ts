import { expect, it } from 'vitest'
import { describeInEachBrowser } from './harness/each-browser.ts'
import { countWelcomePages } from './harness/welcome-pages.ts'

describeInEachBrowser('first run', {}, ({ browser }) => {
  it('opens the welcome page once when the extension is put in', async () => {
    await expect.poll(() => countWelcomePages(browser()), { timeout: 10_000 }).toBe(1)
    await browser().stopBackground()
    const page = await browser().newPage('https://www.eksempelbibliotek.dk/node/add/article')
    await browser().clickAction(page)
    await browser().panelFrame(page)
    expect(await countWelcomePages(browser())).toBe(1)
    await page.close()
  })
})

import { expect, it } from 'vitest'
import { describeInEachBrowser } from './harness/each-browser.ts'

describeInEachBrowser('first run', {}, ({ browser }) => {
  it('opens the welcome page once when the extension is put in', async () => {
    const welcomed = async () => {
      const pages = await browser().browser.pages()
      // Asked in the page: Firefox's driver reports another address for pages of an extension.
      const addresses = await Promise.all(
        pages.map((page) => page.evaluate(() => location.href).catch(() => '')),
      )
      return addresses.filter((address) => address.endsWith('/welcome.html')).length
    }
    await expect.poll(welcomed, { timeout: 10_000 }).toBe(1)
    await browser().stopBackground()
    const page = await browser().newPage('https://www.eksempelbibliotek.dk/node/add/article')
    await browser().clickAction(page)
    await browser().panelFrame(page)
    expect(await welcomed()).toBe(1)
    await page.close()
  })
})

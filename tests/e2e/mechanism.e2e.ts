import { expect, it } from 'vitest'
import { describeInEachBrowser } from './harness/each-browser.ts'

describeInEachBrowser('the test mechanism', { probe: true }, ({ browser }) => {
  it('clicks the toolbar button for real and finds the frame behind a closed shadow root', async () => {
    const page = await browser().newPage('https://www.fjordby.example/node/add/article')
    expect(await browser().hasPanel(page)).toBe(false)
    await browser().clickAction(page)
    const frame = await browser().panelFrame(page)
    expect(await frame.title()).toBe('Probe panel')
    expect(await frame.evaluate(() => location.hash)).toBe('#data:image/png;')
    const input = await frame.waitForSelector('aria/Word')
    await input?.type('æøå')
    expect(await frame.$eval('input', (element) => element.value)).toBe('æøå')
    await page.close()
  })

  it('works on another origin and after the background was stopped', async () => {
    await browser().stopBackground()
    const page = await browser().newPage('https://www.eksempelbibliotek.dk/admin/content')
    await browser().clickAction(page)
    expect(await (await browser().panelFrame(page)).title()).toBe('Probe panel')
    await page.close()
  })

  it('reaches no host but the stand-ins', async () => {
    await expect(browser().newPage('https://www.example.org/')).rejects.toThrow(
      /ERR_NAME_NOT_RESOLVED|NS_ERROR|unknown host|UNKNOWN_HOST/i,
    )
  })
})

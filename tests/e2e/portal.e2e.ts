import { expect, it } from 'vitest'
import type { Page } from 'puppeteer-core'
import type { DrivenBrowser } from '../../demo/browser/driven-browser.ts'
import { Panel, type Preview } from '../../demo/play/panel.ts'
import { Portal } from '../../demo/play/portal.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'

/** Writes a report and hands it over; answers what was promised and where it went. */
async function handOver(
  browser: DrivenBrowser,
): Promise<{ preview: Preview; portal: Portal; page: Page; panel: Panel }> {
  const page = await browser.newPage('https://www.eksempelbibliotek.dk/node/add/article')
  const panel = await Panel.open(browser, page)
  await panel.startReport()
  await panel.writeReport({
    title: 'Knappen Gem gør ingenting',
    happened: 'Jeg klikkede, og der skete ikke noget.',
  })
  const preview = await panel.readPreview()
  await panel.handOver()
  const portal = await Portal.opened(browser)
  if (await portal.isLogin()) await portal.logIn()
  return { preview, portal, page, panel }
}

async function closeAll(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await page.close()
}

describeInEachBrowser('a portal that does not take everything', {}, ({ browser, standIns }) => {
  it('fills in the text when attachments are turned off, and sends nothing by itself', async () => {
    standIns().desk.refuseFiles = true
    const { preview, portal, page } = await handOver(browser())
    await portal.waitForSummary(preview.summary)
    expect(await portal.description()).toContain('Jeg klikkede')
    expect(await portal.fileNames()).toEqual([])
    expect(standIns().desk.cases.map(({ key }) => key)).not.toContain('CMS-2100')
    standIns().desk.refuseFiles = false
    await closeAll(portal.page, page)
  })

  it('keeps the draft when the account may not create cases', async () => {
    standIns().desk.mayCreate = false
    const { portal, page, panel } = await handOver(browser())
    await portal.page.waitForFunction(() => document.body.innerText.includes('Ingen adgang'))
    await page.bringToFront()
    expect(await panel.text()).not.toContain('CMS-2100')
    standIns().desk.mayCreate = true
    await closeAll(portal.page, page)

    const again = await browser().newPage('https://www.eksempelbibliotek.dk/node/add/article')
    const other = await Panel.open(browser(), again)
    await other.chooseInMenu('shell_menu_drafts')
    await other.waitForText('Knappen Gem gør ingenting')
    await again.close()
  })

  it('leaves a field alone that already holds text', async () => {
    const { preview, portal, page } = await handOver(browser())
    await portal.waitUntilFilled(preview.summary, preview.files[0] ?? '')
    // All of it is selected: the first key takes its place, and the field is never empty.
    await portal.page.click('#summary', { count: 3 })
    await portal.page.type('#summary', 'Mine egne ord')
    await new Promise((resolve) => setTimeout(resolve, 800))
    expect(await portal.page.$eval('#summary', (element) => (element as HTMLInputElement).value)).toBe(
      'Mine egne ord',
    )
    await closeAll(portal.page, page)
  })
})

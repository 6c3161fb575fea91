import { expect, it } from 'vitest'
import { Panel } from '../../demo/play/panel.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'

const site = 'https://www.eksempelbibliotek.dk'

describeInEachBrowser('pages of the CMS', {}, ({ browser }) => {
  it('stays away until it is asked', async () => {
    const page = await browser().newPage(`${site}/node/add/article`)
    const before = await page.evaluate(() => document.documentElement.outerHTML.length)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await browser().hasPanel(page)).toBe(false)
    expect(await page.evaluate(() => document.documentElement.outerHTML.length)).toBe(before)
    await page.close()
  })

  it('can be typed in while a modal dialog holds the focus of the page', async () => {
    const page = await browser().newPage(`${site}/node/add/article`)
    const panel = await Panel.open(browser(), page)
    await panel.suggestions()
    await page.click('[data-opens="media-library"]')
    await page.waitForSelector('.ui-dialog')
    await page.evaluate(() => {
      window.addEventListener('keydown', () => document.body.setAttribute('data-saw-key', ''), true)
    })
    const titles = await panel.search('billede størrelse')
    expect(titles.join('\n')).toMatch(/størrelse/i)
    expect(await panel.frame.$eval('[role="combobox"]', (box) => (box as HTMLInputElement).value)).toBe(
      'billede størrelse',
    )
    expect(await page.$('[data-saw-key]')).toBeNull()
    expect(await page.$('.ui-dialog')).not.toBeNull()
    await page.close()
  })

  it('works under the strictest content security policy', async () => {
    const page = await browser().newPage('https://www.fjordby.example/events/add/default')
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(String(error)))
    const panel = await Panel.open(browser(), page)
    expect((await panel.suggestions()).join('\n')).toContain('Arrangement')
    await panel.waitForText('Fjordby Bibliotek')
    expect(faults).toEqual([])
    const margin = await page.evaluate(() => getComputedStyle(document.documentElement).marginRight)
    expect(Number.parseInt(margin, 10)).toBeGreaterThan(300)
    await page.close()
  })

  it('follows the field and the messages that come by script', async () => {
    const page = await browser().newPage(`${site}/admin/config/dpl-library-agency/general-settings`)
    const panel = await Panel.open(browser(), page)
    await panel.suggestions()
    await page.click('#edit-opening-hours-url')
    await panel.says('home_field_focused', { field: 'Link til åbningstider' })
    await page.click('[data-late-message]')
    await page.waitForSelector('.messages--error')
    await panel.startReport()
    await panel.writeReport({ title: 'Test af forbindelsen fejler', happened: 'Jeg trykkede på knappen.' })
    const { description } = await panel.readPreview()
    expect(description).toContain('Forbindelsen til FBI kunne ikke oprettes')
    expect(description).toContain('2026.32.1')
    await page.close()
  })

  it('tells an editor what a page she may not see would need', async () => {
    const page = await browser().newPage(`${site}/admin/structure/types`)
    const panel = await Panel.open(browser(), page)
    await panel.says('home_access_deniedUnknown')
    expect(await panel.search('kategori')).not.toEqual([])
    await page.close()
  })

  it('reads Claro and the predecessor as far as their markup gives it', async () => {
    const claro = await browser().newPage(`${site}/claro/node/3/edit`)
    const panel = await Panel.open(browser(), claro)
    expect((await panel.suggestions()).join('\n')).toContain('Artikel')
    await claro.close()
    const old = await browser().newPage('https://gammel.fjordby.example/node/add/ding-news')
    const other = await Panel.open(browser(), old)
    expect(await other.search('artikel')).not.toEqual([])
    await old.close()
  })

  it('says on any other page that it is none of the CMS, and still searches', async () => {
    const page = await browser().newPage('https://www.avisen.example/')
    const panel = await Panel.open(browser(), page)
    await panel.says('home_page_other')
    expect(await panel.search('åbningstider')).not.toEqual([])
    await page.close()
  })

  it('survives a stopped background', async () => {
    const page = await browser().newPage(`${site}/node/add/page`)
    const panel = await Panel.open(browser(), page)
    await panel.suggestions()
    await browser().stopBackground()
    expect((await panel.search('brødkrummesti')).length).toBeGreaterThan(0)
    await page.close()
  })
})

describeInEachBrowser('a site that was granted', { grantedOrigins: [site] }, ({ browser }) => {
  it('keeps the panel open from page to page', async () => {
    const page = await browser().newPage(`${site}/admin/content`)
    await Panel.open(browser(), page)
    await page.goto(`${site}/node/add/article`)
    const panel = await Panel.find(browser(), page)
    await panel.waitForText('Opret Artikel')
    await browser().clickAction(page)
    await expect.poll(() => browser().hasPanel(page)).toBe(false)
    await page.goto(`${site}/admin/content`)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await browser().hasPanel(page)).toBe(false)
    await page.close()
  })
})

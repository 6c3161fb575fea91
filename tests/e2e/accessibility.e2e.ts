import { expect, it } from 'vitest'
import { Panel } from '../../demo/play/panel.ts'
import { accessibilityFaults } from './harness/axe.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'

const form = 'https://www.eksempelbibliotek.dk/node/add/article'

describeInEachBrowser('accessibility of the panel', {}, ({ browser }) => {
  it('finds nothing on the screens of help and known issues', async () => {
    const page = await browser().newPage(form)
    const panel = await Panel.open(browser(), page)
    await panel.suggestions()
    expect(await accessibilityFaults(panel.frame)).toEqual([])
    await panel.search('billede')
    expect(await accessibilityFaults(panel.frame)).toEqual([])
    await panel.openFirstResult()
    expect(await accessibilityFaults(panel.frame)).toEqual([])
    await page.close()

    const second = await browser().newPage(form)
    const again = await Panel.open(browser(), second)
    await again.suggestions()
    await again.openTab('shell_tab_issues')
    await again.waitForIssues()
    expect(await accessibilityFaults(again.frame)).toEqual([])
    await again.openIssue('2026.34.1')
    expect(await accessibilityFaults(again.frame)).toEqual([])
    await second.close()
  })

  it('finds nothing on the screens of a report', async () => {
    const page = await browser().newPage('https://www.eksempelbibliotek.dk/node/3/edit')
    const panel = await Panel.open(browser(), page)
    await panel.startReport()
    expect(await accessibilityFaults(panel.frame)).toEqual([])
    await panel.openPicture()
    expect(await accessibilityFaults(panel.frame)).toEqual([])
    await panel.leavePicture()
    await panel.writeReport({ title: 'Noget fejler', happened: 'Det skete.' })
    await panel.readPreview()
    expect(await accessibilityFaults(panel.frame)).toEqual([])
    await page.close()
  })

  for (const path of ['/options.html', '/welcome.html']) {
    it(`finds nothing on ${path}`, async () => {
      const page = await browser().openExtensionPage(path)
      await page.waitForSelector('h1')
      expect(await accessibilityFaults(page.mainFrame())).toEqual([])
      await page.close()
    })
  }
})

import { expect, it } from 'vitest'
import { Panel } from '../../demo/play/panel.ts'
import { Portal } from '../../demo/play/portal.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'
import { readPixels } from './harness/pixels.ts'

const form = 'https://www.eksempelbibliotek.dk/node/3/edit'
const title = 'Feltet bliver tomt'

describeInEachBrowser('a report when something breaks', {}, ({ browser, standIns }) => {
  it('is filed once though the background stops at every step, its covers in the pixels of the file', async () => {
    const page = await browser().newPage(form)
    const panel = await Panel.open(browser(), page)
    await panel.startReport()
    const log = await page.$eval('#edit-revision-log-0-value', (element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return [Math.round(left + width / 2), Math.round(top + height / 2)] as const
    })
    await browser().stopBackground()
    await panel.writeReport({ title, happened: 'Teksten er væk.' })
    await browser().stopBackground()
    const preview = await panel.readPreview()
    await browser().stopBackground()
    await panel.handOver()
    const portal = await Portal.opened(browser())
    if (await portal.isLogin()) {
      await browser().stopBackground()
      await portal.logIn()
    }
    await portal.waitUntilFilled(preview.summary, preview.files[0]!)
    await browser().stopBackground()
    await portal.send('Eksempelbiblioteket')

    const made = standIns().desk.cases.filter(({ summary }) => summary === preview.summary)
    expect(made).toHaveLength(1)
    expect(made[0]?.description).toBe(preview.description)
    const [file] = made[0]?.files ?? []
    const address = `data:image/png;base64,${file?.bytes.toString('base64') ?? ''}`
    await page.bringToFront()
    await panel.frame.evaluate((source) => {
      const picture = document.createElement('img')
      picture.id = 'sent'
      picture.src = source
      document.body.append(picture)
    }, address)
    const { points } = await readPixels(panel.frame, '#sent', [log, [4, 4]])
    expect(points[0]!.every((value) => value < 60)).toBe(true)
    expect(points[1]).toEqual([255, 255, 255])
    await portal.page.close()
    await page.close()
  })

  it('is there again after its tab was closed in the middle of writing', async () => {
    const page = await browser().newPage(form)
    const panel = await Panel.open(browser(), page)
    await panel.startReport()
    await panel.writeReport({ title: 'Skrevet halvt', happened: 'Jeg nåede kun' })
    await new Promise((resolve) => setTimeout(resolve, 1000))
    await page.close()
    await browser().stopBackground()

    const again = await browser().newPage(form)
    const other = await Panel.open(browser(), again)
    await other.chooseInMenu('shell_menu_drafts')
    await other.waitForText('Skrevet halvt')
    await again.close()
  })
})

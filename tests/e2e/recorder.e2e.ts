import { expect, it } from 'vitest'
import { Panel } from '../../demo/play/panel.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'

const origin = 'https://www.eksempelbibliotek.dk'

describeInEachBrowser('what happened before a report', { grantedOrigins: [origin] }, ({ browser }) => {
  it('stands in the report by names, with failed answers and script errors, without values', async () => {
    const page = await browser().newPage(`${origin}/node/3/edit`)
    // Scripts of granted sites are registered in the moments after the start.
    await page.reload()
    await page.bringToFront()
    const title = await page.waitForSelector('[name="title[0][value]"]')
    await title?.click({ count: 3 })
    await title?.type('Hemmelig titel')
    await page.evaluate(async () => {
      const picture = new Image()
      const failed = new Promise((resolve) => picture.addEventListener('error', resolve))
      picture.src = '/findes-ikke.png?token=hemmelig'
      await failed
      // The page's own, as the CMS sends its requests.
      await (Reflect.get(window, 'jQuery') as { ajax: (settings: object) => Promise<number> }).ajax({
        type: 'POST',
        url: '/media-library?_wrapper_format=drupal_ajax&token=hemmelig',
      })
      // The page's own script fails at the next click; one that the driver throws would be kept from every listener.
      Reflect.set(Element.prototype, 'closest', undefined)
      document.body.click()
    })
    const panel = await Panel.open(browser(), page)
    await panel.startReport()
    await panel.writeReport({ title: 'Prøve', happened: 'Prøve' })
    const { description } = await panel.readPreview()
    expect(description).toMatch(/Seneste handlinger\n(?:.*\n)*\d\d\.\d\d ændrede Titel\n/)
    expect(description).toMatch(/Fejl i browseren\n(?:.*\n)*\d\d\.\d\d svar 404 på GET \/findes-ikke\.png\n/)
    expect(description).toMatch(/svar 500 på POST \/media-library\n/)
    expect(description).toMatch(/TypeError: .*closest.* \(\/demo\/drupal\.js:\d+\)/)
    expect(description).not.toMatch(/hemmelig/i)
    await page.close()
  })
})

import { expect, it } from 'vitest'
import { Panel } from '../../demo/play/panel.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'
import { readPixels } from './harness/pixels.ts'

const limitBytes = 30_000

describeInEachBrowser(
  'a picture over the limit of Servicedesk',
  { prepare: ({ desk }) => void (desk.uploadLimitBytes = limitBytes) },
  ({ browser }) => {
    it('is made smaller, says so, and has its covers still', async () => {
      const page = await browser().newPage('https://www.eksempelbibliotek.dk/node/3/edit')
      const panel = await Panel.open(browser(), page)
      await panel.suggestions()
      await panel.startReport()
      await panel.says('capture_size_reduced', { limit: '30 kB' })
      const cover = await page.evaluate(() => {
        const log = document.querySelector('#edit-revision-log-0-value')?.getBoundingClientRect()
        return (
          log && { x: (log.left + log.width / 2) / innerWidth, y: (log.top + log.height / 2) / innerHeight }
        )
      })
      const area = await page.evaluate(
        () => document.querySelector('cms-hjaelp')!.getBoundingClientRect().left,
      )
      const windowSize = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
      const { width, height } = await readPixels(panel.frame, '.ch-shot img', [])
      expect(width).toBeLessThan(area)
      expect(width / height).toBeCloseTo(area / windowSize.height, 1)
      const x = Math.round((cover!.x * windowSize.width * width) / area)
      const { points } = await readPixels(panel.frame, '.ch-shot img', [[x, Math.round(cover!.y * height)]])
      expect(points[0]!.every((value) => value < 60)).toBe(true)

      await panel.writeReport({ title: 'Billedet forsvinder', happened: 'Det er væk.' })
      await panel.readPreview()
      await panel.says('capture_size_reduced', { limit: '30 kB' })
      const bytes = await panel.frame.$eval('.ch-pics img', async (image) => {
        const file = await fetch((image as HTMLImageElement).src)
        return (await file.arrayBuffer()).byteLength
      })
      expect(bytes).toBeLessThanOrEqual(limitBytes)
      await page.close()
    })
  },
)

import { expect, it } from 'vitest'
import { secrets } from '../../demo/cms/secrets.ts'
import { Panel } from '../../demo/play/panel.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'
import { readPixels } from './harness/pixels.ts'

describeInEachBrowser('the picture of the page', {}, ({ browser }) => {
  it('shows the page without the panel, personal data covered, no secret in the text', async () => {
    const page = await browser().newPage(
      'https://www.eksempelbibliotek.dk/node/3/edit?pass-reset-token=abc123def',
    )
    const panel = await Panel.open(browser(), page)
    await panel.suggestions()
    await panel.startReport()
    const log = await page.$eval('#edit-revision-log-0-value', (element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) }
    })
    const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
    const { width, points } = await readPixels(panel.frame, '.ch-shot img', [
      [log.x, log.y],
      [4, 4],
    ])
    expect(points[0]!.every((value) => value < 60)).toBe(true)
    expect(points[1]).toEqual([255, 255, 255])
    expect(width).toBeLessThanOrEqual(size.width)
    const row = Array.from({ length: 20 }, (_, index) => [Math.floor(((width - 1) * index) / 19), 3] as const)
    const { points: top } = await readPixels(panel.frame, '.ch-shot img', row)
    expect(top.every(([red, green, blue]) => red + green + blue > 700)).toBe(true)

    await panel.writeReport({
      title: 'Billedet forsvinder',
      happened:
        'Karen Lindholm ser det også. Lånernummer 1234567890 kan ikke se billedet. Skriv til mette@eksempelbibliotek.dk.',
    })
    const preview = await panel.readPreview()
    const sent = `${preview.summary}\n${preview.description}`
    for (const secret of Object.values(secrets)) expect(sent).not.toContain(secret)
    expect(sent).not.toContain('abc123def')
    expect(sent).not.toContain('Lindholm')
    expect(sent).not.toContain('mette@eksempelbibliotek.dk')
    expect(sent).not.toContain('1234567890')
    await page.close()
  })
})

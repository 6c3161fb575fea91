import { expect, it } from 'vitest'
import { Panel } from '../../demo/play/panel.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'
import { boxesOf, takeShifts, watchShifts } from './harness/shifts.ts'

const form = 'https://www.eksempelbibliotek.dk/node/add/article'
const frameParts = ['.ch-bar', '.ch-search', '.ch-tabs', '.ch-strip', '.ch__main', '.ch-foot']
const homeParts = [...frameParts, '#suggest', '[aria-labelledby="suggest"] .ch-rows', '.ch-map__foot']

describeInEachBrowser('nothing jumps', {}, ({ browser }) => {
  it('when the panel loads, once it has been open before', async () => {
    const first = await browser().newPage(form)
    await (await Panel.open(browser(), first)).suggestions()
    await first.close()
    const page = await browser().newPage(form)
    const panel = await Panel.open(browser(), page)
    const isMeasured = await watchShifts(panel.frame)
    const early = await boxesOf(panel.frame, frameParts)
    await panel.suggestions()
    await panel.frame.waitForSelector('.ch-strip')
    await panel.frame.waitForSelector('.ch-age')
    expect(await boxesOf(panel.frame, frameParts)).toMatchObject(early)
    if (isMeasured) expect(await takeShifts(panel.frame)).toEqual([])
    await page.close()
  })

  it('when suggestions and the help of the field change', async () => {
    const page = await browser().newPage(form)
    const panel = await Panel.open(browser(), page)
    await panel.suggestions()
    await panel.frame.waitForSelector('.ch-age')
    const before = await boxesOf(panel.frame, homeParts)
    const isMeasured = await watchShifts(panel.frame)
    await takeShifts(panel.frame)
    for (const [id, label] of [
      ['#edit-title-0-value', 'Titel'],
      ['#edit-field-subtitle-0-value', 'Manchet'],
      ['#edit-title-0-value', 'Titel'],
    ] as const) {
      await page.focus(id)
      await panel.frame.waitForFunction(
        (words) => document.querySelector('#field-help')?.textContent?.includes(words),
        {},
        label,
      )
      await panel.frame.waitForSelector('[aria-labelledby="suggest"] [aria-busy="false"]')
      expect(await boxesOf(panel.frame, homeParts)).toEqual(before)
      if (isMeasured) expect(await takeShifts(panel.frame)).toEqual([])
    }
    await page.close()
  })

  it('when she types, finds something, nothing, and something again', async () => {
    const page = await browser().newPage(form)
    const panel = await Panel.open(browser(), page)
    await panel.suggestions()
    await panel.frame.waitForSelector('.ch-strip')
    const parts = frameParts.filter((part) => part !== '.ch-foot')
    const before = await boxesOf(panel.frame, parts)
    const isMeasured = await watchShifts(panel.frame)
    await takeShifts(panel.frame)
    const box = await panel.frame.waitForSelector('[role="combobox"]')
    let lists: readonly string[] = []
    for (const key of 'hvordan udgiver jeg en artikel senere xqzw') {
      await box?.type(key)
      await panel.frame.waitForSelector('.ch-hits, .ch-empty')
      expect(await boxesOf(panel.frame, parts)).toEqual(before)
      const list = await boxesOf(panel.frame, ['.ch-hits'])
      lists = [...lists, ...Object.values(list)]
    }
    await box?.evaluate((element) => element instanceof HTMLInputElement && element.select())
    await box?.type('billede')
    await panel.frame.waitForSelector('.ch-hits')
    expect(await boxesOf(panel.frame, parts)).toEqual(before)
    expect(new Set(lists).size).toBe(1)
    if (isMeasured) expect(await takeShifts(panel.frame)).toEqual([])
    await page.close()
  })
})

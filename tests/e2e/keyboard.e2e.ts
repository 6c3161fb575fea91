import { expect, it } from 'vitest'
import { Panel } from '../../demo/play/panel.ts'
import { Portal } from '../../demo/play/portal.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'
import { Keyboard } from './harness/keyboard.ts'
import { sha256 } from './harness/sha256.ts'

const form = 'https://www.eksempelbibliotek.dk/node/3/edit'
const title = 'Kun med tastaturet'

describeInEachBrowser('a report by keyboard alone', {}, ({ browser, standIns }) => {
  it('goes from the form to the created case; the keyboard is always somewhere, and seen there', async () => {
    const page = await browser().newPage(form)
    const keys = new Keyboard(page)
    await page.bringToFront()
    for (let tabs = 0; tabs < 3; tabs += 1) await keys.press('Tab')
    // The drivers reach no shortcut of the browser itself: this is what Ctrl+Shift+U does.
    const panel = await Panel.open(browser(), page)
    const { frame, words } = panel
    await panel.suggestions()
    await keys.arrived(frame, '[role="combobox"]')

    // Back to the page as one who changes her mind, and into the panel again past every field of the form.
    await keys.press('Escape')
    await page.waitForFunction(() => document.activeElement?.matches('a, button, input, textarea, select'))
    await keys.tabTo(frame, { selector: 'button, input' })

    await keys.tabTo(frame, { name: words('home_button_report') })
    await keys.press('Enter')
    await frame.waitForSelector('.ch-shot img')
    await keys.arrived(frame, 'h1')

    await keys.tabTo(frame, { selector: 'button.ch-shot' })
    await keys.press('Enter')
    await keys.arrived(frame, 'h1')
    await keys.tabTo(frame, { selector: '.ch-markrow' })
    await keys.press('Enter')
    const left = () => frame.$eval('.ch-place input[type="number"]', (input) => Number(input.value))
    await frame.waitForSelector('.ch-place input[type="number"]')
    await keys.at(frame)
    const before = await left()
    await keys.tabTo(frame, { selector: '.ch-mk' }, { back: true })
    for (let steps = 0; steps < 3; steps += 1) await keys.press('ArrowRight')
    expect(await left()).toBeGreaterThan(before)
    await keys.tabTo(frame, { name: words('annotate_button_done') }, { back: true })
    await keys.press('Enter')
    await keys.arrived(frame, 'button.ch-shot')

    await keys.tabTo(frame, { selector: '#report-title' })
    await keys.press('a', 'Control')
    await keys.type(title)
    await keys.tabTo(frame, { selector: '#report-happened' })
    await keys.type('Jeg trykkede på Enter, og der skete ikke noget.')
    await keys.tabTo(frame, { name: words('report_button_check') })
    await keys.press('Enter')
    await keys.arrived(frame, 'h1')
    const preview = await panel.preview()
    expect(preview.summary).toBe(title)

    await keys.tabTo(frame, { name: words('report_button_desk') })
    await keys.press('Enter')
    await keys.arrived(frame, 'h1')
    await keys.tabTo(frame, { selector: 'input[name="entitled"]' })
    await keys.press(' ')
    await keys.at(frame)
    await keys.tabTo(frame, { name: words('report_button_desk') })
    await keys.press('Enter')

    const { page: desk } = await Portal.opened(browser())
    const portal = new Portal(desk)
    const there = new Keyboard(desk)
    expect(await portal.isLogin()).toBe(true)
    await there.tabTo(desk.mainFrame(), { selector: '#username' })
    await there.type('karen.lindholm@eksempelbibliotek.dk')
    await there.tabTo(desk.mainFrame(), { selector: '#password' })
    await there.type('demo')
    await Promise.all([desk.waitForNavigation(), there.press('Enter')])
    await portal.waitUntilFilled(preview.summary, preview.files[0]!)
    await there.tabTo(desk.mainFrame(), { selector: '#customfield_10050' })
    await there.type('Eksempelbiblioteket')
    await there.tabTo(desk.mainFrame(), { selector: 'form button[type="submit"]' })
    await there.press('Enter')
    await desk.waitForSelector('[data-testid="request-details"]')

    const made = standIns().desk.cases.filter(({ summary }) => summary === title)
    expect(made).toHaveLength(1)
    expect(made[0]?.description).toBe(preview.description)
    expect(made[0]?.files.map(({ bytes }) => sha256(bytes))).toEqual(preview.pictures.map(sha256))
  }, 120_000)
})

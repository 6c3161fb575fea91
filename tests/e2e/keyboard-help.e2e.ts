import { beforeAll, expect, it, vi } from 'vitest'
import { Panel } from '../../demo/play/panel.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'
import { Keyboard } from './harness/keyboard.ts'
import { countWelcomePages } from './harness/welcome-pages.ts'

const articleForm = 'https://www.eksempelbibliotek.dk/node/add/article'
const heading = '.ch-read h1, .ch-read h2, .ch-read h3'

// No driver can press a browser's own shortcut; the toolbar button raises the very event that the command does.
describeInEachBrowser('help and known issues by keyboard alone', {}, ({ browser }) => {
  // It comes to the front by itself, and would take the focus from the first test.
  beforeAll(() =>
    vi.waitFor(async () => expect(await countWelcomePages(browser())).toBe(1), { timeout: 20_000 }),
  )

  it('finds help for the page, follows a guide and comes back to the field', async () => {
    const page = await browser().newPage(articleForm)
    await page.focus('#edit-title-0-value')
    const panel = await Panel.open(browser(), page)
    const { frame } = panel
    const keys = new Keyboard(page)
    await keys.arrived(frame, '[role="combobox"]')
    await panel.suggestions()
    const row = '[aria-labelledby="suggest"] li button'
    const { name } = await keys.tabTo(frame, { selector: row })
    await keys.press('Enter')
    await keys.arrived(frame, heading)
    await keys.press('Escape')
    expect((await keys.arrived(frame, row)).name).toBe(name)

    await keys.press('Enter')
    await keys.arrived(frame, heading)
    await keys.tabTo(frame, { selector: '.ch-pager__next' })
    await keys.press('Enter')
    await keys.arrived(frame, heading)
    await keys.tabTo(frame, { selector: '.ch-tick' })
    await keys.press(' ')
    await keys.arrived(frame, '.ch-tick:checked')
    await keys.press('Escape')
    await keys.arrived(frame, heading)
    await keys.press('Escape')
    expect((await keys.arrived(frame, row)).name).toBe(name)
    await keys.press('Escape')
    await page.waitForFunction(() => document.activeElement?.id === 'edit-title-0-value')
    await page.close()
  })

  it('looks a fault up by words and in the list, and follows it', async () => {
    const page = await browser().newPage(articleForm)
    const panel = await Panel.open(browser(), page)
    const { frame } = panel
    const keys = new Keyboard(page)
    await keys.arrived(frame, '[role="combobox"]')
    await panel.suggestions()
    await keys.type('teaserbillede')
    await frame.waitForSelector('[role="option"]')
    await keys.press('ArrowDown')
    await keys.at(frame)
    await keys.tabTo(frame, { selector: '.ch-tabs button[aria-pressed="false"]' })
    await keys.press('Enter')
    await keys.arrived(frame, '.ch-tabs button[aria-pressed="true"]')
    await keys.press('Escape')
    await keys.arrived(frame, '[role="combobox"]')

    await keys.tabTo(frame, { selector: '#tab-issues' })
    await keys.press('Enter')
    await panel.waitForIssues()
    const { id } = await keys.tabTo(frame, { selector: 'article h3 button' })
    await keys.press('Enter')
    await keys.arrived(frame, 'article h1')
    await keys.press('Escape')
    expect((await keys.arrived(frame, 'article h3 button')).id).toBe(id)
    await keys.tabTo(frame, { selector: 'article button[aria-pressed="false"]' })
    await keys.press('Enter')
    await keys.arrived(frame, 'article button[aria-pressed="true"]')
    await page.close()
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { builtExtension } from '../../demo/browser/launch.ts'
import { Panel } from '../../demo/play/panel.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'

const form = 'https://www.eksempelbibliotek.dk/node/3/edit'
const title = 'Kun i det private vindue'

describeInEachBrowser('a private window', { privateWindows: true }, ({ name, browser }) => {
  it('keeps nothing of a report once it is closed, and says so before', async () => {
    // Firefox has one store for all windows, so the extension stays out of its private ones, whatever a person allows.
    if (name === 'firefox') {
      const manifest: unknown = JSON.parse(readFileSync(join(builtExtension(name), 'manifest.json'), 'utf8'))
      return expect(manifest).toMatchObject({ incognito: 'not_allowed' })
    }
    const context = await browser().browser.createBrowserContext()
    const page = await context.newPage()
    await page.goto(form)
    const target = await context.waitForTarget((one) => one.type() === 'service_worker')
    const worker = await target.worker()
    await vi.waitUntil(() => worker?.evaluate('chrome.action.onClicked.hasListeners()'), { timeout: 10_000 })
    const panel = await Panel.open(browser(), page)
    await panel.startReport()
    await panel.says('draft_private_window')
    await panel.writeReport({ title, happened: 'Det skete.' })
    expect((await panel.readPreview()).summary).toBe(title)
    await context.close()

    const open = await browser().newPage(form)
    const usual = await Panel.open(browser(), open)
    await usual.chooseInMenu('shell_menu_drafts')
    await usual.says('drafts_none')
    expect(await usual.text()).not.toContain(title)
    await open.close()
  })
})

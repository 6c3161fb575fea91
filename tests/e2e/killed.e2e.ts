import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { DrivenBrowser } from '../../demo/browser/driven-browser.ts'
import { launch } from '../../demo/browser/launch.ts'
import { Panel } from '../../demo/play/panel.ts'
import { Portal } from '../../demo/play/portal.ts'
import { startStandIns, type StandIns } from '../../demo/stand-ins.ts'
import { browserNames } from '../../scripts/lib/browsers.ts'
import { sha256 } from './harness/sha256.ts'

const form = 'https://www.eksempelbibliotek.dk/node/3/edit'
const title = 'Billedet er væk efter Gem'

for (const name of browserNames.filter((one) => !process.env['BROWSER'] || process.env['BROWSER'] === one)) {
  describe(`a report when the browser is killed (${name})`, () => {
    const profile = mkdtempSync(join(tmpdir(), 'cms-hjaelp-profil-'))
    let standIns: StandIns
    let browser: DrivenBrowser | undefined
    beforeAll(async () => {
      standIns = await startStandIns()
    })
    afterEach(() => browser?.kill())
    afterAll(async () => {
      await standIns.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    })
    /** The same person at the same computer: her profile is what is left of the browser before. */
    const start = async () => {
      browser = await launch(name, standIns, { profile })
      const page = await browser.newPage(form)
      return { browser, page, panel: await Panel.open(browser, page) }
    }

    it('is there with its picture at the next start, and becomes one case', async () => {
      const first = await start()
      await first.panel.startReport()
      await first.panel.writeReport({ title, happened: 'Jeg klikkede på Gem.\nSå var feltet tomt.' })
      const written = await first.panel.readPreview()
      await first.browser.kill()

      const second = await start()
      await second.panel.continueDraft(title)
      const found = await second.panel.readPreview()
      expect(found.summary).toBe(written.summary)
      expect(found.description).toBe(written.description)
      expect(found.pictures.map(sha256)).toEqual(written.pictures.map(sha256))
      await second.panel.handOver()
      const filled = await Portal.opened(second.browser)
      if (await filled.isLogin()) await filled.logIn()
      await filled.waitUntilFilled(written.summary, written.files[0]!)
      await second.browser.kill()
      expect(made()).toEqual([])

      const third = await start()
      await third.panel.continueDraft(title)
      const again = await third.panel.readPreview()
      await third.panel.says('report_handover_unseen')
      expect(again.pictures.map(sha256)).toEqual(written.pictures.map(sha256))
      await third.panel.handOver()
      const portal = await Portal.opened(third.browser)
      if (await portal.isLogin()) await portal.logIn()
      await portal.waitUntilFilled(written.summary, written.files[0]!)
      const key = await portal.send('Eksempelbiblioteket')
      await third.page.bringToFront()
      await third.panel.waitForText(key)
      expect(await third.panel.offers('report_button_desk')).toBe(false)
      await third.browser.kill()

      const fourth = await start()
      await fourth.panel.chooseInMenu('shell_menu_drafts')
      await fourth.panel.says('draft_state_created', { key })
      expect(made()).toMatchObject([{ key, summary: written.summary, description: written.description }])
      expect(made()[0]?.files.map(({ bytes }) => sha256(bytes))).toEqual(written.pictures.map(sha256))
    }, 180_000)

    const made = () => standIns.desk.cases.filter(({ summary }) => summary.includes(title))
  })
}

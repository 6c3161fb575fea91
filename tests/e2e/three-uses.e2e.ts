import { expect, it } from 'vitest'
import { Panel } from '../../demo/play/panel.ts'
import { Portal } from '../../demo/play/portal.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'
import { sha256 } from './harness/sha256.ts'

const articleForm = 'https://www.eksempelbibliotek.dk/node/add/article'

describeInEachBrowser('finding help', {}, ({ browser }) => {
  it('suggests pages for the form, finds a section by a question and shows it', async () => {
    const page = await browser().newPage(articleForm)
    const panel = await Panel.open(browser(), page)
    await panel.waitForText('Artikel')
    expect((await panel.suggestions()).join('\n')).toContain('Artikel')
    const results = await panel.search('hvordan udgiver jeg en artikel senere')
    expect(results.slice(0, 3).join('\n')).toContain('Planlægning')
    await panel.openResult('Planlægning')
    await panel.waitForText('højst et kvarter efter')
    await page.close()
  })
})

describeInEachBrowser('known issues', {}, ({ browser }) => {
  it('says what a fix means for the release this site runs', async () => {
    const page = await browser().newPage(articleForm)
    const panel = await Panel.open(browser(), page)
    await panel.waitForText('Artikel')
    await panel.openTab('shell_tab_issues')
    await panel.waitForText('Teaserbilledet på artikler bliver gemt')
    await panel.says('issue_fix_planUnknown', {
      source: panel.words('issue_source_releaseNotes'),
      release: '2026.34.1',
      siteRelease: '2026.32.1',
    })
    const text = await panel.text()
    expect(text).toContain('Login med MitID svigter')
    await page.close()
  })

  it('says of the same fix that a site on a newer release has it', async () => {
    const page = await browser().newPage('https://www.fjordby.example/node/add/article')
    const panel = await Panel.open(browser(), page)
    await panel.openTab('shell_tab_issues')
    await panel.waitForIssues()
    await panel.says('issue_fix_siteHas', {
      source: panel.words('issue_source_releaseNotes'),
      release: '2026.34.1',
      siteRelease: '2026.34.1',
    })
    await page.close()
  })
})

for (const editor of ['plain', 'rich'] as const) {
  describeInEachBrowser(`reporting a fault, ${editor} editor`, {}, ({ browser, standIns }) => {
    it('ends in a case that equals the preview, through a login in between', async () => {
      standIns().desk.editor = editor
      const page = await browser().newPage('https://www.eksempelbibliotek.dk/node/3/edit')
      const panel = await Panel.open(browser(), page)
      await panel.startReport()
      await panel.writeReport({
        title: 'Teaserbilledet forsvinder på artiklen',
        happened: 'Jeg valgte et billede og klikkede på Gem.\nBagefter var feltet tomt.',
        expected: 'At billedet bliver stående.',
      })
      const preview = await panel.readPreview()
      expect(preview.summary).toContain('Teaserbilledet forsvinder')
      expect(preview.files).toHaveLength(1)
      await panel.handOver()

      const portal = await Portal.opened(browser())
      expect(await portal.isLogin()).toBe(true)
      await portal.logIn()
      await portal.waitUntilFilled(preview.summary, preview.files[0]!)
      expect(standIns().desk.cases[0]?.key).toBe('CMS-2061')
      const key = await portal.send('Eksempelbiblioteket')

      const [made] = standIns().desk.cases
      expect(made?.key).toBe(key)
      expect(key).toBe('CMS-2100')
      expect(made?.summary).toBe(preview.summary)
      expect(made?.description).toBe(preview.description)
      expect(made?.files.map(({ name }) => name)).toEqual(preview.files)
      expect(preview.pictures[0]?.subarray(1, 4).toString('latin1')).toBe('PNG')
      expect(made?.files.map(({ bytes }) => sha256(bytes))).toEqual(preview.pictures.map(sha256))
      expect(await portal.page.$('.inline-media')).toBeNull()
    })
  })
}

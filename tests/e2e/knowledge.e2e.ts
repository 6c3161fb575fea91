import { expect, it } from 'vitest'
import { Panel } from '../../demo/play/panel.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'

const form = 'https://www.eksempelbibliotek.dk/node/add/article'

describeInEachBrowser('keeping the manual up to date', {}, ({ browser, standIns }) => {
  it('fetches only what has changed', async () => {
    const page = await browser().newPage(form)
    const panel = await Panel.open(browser(), page)
    await panel.says('sync_copy_offline')
    const { gitHost } = standIns()
    const before = gitHost.counts.files
    const files = new Map(gitHost.files())
    files.set(
      '_indhold/urler.md',
      Buffer.from('---\ntitle: "Urler"\n---\nEt urværk til drivhuset kaldes en zebrafinkeboks.\n'),
    )
    gitHost.replaceFiles(files)
    await panel.chooseInMenu('shell_menu_refresh')
    await expect.poll(() => gitHost.counts.files, { timeout: 10_000 }).toBe(before + 1)
    await expect
      .poll(async () => (await panel.search('zebrafinkeboks')).join('\n'), { timeout: 10_000 })
      .toContain('Urler')
    await page.close()
  })

  it('asks with the mark of its copy, so that nothing comes when nothing is new', async () => {
    const page = await browser().newPage(form)
    const panel = await Panel.open(browser(), page)
    const { counts } = standIns().gitHost
    const { files, unchanged } = counts
    await panel.chooseInMenu('shell_menu_refresh')
    await expect.poll(() => counts.unchanged, { timeout: 10_000 }).toBe(unchanged + 1)
    expect(counts.files).toBe(files)
    await page.close()
  })

  it('takes a login wall for no manual, and goes on when it is gone', async () => {
    const { gitHost } = standIns()
    gitHost.listingFault = { kind: 'html' }
    const page = await browser().newPage(form)
    const panel = await Panel.open(browser(), page)
    await panel.chooseInMenu('shell_menu_refresh')
    await panel.says('sync_copy_old')
    gitHost.listingFault = undefined
    await panel.press('sync_button_retry')
    await panel.says('sync_copy_offline')
    expect(await panel.search('planlægning')).toContain('Planlægning')
    await page.close()
  })

  it('uses the copy it has when the host limits, and says so', async () => {
    standIns().gitHost.listingFault = { kind: 'rate-limited', status: 403, retryAfterS: 1800 }
    const page = await browser().newPage(form)
    const panel = await Panel.open(browser(), page)
    await panel.suggestions()
    await panel.chooseInMenu('shell_menu_refresh')
    await panel.says('sync_source_limited', { host: 'api.github.com' })
    expect(await panel.search('planlægning')).toContain('Planlægning')
    await page.close()
  })
})

describeInEachBrowser(
  'a first fetch that is cut short',
  {
    prepare: ({ gitHost }) => {
      gitHost.filesBeforeFault = 12
      gitHost.fileFaults.set('*', { kind: 'rate-limited', status: 429, retryAfterS: 1800 })
    },
  },
  ({ browser }) => {
    it('searches in what came and says what is missing', async () => {
      const page = await browser().newPage(form)
      const panel = await Panel.open(browser(), page)
      await panel.says('sync_source_limited', { host: 'raw.githubusercontent.com' })
      expect(await panel.search('artikel')).not.toEqual([])
      await page.close()
    })
  },
)

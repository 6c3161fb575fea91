import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, expect, it, vi } from 'vitest'
import { launch } from '../../demo/browser/launch.ts'
import { Panel } from '../../demo/play/panel.ts'
import { Portal } from '../../demo/play/portal.ts'
import type { BrowserName } from '../../scripts/lib/browsers.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'
import { sha256 } from './harness/sha256.ts'

const form = 'https://www.eksempelbibliotek.dk/node/3/edit'
const downloads = mkdtempSync(join(tmpdir(), 'cms-hjaelp-filer-'))

afterAll(() => rmSync(downloads, { recursive: true, force: true }))

describeInEachBrowser('a report of one who may not create cases', { downloads }, (stage) => {
  it('goes as a file to a colleague, whose case equals what its writer previewed', async () => {
    const page = await stage.browser().newPage(form)
    const panel = await Panel.open(stage.browser(), page)
    await panel.startReport()
    await panel.writeReport({
      title: 'Teaserbilledet forsvinder på artiklen',
      happened: 'Karen Lindholm klikkede på Gem.\nBagefter var feltet tomt. Ring på 20 12 34 56.',
      expected: 'At billedet bliver stående.',
    })
    const written = await panel.readPreview()
    await panel.passOn()
    const before = new Set(readdirSync(downloads))
    await panel.press('colleague_button_file')
    const file = await vi.waitUntil(() => saved(before), { timeout: 10_000 })
    await panel.says('colleague_file_saved', { file: file.name })

    await panel.press('colleague_button_copy')
    await panel.says('colleague_message_copied', { file: file.name })
    await page.focus('#edit-revision-log-0-value')
    const log = await page.$eval('#edit-revision-log-0-value', readValue)
    await page.keyboard.down('Control')
    await page.keyboard.press('v')
    await page.keyboard.up('Control')
    const message = (await page.$eval('#edit-revision-log-0-value', readValue)).replace(log, '')
    expect(message).toContain(file.name)
    expect(message).toContain(written.summary)
    expect(stage.standIns().desk.cases.map(({ key }) => key)).not.toContain('CMS-2100')
    await page.close()

    const packed = unzipSync(readFileSync(file.path))
    expect(new TextDecoder().decode(packed['sag.txt'])).toBe(`${written.summary}\n\n${written.description}\n`)
    const everything = Object.values(packed).map((bytes) => Buffer.from(bytes).toString('latin1'))
    expect(everything.join('\n')).not.toMatch(/Lindholm|20 12 34 56/)

    // Another person, another computer, and where both are installed the other browser: it would encode otherwise.
    const other = await launch(colleaguesBrowser(stage.name), stage.standIns())
    try {
      const desk = await other.newPage('https://www.eksempelbibliotek.dk/admin/content')
      const hers = await Panel.open(other, desk)
      const read = await hers.openCaseFile(file.path)
      expect(read.summary).toBe(written.summary)
      expect(read.description).toBe(written.description)
      expect(read.files).toEqual(written.files)
      expect(read.pictures.map(sha256)).toEqual(written.pictures.map(sha256))
      await hers.handOver()
      const portal = await Portal.opened(other)
      if (await portal.isLogin()) await portal.logIn()
      await portal.waitUntilFilled(read.summary, read.files[0]!)
      const key = await portal.send('Eksempelbiblioteket')
      const made = stage.standIns().desk.cases.filter(({ summary }) => summary === written.summary)
      expect(made.map((one) => one.key)).toEqual([key])
      expect(made[0]?.description).toBe(written.description)
      expect(made[0]?.files.map(({ bytes }) => sha256(bytes))).toEqual(written.pictures.map(sha256))
    } finally {
      await other.close()
      // The next browser's file may be of the same minute, and so of the same name.
      rmSync(file.path)
    }
  })
})

function colleaguesBrowser(own: BrowserName): BrowserName {
  if (process.env['BROWSER']) return own
  return own === 'chromium' ? 'firefox' : 'chromium'
}

/** The whole file, once the browser has given it its own name. */
function saved(taken: ReadonlySet<string>): { readonly name: string; readonly path: string } | undefined {
  // Firefox holds the name with an empty file until it has all of it.
  const isWhole = (entry: string) => entry.endsWith('.zip') && statSync(join(downloads, entry)).size > 0
  const name = readdirSync(downloads).find((entry) => !taken.has(entry) && isWhole(entry))
  return name === undefined ? undefined : { name, path: join(downloads, name) }
}

const readValue = (element: Element) => (element instanceof HTMLTextAreaElement ? element.value : '')

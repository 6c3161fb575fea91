import type { Frame, Page } from 'puppeteer-core'
import { expect, it } from 'vitest'
import { Panel } from '../../demo/play/panel.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'
import { savedManual, savedPages, savedPagesHost, savedPagesMissing } from './harness/saved-pages.ts'

interface Window {
  readonly width: number
  readonly height: number
}

const desk: Window = { width: 1366, height: 768 }
const phone: Window = { width: 390, height: 844 }
const windows = [desk, phone]

// By name of the saved page; what the first three suggestions have to lead to.
const forms = {
  '09-node-add-article': 'Artikel',
  '12-node-3-edit': 'Artikel',
  '13-node-3-edit-ckeditor': 'Artikel',
  '20-arrangement-edit': 'Arrangement',
  'claro-node-3-edit': 'Artikel',
}
const dialogs = {
  '14-afsnit-dialog': 'Paragraph komponenterne',
  '15-mediebibliotek-dialog': 'Billedbeskæring',
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Where something of the page stands in the window; undefined when it is not shown. */
async function boxOf(page: Page, selector: string): Promise<Box | undefined> {
  return page.evaluate((wanted) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect()
    if (!box || box.width < 2 || box.height < 2) return undefined
    const { left, top, right, bottom } = box
    return { left, top, right, bottom }
  }, selector)
}

/** The panel's place; its host is the only part of it that the page can see. */
async function panelBox(page: Page): Promise<Box> {
  const box = await boxOf(page, 'cms-hjaelp')
  if (!box) throw new Error('no panel in the page')
  return box
}

/** How much of the page lies outside the window to the side. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))
}

function overlaps(one: Box, other: Box): boolean {
  // A shared edge, or a fraction of a pixel, is no overlap.
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return across > 1 && down > 1
}

/** A title, that of its article, or its path: what is read in the first three lines. */
async function firstThree(panel: Panel): Promise<string> {
  return (await panel.suggestions()).slice(0, 3).join('\n')
}

async function typed(frame: Frame): Promise<string> {
  return frame.$eval('[role="combobox"]', (box) => (box as HTMLInputElement).value)
}

if (savedPagesMissing !== undefined) process.stderr.write(savedPagesMissing)
else
  describeInEachBrowser(
    'saved pages of the CMS',
    { standIns: { manualFolder: savedManual, sites: new Map([[savedPagesHost, savedPages]]) } },
    ({ browser }) => {
      const load = async (name: string, window: Window): Promise<Page> => {
        const page = await browser().newPage(`https://${savedPagesHost}/${name}`)
        await page.setViewport(window)
        return page
      }
      const open = async (name: string, window: Window): Promise<readonly [Page, Panel]> => {
        const page = await load(name, window)
        return [page, await Panel.open(browser(), page)]
      }

      it('fetches the manual first', { timeout: 120_000 }, async () => {
        const [page, panel] = await open('09-node-add-article', desk)
        await panel.frame.waitForFunction(() => document.querySelector('.ch-age') !== null, {
          timeout: 100_000,
        })
        await page.close()
      })

      for (const window of windows) {
        const size = `${window.width} × ${window.height}`

        for (const [name, article] of Object.entries(forms))
          it(`${name} at ${size}: helps with the form and covers none of its controls`, async () => {
            const page = await load(name, window)
            const wide = await overflow(page)
            const panel = await Panel.open(browser(), page)
            expect(await firstThree(panel)).toContain(article)
            const panelAt = await panelBox(page)
            for (const control of [
              '#gin-sticky-edit-submit',
              '#gin_sidebar',
              '.toolbar-bar',
              '.page-title',
            ]) {
              const box = await boxOf(page, control)
              if (box)
                expect({ control, covered: overlaps(box, panelAt) }).toEqual({ control, covered: false })
            }
            if (wide === 0) expect(await overflow(page)).toBe(0)
            await page.close()
          })

        for (const [name, article] of Object.entries(dialogs))
          it(`${name} at ${size}: can be typed in while the dialog holds the focus, and leaves it free`, async () => {
            const [page, panel] = await open(name, window)
            expect((await panel.suggestions())[0]).toContain(article)
            const panelAt = await panelBox(page)
            for (const part of ['.ui-dialog', '.ui-dialog-titlebar-close', '.ui-dialog-buttonpane']) {
              const box = await boxOf(page, part)
              if (!box) continue
              expect({ part, covered: overlaps(box, panelAt) }).toEqual({ part, covered: false })
              expect(box.bottom).toBeLessThanOrEqual(window.height)
              expect(box.right).toBeLessThanOrEqual(window.width)
            }
            const dialog = await boxOf(page, '.ui-dialog')
            expect((dialog?.bottom ?? 0) - (dialog?.top ?? 0)).toBeGreaterThan(200)
            await panel.search('beskær billede')
            expect(await typed(panel.frame)).toBe('beskær billede')
            expect(await boxOf(page, '.ui-dialog')).toEqual(dialog)
            await page.close()
          })
      }

      it('says of a page she may not see, and of the predecessor, what they are', async () => {
        for (const [name, key] of [
          ['40-403-redaktoer', 'home_access_deniedUnknown'],
          ['d7-node-add-article', 'home_page_older'],
        ] as const) {
          const [page, panel] = await open(name, desk)
          await panel.says(key)
          await page.close()
        }
      })
    },
  )

import { expect, it } from 'vitest'
import { Panel } from '../../demo/play/panel.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'

const form = 'https://www.eksempelbibliotek.dk/node/add/article'

type Expected = readonly [role: string, name: string]

/**
 * What of a list a screen reader would not find under its role and name, as the browser itself computes both for its
 * accessibility tree; not as the markup says them.
 */
async function missing({ frame }: Panel, expected: readonly Expected[]): Promise<readonly string[]> {
  const absent: string[] = []
  for (const [role, name] of expected) {
    const found = await frame.$(`aria/${name}[role="${role}"]`)
    if (!found) absent.push(`${role} “${name}”`)
  }
  return absent
}

describeInEachBrowser('what a screen reader hears', {}, ({ browser }) => {
  it('finds the parts of the home screen by role and name', async () => {
    const page = await browser().newPage(form)
    const panel = await Panel.open(browser(), page)
    const { words } = panel
    await panel.suggestions()
    await page.focus('#edit-title-0-value')
    await panel.says('home_field_focused', { field: 'Titel' })
    const titleHelp = words('home_field_focused', { field: 'Titel' })
    expect(
      await missing(panel, [
        // The title is a part of its own, in the language of the page.
        ['heading', words('home_heading_page', { pageName: ' Opret Artikel ' })],
        ['combobox', words('search_field_label')],
        ['button', words('shell_menu_button')],
        ['button', words('a11y_button_fold')],
        ['navigation', words('shell_tabs_label')],
        ['navigation', words('ladder_label')],
        ['navigation', words('home_map_label')],
        ['region', words('home_heading_suggest')],
        ['complementary', words('outage_strip_label')],
        ['region', titleHelp],
        ['heading', titleHelp],
        ['button', 'Titel'],
      ]),
    ).toEqual([])
    await page.close()
  })

  it('finds results, and the page that one of them opens', async () => {
    const page = await browser().newPage(form)
    const panel = await Panel.open(browser(), page)
    const { words } = panel
    await panel.suggestions()
    const titles = await panel.search('planlægning')
    expect(
      await missing(panel, [
        ['heading', words('search_heading_results')],
        ['listbox', words('search_results_label')],
        ['group', words('search_filter_label')],
        ['button', words('a11y_button_clear')],
      ]),
    ).toEqual([])
    const active = await panel.frame.$eval('[role="combobox"]', (box) => {
      const chosen = document.getElementById(box.getAttribute('aria-activedescendant') ?? '')
      return { role: chosen?.getAttribute('role'), words: chosen?.textContent ?? '' }
    })
    expect(active.role).toBe('option')
    expect(active.words).toContain(titles[0])
    await panel.openFirstResult()
    await panel.frame.waitForSelector('.ch-read')
    const title = await panel.heading()
    expect(
      await missing(panel, [
        ['heading', title],
        ['navigation', words('article_crumbs_label')],
        ['navigation', words('article_pager_label')],
        ['button', words('article_print_button')],
        ['button', words('shell_button_search')],
        ['button', words('a11y_button_back', { place: words('shell_place_search') })],
      ]),
    ).toEqual([])
    await page.close()
  })

  it('says how many results there are without moving the keyboard', async () => {
    const page = await browser().newPage(form)
    const panel = await Panel.open(browser(), page)
    await panel.suggestions()
    await panel.search('planlægning')
    await panel.frame.waitForFunction(() =>
      [...document.querySelectorAll('[aria-live="polite"]')].some((box) =>
        /^\d+ /.test((box.textContent ?? '').trim()),
      ),
    )
    expect(await panel.frame.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox')
    await page.close()
  })
})

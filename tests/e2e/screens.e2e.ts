import { expect, it } from 'vitest'
import { Panel } from '../../demo/play/panel.ts'
import { accessibilityFaults } from './harness/axe.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'

const form = 'https://www.eksempelbibliotek.dk/node/add/article'

const screens: Readonly<Record<string, (panel: Panel) => Promise<unknown>>> = {
  home: (panel) => panel.suggestions(),
  search: (panel) => panel.search('billede'),
  article: async (panel) => {
    await panel.search('billede')
    await panel.openFirstResult()
    await panel.frame.waitForSelector('.ch-read')
  },
  'no hits': async (panel) => {
    await (await panel.frame.waitForSelector('[role="combobox"]'))?.type('xqzw')
    await panel.frame.waitForSelector('.ch-empty')
  },
  issues: async (panel) => {
    await panel.openTab('shell_tab_issues')
    await panel.waitForIssues()
  },
  cases: async (panel) => {
    await panel.openTab('shell_tab_cases')
    await panel.frame.waitForSelector('.ch__main h1')
  },
  settings: async (panel) => {
    await panel.chooseInMenu('a11y_button_settings')
    await panel.frame.waitForSelector('#settings-panel')
  },
  diagnostics: async (panel) => {
    await panel.chooseInMenu('shell_menu_diagnostics')
    await panel.waitForText(panel.words('diagnostics_version'))
  },
  question: async (panel) => {
    await (await panel.frame.waitForSelector('#ladder-ask'))?.click()
    await panel.frame.waitForSelector('textarea')
  },
}

describeInEachBrowser('every screen, light and dark', {}, ({ browser }) => {
  for (const [name, open] of Object.entries(screens))
    it(`has nothing that axe finds: ${name}`, async () => {
      const page = await browser().newPage(form)
      const panel = await Panel.open(browser(), page)
      await panel.suggestions()
      await open(panel)
      expect(await accessibilityFaults(panel.frame), 'light').toEqual([])
      await page.evaluate(() => document.documentElement.classList.add('gin--dark-mode'))
      await panel.frame.waitForSelector(':root[data-theme="dark"]')
      expect(await accessibilityFaults(panel.frame), 'dark').toEqual([])
      await page.close()
    })
})

describeInEachBrowser('pages of their own on a dark system', { dark: true }, ({ browser }) => {
  for (const path of ['/welcome.html', '/options.html', '/panel.html?side'])
    it(`have nothing that axe finds: ${path}`, async () => {
      const page = await browser().openExtensionPage(path)
      await page.waitForSelector('h1')
      expect(await accessibilityFaults(page.mainFrame())).toEqual([])
      await page.close()
    })
})

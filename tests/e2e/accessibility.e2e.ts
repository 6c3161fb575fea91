import { expect, it } from 'vitest'
import { Panel } from '../../demo/play/panel.ts'
import { Portal } from '../../demo/play/portal.ts'
import { accessibilityFaults } from './harness/axe.ts'
import { openClosedTree, ownHost } from './harness/closed-tree.ts'
import { describeInEachBrowser } from './harness/each-browser.ts'

const form = 'https://www.eksempelbibliotek.dk/node/add/article'

describeInEachBrowser('accessibility of the panel', {}, ({ browser }) => {
  it('finds nothing on the screens of help and known issues', async () => {
    const page = await browser().newPage(form)
    const panel = await Panel.open(browser(), page)
    await panel.suggestions()
    expect(await accessibilityFaults(panel.frame)).toEqual([])
    await panel.search('billede')
    expect(await accessibilityFaults(panel.frame)).toEqual([])
    await panel.openFirstResult()
    expect(await accessibilityFaults(panel.frame)).toEqual([])
    await page.close()

    const second = await browser().newPage(form)
    const again = await Panel.open(browser(), second)
    await again.suggestions()
    await again.openTab('shell_tab_issues')
    await again.waitForIssues()
    expect(await accessibilityFaults(again.frame)).toEqual([])
    await again.openIssue('2026.34.1')
    expect(await accessibilityFaults(again.frame)).toEqual([])
    await second.close()
  })

  it('finds nothing on the screens of a report', async () => {
    const page = await browser().newPage('https://www.eksempelbibliotek.dk/node/3/edit')
    const panel = await Panel.open(browser(), page)
    await panel.startReport()
    expect(await accessibilityFaults(panel.frame)).toEqual([])
    await panel.openPicture()
    expect(await accessibilityFaults(panel.frame)).toEqual([])
    await panel.leavePicture()
    await panel.writeReport({ title: 'Noget fejler', happened: 'Det skete.' })
    await panel.readPreview()
    expect(await accessibilityFaults(panel.frame)).toEqual([])
    await page.close()
  })

  it('finds nothing while a picture is marked', async () => {
    const page = await browser().newPage(form)
    const panel = await Panel.open(browser(), page)
    await panel.startReport()
    await panel.openPicture()
    for (const tool of ['cover_button_add', 'a11y_tool_text', 'a11y_tool_crop'] as const) {
      await panel.press(tool)
      await page.keyboard.press('Enter')
      expect(await accessibilityFaults(panel.frame), tool).toEqual([])
    }
    await page.close()
  })

  it('finds nothing on the way to a colleague, on the list of drafts and where a draft is offered', async () => {
    const page = await browser().newPage(form)
    const panel = await Panel.open(browser(), page)
    await panel.startReport()
    await panel.writeReport({ title: 'Til en kollega', happened: 'Det skete.' })
    await panel.readPreview()
    await panel.press('report_button_desk')
    await panel.frame.waitForSelector('[name="entitled"]')
    expect(await accessibilityFaults(panel.frame)).toEqual([])
    for (const answer of ['entitled_answer_no', 'entitled_answer_unsure', 'entitled_answer_yes'] as const) {
      await (await panel.byRole('radio', panel.words(answer))).click()
      await panel.byRole(
        'button',
        panel.words(answer === 'entitled_answer_yes' ? 'report_button_desk' : 'colleague_button_file'),
      )
      expect(await accessibilityFaults(panel.frame), answer).toEqual([])
    }
    await page.close()

    const again = await browser().newPage(form)
    const next = await Panel.open(browser(), again)
    await next.chooseInMenu('shell_menu_drafts')
    await next.waitForText('Til en kollega')
    expect(await accessibilityFaults(next.frame)).toEqual([])
    await next.press('draft_button_new')
    await next.byRole('button', next.words('draft_button_continue'))
    expect(await accessibilityFaults(next.frame)).toEqual([])
    await again.close()
  })

  it('finds nothing on the banner over the portal: login, filled in, created', async () => {
    const page = await browser().newPage(form)
    const panel = await Panel.open(browser(), page)
    await panel.startReport()
    await panel.writeReport({ title: 'Banneret', happened: 'Det skete.' })
    const preview = await panel.readPreview()
    await panel.handOver()
    const portal = await Portal.opened(browser())
    const faults = async () => {
      await openClosedTree(browser(), portal.page)
      return accessibilityFaults(portal.page.mainFrame(), ownHost)
    }
    expect(await portal.isLogin()).toBe(true)
    expect(await faults()).toEqual([])
    await portal.logIn()
    await portal.waitUntilFilled(preview.summary, preview.files[0]!)
    expect(await faults()).toEqual([])
    await portal.send('Eksempelbiblioteket')
    expect(await faults()).toEqual([])
    await portal.page.close()
    await page.close()
  })

  for (const path of ['/options.html', '/welcome.html']) {
    it(`finds nothing on ${path}`, async () => {
      const page = await browser().openExtensionPage(path)
      await page.waitForSelector('h1')
      expect(await accessibilityFaults(page.mainFrame())).toEqual([])
      await page.close()
    })
  }
})

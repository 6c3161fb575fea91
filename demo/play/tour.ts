import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { DrivenBrowser } from '../browser/driven-browser.ts'
import { mainSite } from '../cms/site.ts'
import { Panel } from './panel.ts'
import { Portal } from './portal.ts'

export interface TourOptions {
  readonly browser: DrivenBrowser
  /** Gets one PNG a step. */
  readonly folder: string
  /** Told after each step: number, file name, what it shows. */
  readonly tell: (line: string) => void
}

type Shoot = (page: Page, name: string, caption: string) => Promise<void>

const site = `https://${mainSite.host}`

/** Plays the three uses by itself, as an editor would, and keeps a picture of each step. */
export async function playTour({ browser, folder, tell }: TourOptions): Promise<void> {
  mkdirSync(folder, { recursive: true })
  let step = 0
  const shoot: Shoot = async (page, name, caption) => {
    step += 1
    const file = `${String(step).padStart(2, '0')}-${name}.png`
    await settle(page)
    await page.screenshot({ path: join(folder, file) })
    tell(`${file}  ${caption}`)
  }
  await findHelp(browser, shoot)
  await seeKnownIssues(browser, shoot)
  await reportFault(browser, shoot)
}

async function findHelp(browser: DrivenBrowser, shoot: Shoot): Promise<void> {
  const page = await browser.newPage(`${site}/node/add/article`)
  const panel = await Panel.open(browser, page)
  await panel.suggestions()
  await shoot(page, 'forslag', 'the panel suggests what the manual says about this form')
  await page.click('#edit-field-subtitle-0-value')
  await panel.waitForText(panel.words('home_field_focused', { field: 'Manchet' }))
  await shoot(page, 'felt', 'help for the field the cursor is in')
  await panel.search('hvordan udgiver jeg en artikel senere')
  await shoot(page, 'soegning', 'a question finds the section that answers it')
  await panel.openFirstResult()
  await shoot(page, 'afsnit', 'the section, read beside the form')
  await page.click('[data-opens="media-library"]')
  await page.waitForSelector('.ui-dialog')
  await panel.search('størrelse på billedet')
  await shoot(page, 'dialog', 'the panel can be used while the media dialog holds the page')
  await page.close()
}

async function seeKnownIssues(browser: DrivenBrowser, shoot: Shoot): Promise<void> {
  const page = await browser.newPage(`${site}/node/add/article`)
  const panel = await Panel.open(browser, page)
  await panel.suggestions()
  await panel.openTab('shell_tab_issues')
  await panel.waitForIssues()
  await shoot(page, 'kendte-fejl', 'known issues, those that touch the page first')
  await panel.openIssue('2026.')
  await shoot(page, 'rettelse', 'a fix, and whether this site already has it')
  await page.close()
}

async function reportFault(browser: DrivenBrowser, shoot: Shoot): Promise<void> {
  const page = await browser.newPage(`${site}/node/3/edit`)
  const panel = await Panel.open(browser, page)
  await panel.startReport()
  await shoot(page, 'billede', 'the page as she sees it, without the panel, personal data covered')
  await panel.openPicture()
  await shoot(page, 'daekninger', 'covers and marks can be moved, added and taken away')
  await panel.leavePicture()
  await panel.writeReport({
    title: 'Teaserbilledet forsvinder, når artiklen gemmes',
    happened: 'Jeg valgte et billede i mediebiblioteket og klikkede på Gem. Bagefter var feltet tomt.',
    expected: 'At billedet bliver stående.',
  })
  await shoot(page, 'fejlmelding', 'two lines of text; what is known already shows up while she writes')
  const preview = await panel.readPreview()
  await shoot(page, 'gennemsyn', 'everything that will be sent, and nothing else')
  await panel.handOver()
  const portal = await Portal.opened(browser)
  await portal.page.setViewport(page.viewport())
  await portal.isLogin()
  await shoot(portal.page, 'log-ind', 'the draft waits while one logs in to Servicedesk')
  await portal.logIn()
  await portal.waitUntilFilled(preview.summary, preview.files[0] ?? '')
  await shoot(portal.page, 'udfyldt', 'the form is filled in; sending is up to the person')
  await portal.send(mainSite.name)
  await shoot(portal.page, 'sag', 'the case, as it was previewed')
}

/** Two quiet moments, so that no picture shows a thing half drawn. */
async function settle(page: Page): Promise<void> {
  // The welcome page of a fresh install comes to the front by itself, and what is not in front is not drawn.
  await page.bringToFront()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await new Promise((resolve) => setTimeout(resolve, 700))
}

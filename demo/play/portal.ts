import type { Page } from 'puppeteer-core'
import type { DrivenBrowser } from '../browser/driven-browser.ts'
import { servicedeskHost } from '../stand-ins.ts'

const waitMs = 15_000

/** The Servicedesk's pages as a person works with them. */
export class Portal {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** The tab that the extension opens on its own; waits for it. */
  static async opened(browser: DrivenBrowser): Promise<Portal> {
    const end = Date.now() + waitMs
    for (;;) {
      const pages = await browser.browser.pages()
      const page = pages.find((candidate) => candidate.url().includes(servicedeskHost))
      if (page) {
        await page.bringToFront()
        return new Portal(page)
      }
      if (Date.now() > end) throw new Error(`no Servicedesk tab after ${waitMs} ms`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  async isLogin(): Promise<boolean> {
    await this.page.waitForSelector('main h1, main .loading')
    return (await this.page.$('#password')) !== null
  }

  async logIn(): Promise<void> {
    await this.page.waitForSelector('#password')
    await this.page.type('#username', 'karen.lindholm@eksempelbibliotek.dk')
    await this.page.type('#password', 'demo')
    await Promise.all([this.page.waitForNavigation(), this.page.click('button[type="submit"]')])
  }

  /** Waits until the form holds `summary` and a preview of `file`. */
  async waitUntilFilled(summary: string, file: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted, name) => {
        const input = document.querySelector<HTMLInputElement>('#summary')
        const cards = [...document.querySelectorAll('[data-testid="media-file-card-view"]')]
        return input?.value === wanted && cards.some((card) => card.textContent?.includes(name))
      },
      { timeout: waitMs },
      summary,
      file,
    )
  }

  async waitForSummary(summary: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>('#summary')?.value === wanted,
      { timeout: waitMs },
      summary,
    )
  }

  async description(): Promise<string> {
    return this.page.evaluate(() => {
      const area = document.querySelector<HTMLTextAreaElement>('textarea#description')
      return area ? area.value : (document.querySelector<HTMLElement>('.ProseMirror')?.innerText ?? '')
    })
  }

  async fileNames(): Promise<readonly string[]> {
    return this.page.$$eval('[data-testid="media-file-card-view"]', (cards) =>
      cards.map((card) => card.textContent ?? ''),
    )
  }

  /** Fills in what the person must herself, presses Send, and answers the new case's key. */
  async send(library: string): Promise<string> {
    await this.page.type('#customfield_10050', library)
    const sent = this.page.waitForSelector('[data-testid="request-details"]')
    await this.page.$eval('form button[type="submit"]', (button) => button.click())
    await sent
    return (await this.page.$eval('.key', (element) => element.textContent ?? '')).split(' ')[0] ?? ''
  }
}

import type { ElementHandle, Frame, Page } from 'puppeteer-core'
import type { DrivenBrowser } from '../browser/driven-browser.ts'
import { servicedeskHost } from '../stand-ins.ts'
import { findByName } from './find-by-name.ts'
import { plain, readWords, type WordKey, type Words } from './words.ts'

export interface ReportWords {
  readonly title: string
  readonly happened: string
  readonly expected?: string
}

export interface Preview {
  readonly summary: string
  readonly description: string
  readonly files: readonly string[]
  /** The bytes of the pictures that are shown, in the order of the files. */
  readonly pictures: readonly Buffer[]
}

const waitMs = 15_000

type Values = Readonly<Record<string, string | number>>

/** The panel as a person works with it: by what it says and by the roles of its parts. */
export class Panel {
  readonly frame: Frame
  readonly words: Words

  private constructor(frame: Frame, words: Words) {
    this.frame = frame
    this.words = words
  }

  /** Presses the toolbar button on `page` and waits until the panel says something. */
  static async open(browser: DrivenBrowser, page: Page): Promise<Panel> {
    await browser.clickAction(page)
    return Panel.find(browser, page)
  }

  /** The panel that is already in `page`. */
  static async find(browser: DrivenBrowser, page: Page): Promise<Panel> {
    const frame = await browser.panelFrame(page)
    return Panel.in(frame)
  }

  static async in(frame: Frame): Promise<Panel> {
    await frame.waitForSelector('h1')
    const language = await frame.evaluate(() => document.documentElement.lang)
    return new Panel(frame, readWords(language === 'da' ? 'da' : 'en'))
  }

  /** Everything the panel shows at this moment. */
  async text(): Promise<string> {
    return plain(await this.frame.evaluate(() => document.body.innerText))
  }

  async waitForText(wanted: string): Promise<void> {
    await this.frame.waitForFunction(
      (words) => document.body.innerText.replace(/[\s\u00A0]+/g, ' ').includes(words),
      {},
      plain(wanted),
    )
  }

  /**
   * Waits for a message; the panel may set its first sentence as a heading, without the full stop. Sentences with values
   * that are not given are left out.
   */
  async says(key: WordKey, values: Values = {}): Promise<void> {
    for (const sentence of this.words(key, values).split(/(?<=[.?])\s+/)) {
      if (!/\{\w+\}/.test(sentence)) await this.waitForText(sentence.replace(/\.$/, ''))
    }
  }

  async heading(): Promise<string> {
    return plain(await this.frame.$eval('h1', (heading) => heading.textContent))
  }

  async press(key: WordKey, values: Values = {}): Promise<void> {
    await (await this.byRole('button', this.words(key, values))).click()
  }

  /** Whether a button can be seen at this moment. */
  async offers(key: WordKey): Promise<boolean> {
    return (await this.frame.evaluateHandle(findByName, 'button', this.words(key))).asElement() !== null
  }

  /**
   * The first shown element of a role whose name is `name`; a count or step number before it, or more words after it in
   * an element of their own, do not matter.
   */
  async byRole(role: 'button' | 'radio', name: string): Promise<ElementHandle> {
    const found = await this.frame.waitForFunction(findByName, {}, role, plain(name))
    const element = found.asElement()
    if (!element) throw new Error(`no ${role} “${name}”`)
    return element as ElementHandle
  }

  /** Chooses a line of the panel's menu. */
  async chooseInMenu(key: WordKey): Promise<void> {
    await this.press('shell_menu_button')
    const name = this.words(key)
    const line = await this.frame.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll<HTMLElement>('[role="menuitem"], [role="menu"] button')].find(
          (element) => (element.textContent ?? '').trim() === wanted,
        ) ?? null,
      {},
      name,
    )
    await line.asElement()?.evaluate((element) => element instanceof HTMLElement && element.click())
  }

  /** Titles of what the home screen suggests for the page, in order. */
  async suggestions(): Promise<readonly string[]> {
    await this.frame.waitForSelector('[aria-labelledby="suggest"] [aria-busy="false"] li button')
    return this.readAll('[aria-labelledby="suggest"] li .ch-row__t, [aria-labelledby="suggest"] li button')
  }

  /** Searches from wherever the panel is; on a page of the manual the magnifier brings the search box back. */
  async search(query: string): Promise<readonly string[]> {
    if ((await this.frame.$('[role="combobox"]')) === null) await this.press('shell_button_search')
    const box = await this.frame.waitForSelector('[role="combobox"]')
    await box?.click({ count: 3 })
    await box?.type(query)
    await this.frame.waitForSelector('[role="option"]')
    return this.readAll('[role="option"] .ch-hit__title')
  }

  /** Opens a search result by a part of its title. */
  async openResult(title: string): Promise<void> {
    for (const option of await this.frame.$$('[role="option"]')) {
      const words = plain(await option.evaluate((element) => element.textContent))
      if (!words.includes(title)) continue
      await option.click()
      return
    }
    throw new Error(`no result with “${title}”`)
  }

  async openFirstResult(): Promise<void> {
    await (await this.frame.waitForSelector('[role="option"]'))?.click()
    await this.frame.waitForSelector('[role="option"]', { hidden: true })
  }

  async waitForIssues(): Promise<void> {
    await this.frame.waitForSelector('article h3')
  }

  /** Opens the first issue whose card contains `words`. */
  async openIssue(words: string): Promise<void> {
    const cards = await this.frame.$$('article')
    for (const card of cards) {
      const text = plain(await card.evaluate((element) => element.textContent))
      if (!text.includes(words)) continue
      await (await card.$('h3 button'))?.click()
      await this.frame.waitForSelector('.ch-bar--sub')
      return
    }
    throw new Error(`no known issue with “${words}” among ${cards.length}`)
  }

  async openTab(key: 'shell_tab_help' | 'shell_tab_issues' | 'shell_tab_cases'): Promise<void> {
    const name = this.words(key)
    for (const tab of await this.frame.$$('nav button, [role="tab"]')) {
      const words = plain(await tab.evaluate((element) => element.textContent))
      if (!words.startsWith(name)) continue
      await tab.click()
      return
    }
    throw new Error(`no tab “${name}”`)
  }

  /** Starts a new report, also where an unfinished one is offered, and waits for its picture. */
  async startReport(): Promise<void> {
    await this.press('home_button_report')
    await this.frame.waitForSelector('.ch-shot img, .ch-restore')
    if ((await this.frame.$('.ch-restore')) !== null) await this.press('draft_button_new')
    await this.frame.waitForSelector('.ch-shot img')
  }

  /** Begins one more picture by one of the buttons for that. */
  async addPicture(
    key: 'capture_button_visible' | 'capture_button_whole' | 'capture_button_area',
  ): Promise<void> {
    await this.press('report_picture_add')
    await this.press(key)
  }

  /** Opens the first picture for marking. */
  async openPicture(): Promise<void> {
    await (await this.frame.waitForSelector('button.ch-shot'))?.click()
    await this.frame.waitForSelector('button.ch-shot', { hidden: true })
    await this.byRole('button', this.words('a11y_tool_frame'))
  }

  async leavePicture(): Promise<void> {
    await (await this.frame.waitForSelector('header button'))?.click()
    await this.frame.waitForSelector('#report-title')
  }

  async writeReport({ title, happened, expected }: ReportWords): Promise<void> {
    await this.fill('#report-title', title)
    await this.fill('#report-happened', happened)
    if (expected !== undefined) await this.fill('#report-expected', expected)
  }

  /** The whole of what will leave, as the last screen before the hand-over shows it. */
  async readPreview(): Promise<Preview> {
    await this.press('report_button_check')
    return this.preview()
  }

  /** The preview that is already open. */
  async preview(): Promise<Preview> {
    await this.frame.waitForSelector('[data-part="description"]')
    await this.frame.waitForFunction(
      () =>
        document.querySelector('.ch-pics img') && !document.querySelector('.ch-pics .ch-shot:not(:has(img))'),
    )
    const part = (name: string) => this.frame.$eval(`[data-part="${name}"]`, (element) => element.textContent)
    const files = await this.frame.$$eval('.ch-pics__name', (names) =>
      names.map((name) => name.firstChild?.textContent ?? ''),
    )
    const shown = await this.frame.$$eval('.ch-pics img', (images) => images.map(({ src }) => src))
    return {
      summary: await part('summary'),
      description: await part('description'),
      files: files.map(plain),
      pictures: shown.map((address) => Buffer.from(address.split(',')[1] ?? '', 'base64')),
    }
  }

  /** From the preview to the portal; says on the way that one may create cases, if that is asked. */
  async handOver(): Promise<void> {
    await this.press('report_button_desk')
    if (!(await this.isAsked())) return
    await (await this.byRole('radio', this.words('entitled_answer_yes'))).click()
    await this.press('report_button_desk')
  }

  /** Whether the panel asks who may create cases; it does, or it opens the portal at once. */
  private async isAsked(): Promise<boolean> {
    const end = Date.now() + waitMs
    while (Date.now() < end) {
      if ((await this.frame.$('[name="entitled"]')) !== null) return true
      const pages = await this.frame.page().browser().pages()
      if (pages.some((page) => page.url().includes(servicedeskHost))) return false
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`neither a question nor the portal after ${waitMs} ms`)
  }

  /** Goes on with a draft of the list, by a part of its title. */
  async continueDraft(title: string): Promise<void> {
    await this.chooseInMenu('shell_menu_drafts')
    const found = await this.frame.waitForFunction(
      (words) =>
        [...document.querySelectorAll('.ch-draft__t')].find((line) => line.textContent?.includes(words)),
      {},
      title,
    )
    await (found.asElement() as ElementHandle | null)?.click()
    await this.frame.waitForSelector('#report-title')
  }

  /** From the preview to what a person does who may not create cases herself. */
  async passOn(): Promise<void> {
    await this.press('report_button_desk')
    await (await this.byRole('radio', this.words('entitled_answer_no'))).click()
    await this.byRole('button', this.words('colleague_button_file'))
  }

  /** Opens a colleague's file from the list of drafts and goes on with it as far as the preview. */
  async openCaseFile(path: string): Promise<Preview> {
    await this.chooseInMenu('shell_menu_drafts')
    const input = await this.frame.waitForSelector('input[type=file][accept*=zip]')
    await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(path)
    await this.press('draft_button_continue')
    await this.frame.waitForSelector('#report-title')
    return this.readPreview()
  }

  private async fill(selector: string, value: string): Promise<void> {
    const field = await this.frame.waitForSelector(selector)
    await field?.focus()
    await field?.evaluate((element) => {
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select()
    })
    await field?.type(value)
  }

  private async readAll(selector: string): Promise<readonly string[]> {
    const texts = await this.frame.$$eval(selector, (elements) =>
      elements.map((element) => element.textContent),
    )
    return texts.map(plain)
  }
}

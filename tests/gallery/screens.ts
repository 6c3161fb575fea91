import type { Page } from 'puppeteer-core'

/** One screen as the gallery shows it. */
export interface Screen {
  readonly page?: 'panel' | 'options' | 'welcome'
  /** Names the made-up answers; see `answers.ts`, and `report/background.ts` for those with drafts. */
  readonly scene?: string
  /** With made-up drafts behind it. */
  readonly drafts?: boolean
  /** The screen the panel opens with. */
  readonly screen?: object
  readonly query?: string
  readonly width?: number
  /** The picture is as high as all that scrolls. */
  readonly full?: boolean
  readonly steps?: (page: Page) => Promise<unknown>
}

const draft = { kind: 'report', draftId: 'draft-1' }
const marking = { kind: 'annotate', draftId: 'draft-1', pictureId: 'picture-1' }

/** Help, search and known issues. */
const helpScreens: Readonly<Record<string, Screen>> = {
  home: {},
  calm: { scene: 'calm' },
  window: { scene: 'window' },
  search: { steps: (page) => type(page, 'slette pdf') },
  spelling: { scene: 'spelling', steps: (page) => type(page, 'slete pdf') },
  none: { scene: 'none', steps: (page) => type(page, 'dobbeltbooking af mødelokale') },
  article: { steps: (page) => press(page, '#field-read') },
  guide: { steps: (page) => press(page, '[id="row-/indhold/komponenter/"]') },
  picture: {
    steps: async (page) => {
      await press(page, '[id="row-/indhold/komponenter/"]')
      await press(page, '.ch-figure__pic')
    },
  },
  issues: { steps: (page) => press(page, '#tab-issues') },
  issue: { steps: (page) => press(page, '#strip-open') },
  cases: { steps: (page) => press(page, '#tab-cases') },
  signedout: { scene: 'signedout', steps: (page) => press(page, '#tab-cases') },
  menu: { steps: (page) => press(page, '.ch-menu .ch-icon') },
  ask: { steps: (page) => press(page, '#ladder-ask') },
  first: { scene: 'first' },
  offline: { scene: 'offline' },
  stale: { scene: 'stale' },
  limited: { scene: 'limited' },
  uncovered: { scene: 'uncovered' },
  other: { scene: 'other' },
  denied: { scene: 'denied' },
  nopage: { scene: 'nopage' },
  offer: { scene: 'offer' },
  testsite: { scene: 'testsite' },
}

/** A report, marking, settings and first run. */
const reportScreens: Readonly<Record<string, Screen>> = {
  write: { screen: draft, full: true },
  adding: { screen: draft, steps: (page) => press(page, '.ch-shots__add') },
  whole: {
    screen: draft,
    steps: async (page) => {
      await press(page, '.ch-shots__add')
      await press(page, '#add-picture button:nth-of-type(2)')
    },
  },
  empty: { scene: 'begin', screen: { kind: 'report' }, full: true, steps: toCheck },
  nopicture: { scene: 'nopicture', screen: { kind: 'report' } },
  failed: { scene: 'full', screen: draft, steps: (page) => page.type('#report-title', '!') },
  unsure: { scene: 'unsure', screen: draft, full: true },
  urgent: { scene: 'urgent', screen: draft, full: true },
  closed: { scene: 'closed', screen: draft, full: true },
  wish: { scene: 'wish', screen: draft, full: true },
  dbc: { scene: 'dbc', screen: draft, full: true },
  check: { screen: draft, full: true, steps: toCheck },
  long: { scene: 'long', screen: draft, steps: toCheck },
  who: { scene: 'unasked', screen: draft, steps: toWho },
  colleague: { screen: draft, full: true, steps: toWho },
  restore: { scene: 'restore', screen: { kind: 'report' }, full: true },
  drafts: { scene: 'drafts', screen: { kind: 'drafts' }, full: true },
  annotate: { screen: marking, steps: (page) => press(page, '[data-mark=cover-3]') },
  question: {
    screen: marking,
    steps: async (page) => {
      await page.focus('[data-mark=cover-3]')
      await page.keyboard.press('Delete')
    },
  },
  crop: {
    screen: marking,
    steps: async (page) => {
      await press(page, '#tool-crop')
      await page.keyboard.press('Enter')
    },
  },
  annotatewide: { screen: marking, width: 1366, steps: (page) => page.focus('[data-mark=cover-3]') },
  settings: { screen: { kind: 'settings' }, full: true },
  locked: { scene: 'locked', screen: { kind: 'settings' }, full: true },
  diagnostics: { screen: { kind: 'diagnostics' } },
  options: { page: 'options', width: 1000, full: true },
  optionssite: { page: 'options', width: 1000, query: '&site=https%3A%2F%2Fwww.fjordby.example' },
  welcome: { page: 'welcome', scene: 'nosites', full: true },
  welcomewide: { page: 'welcome', scene: 'nosites', width: 1280 },
}

export const screens: Readonly<Record<string, Screen>> = {
  ...helpScreens,
  ...Object.fromEntries(
    Object.entries(reportScreens).map(([name, screen]) => [name, { ...screen, drafts: true }]),
  ),
}

async function toCheck(page: Page): Promise<void> {
  await press(page, '.ch-foot .ch-btn--primary')
}

async function toWho(page: Page): Promise<void> {
  await toCheck(page)
  await page.waitForSelector('[data-part=description]')
  await press(page, '.ch-foot .ch-btn--primary')
}

async function type(page: Page, words: string): Promise<void> {
  await page.type('#ch-search', words)
}

async function press(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector, { timeout: 5000 })
  await page.$eval(selector, (element) => {
    const target = element as HTMLElement
    target.focus()
    target.click()
  })
}

import { fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { createBrowser } from '../../tests/gallery/fake-browser.ts'
import { renderPanel } from '../../tests/gallery/render-panel.tsx'

const held = vi.hoisted(() => ({ browser: undefined as unknown }))
vi.mock('../../utils/platform/browser.ts', () => ({
  get browser() {
    return held.browser
  },
}))

let browser: ReturnType<typeof createBrowser>

async function open(scene = 'home') {
  const { createBrowser } = await import('../../tests/gallery/fake-browser.ts')
  browser = createBrowser({ scene })
  held.browser = browser
  return renderPanel(browser)
}

const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Søg efter hjælp' })
const type = (words: string) => fireEvent.input(box(), { target: { value: words } })
const press = (key: string, target: Element = box()) => fireEvent.keyDown(target, { key })
const live = () => document.querySelector('.ch-sr [aria-live]')?.parentElement?.textContent

beforeEach(() => vi.setSystemTime(Date.parse('2026-08-25T08:12:00Z')))
afterEach(() => vi.useRealTimers())

describe('home', () => {
  it('shows the page, the help of the focused field and suggestions with reasons', async () => {
    await open()
    expect(await screen.findByRole('heading', { level: 1, name: /Hjælp til.*Rediger Artikel/ })).toBeTruthy()
    expect(await screen.findByRole('heading', { name: 'Om feltet ”Manchet”' })).toBeTruthy()
    const row = await screen.findByRole('button', { name: /Forskellen på manchet og teasertekst/ })
    expect(row.textContent).toContain('Dette felt')
    expect(screen.getByRole('button', { name: 'Manchet' }).getAttribute('aria-current')).toBe('location')
  })

  it('gives help for a part that is chosen on the map, until she moves in the form', async () => {
    await open()
    fireEvent.click(await screen.findByRole('button', { name: 'Titel' }))
    expect(await screen.findByRole('heading', { name: 'Om feltet ”Titel”' })).toBeTruthy()
    const asked = browser.asked.filter(({ name }) => name === 'manual.suggest').at(-1)
    expect(asked?.request).toMatchObject({ context: { focusedField: { name: 'title' } } })
  })

  it('says so when the page is none of the CMS, and keeps the search', async () => {
    await open('other')
    expect(
      await screen.findByRole('heading', { level: 1, name: /hører ikke til Folkebibliotekernes CMS/ }),
    ).toBeTruthy()
    expect(box()).toBeTruthy()
  })

  it('has one h1 on every tab', async () => {
    await open()
    for (const tab of ['Hjælp', 'Kendte fejl', 'Jeres sager']) {
      fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${tab}`) }))
      await waitFor(() => expect(document.querySelectorAll('h1')).toHaveLength(1))
    }
  })
})

describe('search', () => {
  it('keeps the keyboard in the box while arrows move the choice', async () => {
    await open()
    box().focus()
    type('slette pdf')
    const options = await screen.findAllByRole('option')
    expect(document.activeElement).toBe(box())
    expect(box().getAttribute('aria-activedescendant')).toBe(options[0]!.id)
    press('ArrowDown')
    expect(box().getAttribute('aria-activedescendant')).toBe(options[1]!.id)
    expect(options[1]!.getAttribute('aria-selected')).toBe('true')
    press('ArrowUp')
    press('ArrowUp')
    expect(box().getAttribute('aria-activedescendant')).toBe(options.at(-1)!.id)
    expect(document.activeElement).toBe(box())
  })

  it('announces how many results there are, politely', async () => {
    await open()
    type('slette pdf')
    await waitFor(() => expect(live()).toContain('9 resultater'), { timeout: 2000 })
  })

  it('opens the choice with Enter and comes back to the results', async () => {
    await open()
    type('slette pdf')
    await screen.findAllByRole('option')
    press('Enter')
    expect(await screen.findByRole('heading', { level: 1, name: 'Artikel' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Tilbage til søgningen' }))
    expect(await screen.findAllByRole('option')).not.toHaveLength(0)
    expect(box().value).toBe('slette pdf')
  })

  it('unfolds the rest of a group instead of opening it', async () => {
    await open()
    type('slette pdf')
    fireEvent.click(await screen.findByRole('option', { name: 'Vis 2 mere fra manualen' }))
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(6))
    expect(screen.getByRole('button', { name: /^Manual/ }).getAttribute('aria-pressed')).toBe('true')
  })

  it('leads up the ladder when nothing is found', async () => {
    await open('none')
    type('dobbeltbooking af mødelokale')
    expect(await screen.findByRole('heading', { level: 1, name: /^Ingen resultater for/ })).toBeTruthy()
    const question = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Dit spørgsmål' })
    expect(question.value).toContain('dobbeltbooking af mødelokale')
    expect(question.value).not.toContain('fjordby.example')
    fireEvent.click(screen.getByRole('button', { name: 'webformular' }))
    expect(box().value).toBe('webformular')
  })

  it('offers what was typed when the words were read as others', async () => {
    await open('spelling')
    type('slete pdf')
    fireEvent.click(await screen.findByRole('button', { name: 'Søg på ”slete pdf” i stedet' }))
    expect(box().value).toBe('"slete pdf"')
  })

  it('searches for what the context menu sent, in this tab only', async () => {
    await open()
    await screen.findByRole('heading', { name: 'Måske kan du bruge' })
    browser.tell({ to: 'panel', kind: 'search', tabId: 2, query: 'andet' })
    expect(box().value).toBe('')
    browser.tell({ to: 'panel', kind: 'search', tabId: 1, query: 'banner' })
    await waitFor(() => expect(box().value).toBe('banner'))
  })
})

describe('Esc', () => {
  it('empties the search box, then gives the keyboard back to the page', async () => {
    const { focusPage } = await open()
    type('slette pdf')
    await screen.findAllByRole('option')
    press('Escape')
    expect(box().value).toBe('')
    expect(focusPage).not.toHaveBeenCalled()
    press('Escape')
    expect(focusPage).toHaveBeenCalledTimes(1)
  })

  it('goes back one step at a time', async () => {
    const { focusPage } = await open()
    fireEvent.click(await screen.findByRole('button', { name: /Udgiv artiklen senere/ }))
    await screen.findByRole('heading', { level: 1, name: 'Artikel' })
    press('Escape', document.body)
    expect(await screen.findByRole('heading', { level: 1, name: /Rediger Artikel/ })).toBeTruthy()
    expect(focusPage).not.toHaveBeenCalled()
    press('Escape', document.body)
    expect(focusPage).toHaveBeenCalledTimes(1)
  })

  it('closes the menu and nothing else', async () => {
    const { focusPage } = await open()
    const button = screen.getByRole('button', { name: /^Flere valg/ })
    fireEvent.click(button)
    const menu = await screen.findByRole('menu')
    press('Escape', within(menu).getAllByRole('menuitem')[0]!)
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(button)
    expect(focusPage).not.toHaveBeenCalled()
  })
})

describe('place', () => {
  it('comes back to where it was after a page load', async () => {
    const first = await open()
    fireEvent.click(await screen.findByRole('button', { name: /Udgiv artiklen senere/ }))
    await screen.findByRole('heading', { level: 1, name: 'Artikel' })
    const paper = document.querySelector('.ch__main')!
    paper.scrollTop = 240
    fireEvent.scroll(paper)
    await waitFor(() => expect(sessionStorage.getItem('ch-place')).toContain('"scrollTop":240'))
    const kept = sessionStorage.getItem('ch-place') ?? ''
    first.unmount()
    expect(JSON.parse(kept)).toMatchObject({
      stack: [{ screen: { kind: 'home' } }, { screen: { kind: 'article' }, scrollTop: 240 }],
    })
  })

  it('puts the keyboard on the heading of a screen that was opened, and back where it was', async () => {
    await open()
    const row = await screen.findByRole('button', { name: /Udgiv artiklen senere/ })
    row.focus()
    fireEvent.click(row)
    await screen.findByRole('heading', { level: 1, name: 'Artikel' })
    await waitFor(() => expect(document.activeElement?.tagName).toMatch(/^H[12]$/))
    fireEvent.click(screen.getByRole('button', { name: 'Tilbage til Hjælp' }))
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Udgiv artiklen senere'))
  })
})

describe('trouble', () => {
  it('says when the panel has lost the extension after an update', async () => {
    const { createBrowser } = await import('../../tests/gallery/fake-browser.ts')
    browser = createBrowser()
    const answering = browser.runtime.sendMessage
    browser.runtime.sendMessage = async (message) => {
      if (message.name === 'manual.suggest') throw new Error('Extension context invalidated.')
      return answering(message)
    }
    held.browser = browser
    renderPanel(browser)
    expect(await screen.findByText(/Panelet er opdateret og har mistet forbindelsen til siden/)).toBeTruthy()
  })

  it.each([
    ['offline', /^Du er offline$/, /kopien fra i dag/],
    ['stale', /^Manualens server svarer ikke$/, /kopien fra den 19\. august/],
    ['limited', /tager ikke imod flere opslag/, /fortsætter kl\.\u00A010\.35/],
  ])('says what happened, what is safe and what to do when %s', async (scene, happened, safe) => {
    await open(scene)
    const heading = await screen.findByRole('heading', { name: happened })
    expect(heading.parentElement?.textContent).toMatch(safe)
  })

  it('counts the first fetch and offers what can be used already', async () => {
    await open('first')
    const bar = await screen.findByRole('progressbar', { name: 'Manualen bliver hentet' })
    expect(bar.getAttribute('aria-valuetext')).toBe('128 af 215 sider er hentet')
    expect(await screen.findByText('Hvem må oprette sager i Servicedesk?')).toBeTruthy()
  })

  it('leads to Servicedesk when she is signed out there', async () => {
    await open('signedout')
    fireEvent.click(screen.getByRole('button', { name: /^Jeres sager/ }))
    fireEvent.click(await screen.findByRole('button', { name: 'Log ind i Servicedesk' }))
    await waitFor(() => expect(browser.asked.some(({ name }) => name === 'panel.openTab')).toBe(true))
  })
})

describe('known issues', () => {
  it('says what a fix means for this site, and opens the whole entry', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: /^Kendte fejl/ }))
    const title = await screen.findByRole('button', { name: 'Teaserbilleder gemmes ikke altid' })
    expect(title.closest('article')?.textContent).toContain('Jeres site kører 2026.32.1')
    fireEvent.click(title)
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Teaserbilleder gemmes ikke altid' }),
    ).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Meld fejlen alligevel' })).toBeTruthy()
  })

  it('filters by state and tells how many are left', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: /^Kendte fejl/ }))
    const pick = await screen.findByRole('button', { name: /^På vej/ })
    fireEvent.click(pick)
    expect(pick.getAttribute('aria-pressed')).toBe('true')
    await waitFor(() => expect(document.querySelectorAll('article')).toHaveLength(2))
    await waitFor(() => expect(live()).toContain('2 kendte fejl'), { timeout: 2500 })
  })

  it('counts as seen what was in the list when she leaves it', async () => {
    await open()
    expect(await screen.findByRole('button', { name: /^Kendte fejl 2 nye/ })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /^Kendte fejl/ }))
    expect(await screen.findAllByRole('img', { name: 'Ny siden sidst' })).toHaveLength(2)
    fireEvent.click(screen.getByRole('button', { name: /^Hjælp/ }))
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /^Kendte fejl/ }).textContent).toBe('Kendte fejl'),
    )
  })

  it('says what happened to a followed issue until it has been read', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: /^Kendte fejl/ }))
    fireEvent.click(await screen.findByRole('button', { name: 'Lånere kan ikke logge ind' }))
    expect(await screen.findByText(/^Ændret fra ”Ikke meldt løst” til ”Driftsforstyrrelse”/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /^Tilbage til/ }))
    await waitFor(() => expect(screen.queryByText(/^Ændret fra/)).toBeNull())
  })
})

describe('focus', () => {
  it('stays on the tab that was pressed', async () => {
    await open()
    const tab = screen.getByRole('button', { name: /^Kendte fejl/ })
    tab.focus()
    fireEvent.click(tab)
    await screen.findByRole('button', { name: 'Teaserbilleder gemmes ikke altid' })
    expect(document.activeElement).toBe(tab)
  })

  it('is left to the page while the person writes there', async () => {
    const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(false)
    await open()
    fireEvent.click(await screen.findByRole('button', { name: /Udgiv artiklen senere/ }))
    await screen.findByRole('heading', { level: 1, name: 'Artikel' })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(document.activeElement).toBe(document.body)
    hasFocus.mockRestore()
  })
})

describe('report from a known issue', () => {
  it('begins with the issue she has looked at', async () => {
    await open()
    const draft = { id: 'draft-1', title: '', lookedAt: [], diagnostics: [], pictures: [] }
    const answering = browser.runtime.sendMessage
    browser.runtime.sendMessage = async (message) => {
      const reply = await answering(message)
      if (message.name === 'report.start') return { ok: true, value: { draft } }
      return message.name.startsWith('report.') ? { ok: true, value: draft } : reply
    }
    fireEvent.click(screen.getByRole('button', { name: /^Kendte fejl/ }))
    fireEvent.click(await screen.findByRole('button', { name: 'Teaserbillede bliver skåret skævt på mobil' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Meld fejlen alligevel' }))
    await waitFor(() =>
      expect(browser.asked.find(({ name }) => name === 'report.save')?.request).toMatchObject({
        draft: { lookedAt: ['CMS-2098: Teaserbillede bliver skåret skævt på mobil'] },
      }),
    )
  })
})

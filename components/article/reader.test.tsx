import { fireEvent, screen, waitFor } from '@testing-library/preact'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { createBrowser } from '../../tests/gallery/fake-browser.ts'
import { renderPanel } from '../../tests/gallery/render-panel.tsx'
import { editUrl } from './edit-url.ts'
import { ownSiteUrl } from './links.tsx'

const held = vi.hoisted(() => ({ browser: undefined as unknown }))
vi.mock('../../utils/platform/browser.ts', () => ({
  get browser() {
    return held.browser
  },
}))

let browser: ReturnType<typeof createBrowser>

beforeEach(async () => {
  const { createBrowser } = await import('../../tests/gallery/fake-browser.ts')
  browser = createBrowser()
  held.browser = browser
  renderPanel(browser)
  fireEvent.click(await screen.findByRole('button', { name: /Læs om manchet/ }))
  await screen.findByRole('heading', { level: 1, name: 'Artikel' })
})

describe('the reader', () => {
  it('opens at the section that was asked for', async () => {
    await waitFor(() => expect(document.activeElement?.id).toBe('section-titel-og-manchet'))
  })

  it('shows every kind of block and text as elements of its own', () => {
    const read = document.querySelector('.ch-read')
    expect(read?.querySelectorAll('.ch-steps > li')).toHaveLength(5)
    expect(read?.querySelector('.ch-table th[scope=col]')?.textContent).toBe('Felt')
    expect(read?.querySelector('.ch-notice--amber')?.getAttribute('role')).toBe('note')
    expect(read?.querySelector('.ch-notice--blue strong')?.textContent).toBe('Ikke klar til at vise den?')
    expect(read?.querySelector('blockquote')?.textContent).toContain('Vi planlægger altid')
    expect(read?.querySelector('pre code')?.textContent).toContain('dc.subject')
    expect(read?.querySelector('ul.ch-list li')?.innerHTML).toBe('Tiden er dansk tid.')
    expect(read?.querySelector('hr')).toBeTruthy()
    expect(screen.getByRole('img', { name: 'Færdig' }).textContent).toBe('🟢')
    expect(read?.querySelector('figcaption')?.textContent).toBe('Tilføj indhold står øverst til højre.')
  })

  it('opens backend paths on her own site', () => {
    const link = screen.getByRole('link', { name: /admin\/config\/content\/scheduler/ })
    expect(link.getAttribute('href')).toBe('https://www.fjordby.example/admin/config/content/scheduler')
    expect(link.getAttribute('rel')).toContain('noopener')
  })

  it('opens a page that running text names on her own site', () => {
    const link = screen.getByRole('link', { name: /mit-domæne\.dk\/admin\/content/ })
    expect(link.getAttribute('href')).toBe('https://www.fjordby.example/admin/content')
    expect(link.closest('li')?.textContent).toMatch(/^Se det hele på .+\(udskift mit-domæne\.dk\)\.$/)
  })

  it('says which role it takes', () => {
    expect(document.querySelector('.ch-meta .ch-chip')?.textContent).toBe('Kræver formidler')
  })

  it.each([
    ['Forrige side: Arrangement', '/indhold/arrangement/'],
    ['Næste side: Kampagner', '/indhold/kampagner/'],
    ['Opret indhold', '/indhold/home/'],
  ])('leads on in the manual: %s', async (name, articleId) => {
    fireEvent.click(screen.getByRole('button', { name }))
    await waitFor(() =>
      expect(browser.asked.findLast((message) => message.name === 'manual.article')?.request).toEqual({
        articleId,
      }),
    )
  })

  it('keeps links between pages in the panel', async () => {
    fireEvent.click(screen.getByRole('link', { name: 'Teasertekst' }))
    await waitFor(() =>
      expect(browser.asked.filter(({ name }) => name === 'manual.article').at(-1)?.request).toEqual({
        articleId: '/indhold/teaser/',
      }),
    )
  })

  it('ticks steps, counts them and remembers them', async () => {
    expect(await screen.findByText('2 af 5 trin er krydset af')).toBeTruthy()
    fireEvent.click(screen.getByRole('checkbox', { name: /^Trin 3: Skriv en titel/ }))
    expect(await screen.findByText('3 af 5 trin er krydset af')).toBeTruthy()
    expect(browser.stored['panelMemory']).toMatchObject({
      ticks: { '/indhold/artikel/#opret-en-artikel:0': { done: [0, 1, 2], total: 5 } },
    })
    fireEvent.click(screen.getByRole('button', { name: 'Start forfra' }))
    expect(await screen.findByText('0 af 5 trin er krydset af')).toBeTruthy()
  })

  it('puts the page first among the recently read ones', async () => {
    await waitFor(() =>
      expect(browser.stored['panelMemory']).toMatchObject({
        recent: [{ articleId: '/indhold/artikel/', title: 'Titel og manchet' }, {}, {}],
      }),
    )
  })

  it('leads to the page itself and to where it is written', () => {
    expect(screen.getByRole('link', { name: /^Åbn i manualen/ }).getAttribute('href')).toBe(
      'https://www.folkebibliotekernescms.dk/main/indhold/artikel/',
    )
    expect(screen.getByRole('link', { name: /^Foreslå en ændring/ }).getAttribute('href')).toMatch(
      /^https:\/\/github\.com\/.+\/edit\/main\/_indhold\/artikel\.md$/,
    )
  })
})

describe('ownSiteUrl', () => {
  it.each([
    ['/admin/content', 'https://www.fjordby.example/admin/content'],
    ['/node/add/article', 'https://www.fjordby.example/node/add/article'],
    ['/admin/config/{navn}', undefined],
    ['//evil.example/admin', undefined],
    ['https://evil.example/admin', undefined],
    ['/søg', undefined],
  ])('takes only whole backend paths: %s', (path, url) => {
    expect(ownSiteUrl(path, 'www.fjordby.example')).toBe(url)
  })
})

describe('editUrl', () => {
  it('encodes the path and leaves out guides of the library', () => {
    const repository = { manualRepository: 'example/manual', manualBranch: 'main' }
    expect(editUrl({ origin: 'manual', path: '_indhold/åbningstider.md' }, repository)).toBe(
      'https://github.com/example/manual/edit/main/_indhold/%C3%A5bningstider.md',
    )
    expect(editUrl({ origin: 'local', path: 'a.md' }, repository)).toBeUndefined()
  })
})

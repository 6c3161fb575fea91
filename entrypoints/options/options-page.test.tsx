import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { createReportBrowser as create } from '../../tests/gallery/report/render-report.tsx'
import type { Host } from '../../components/host.tsx'
import { PageRoot } from '../../components/options/page-root.tsx'

configure({ asyncUtilTimeout: 5000 })

const held = vi.hoisted(() => ({ browser: undefined as unknown }))
vi.mock('../../utils/platform/browser.ts', () => ({
  get browser() {
    return held.browser
  },
}))

afterEach(cleanup)

const requestSite = vi.fn<Host['requestSite']>()

async function open(
  scene: string,
  page: 'options' | 'welcome' = 'options',
): Promise<ReturnType<typeof create>> {
  const { createReportBrowser } = await import('../../tests/gallery/report/render-report.tsx')
  const made = createReportBrowser(scene)
  held.browser = made.browser
  const host: Host = {
    kind: 'tab',
    tabId: undefined,
    version: '1.0.0',
    focusPage: () => undefined,
    requestSite,
    pageUrl: (name) => `${name}.html`,
  }
  const { OptionsPage } = await import('./options-page.tsx')
  const { WelcomePage } = await import('../welcome/welcome-page.tsx')
  render(
    <PageRoot host={host}>
      {page === 'options' ? (
        <OptionsPage askedSite="https://www.fjordby.example" />
      ) : (
        <WelcomePage close={() => undefined} />
      )}
    </PageRoot>,
  )
  return made
}

describe('the settings page', () => {
  it('asks the browser from her press, and tells the background when she said yes', async () => {
    requestSite.mockResolvedValue('granted')
    const { sent } = await open('')
    expect(
      await screen.findByRole('heading', { name: 'Vis altid panelet på www.fjordby.example' }),
    ).toBeTruthy()
    expect(requestSite).not.toHaveBeenCalled()
    fireEvent.click(screen.getAllByRole('button', { name: 'Vis altid på dette site' })[0] as HTMLElement)
    // At once: the browser asks only within the press itself.
    expect(requestSite).toHaveBeenCalledExactlyOnceWith('https://www.fjordby.example')
    await waitFor(() =>
      expect(sent('sites.granted')[0]?.request).toEqual({ origin: 'https://www.fjordby.example' }),
    )
    expect(await screen.findByText(/Panelet viser sig nu altid på www.fjordby.example/)).toBeTruthy()
  })

  it('says so when she said no, and grants nothing', async () => {
    requestSite.mockResolvedValue('refused')
    const { sent } = await open('')
    const [button] = await screen.findAllByRole('button', { name: 'Vis altid på dette site' })
    fireEvent.click(button as HTMLElement)
    expect(await screen.findByText(/Panelet har ikke fast adgang til www.fjordby.example/)).toBeTruthy()
    expect(sent('sites.granted')).toHaveLength(0)
  })

  it('saves a setting as it is changed', async () => {
    const { sent } = await open('')
    fireEvent.click(await screen.findByRole('radio', { name: 'Redaktørplan' }))
    await waitFor(() =>
      expect(sent('settings.set').at(-1)?.request).toEqual({ patch: { hostingPlan: 'editor' } }),
    )
  })

  it("takes the address of the library's own guides", async () => {
    const { sent } = await open('')
    const box = await screen.findByLabelText('Jeres egne vejledninger')
    fireEvent.change(box, { target: { value: ' https://www.fjordby.example/guides/ ' } })
    await waitFor(() =>
      expect(sent('settings.set')[0]?.request).toEqual({
        patch: { localGuides: 'https://www.fjordby.example/guides/' },
      }),
    )
  })

  it('shows what the municipality decided as text and not as a control', async () => {
    await open('locked')
    expect(await screen.findByText('Karin Dahl, Jonas Lind, Bo Skov')).toBeTruthy()
    expect(screen.queryByRole('textbox', { name: /Kolleger/ })).toBeNull()
    expect(screen.queryByRole('radio', { name: 'Redaktørplan' })).toBeNull()
    expect(screen.getAllByText('Låst af it-afdelingen')).toHaveLength(3)
  })
})

describe('first run', () => {
  it('takes an address as she types it, and explains one it cannot read', async () => {
    requestSite.mockReset().mockResolvedValue('granted')
    await open('nosites', 'welcome')
    const field = await screen.findByRole('textbox', { name: 'Sitets adresse' })
    const ask = screen.getByRole('button', { name: 'Vis altid på dette site' })
    fireEvent.input(field, { target: { value: 'fjordby' } })
    fireEvent.submit(ask.closest('form') as HTMLFormElement)
    expect(await screen.findByText(/Skriv adressen, som den står i browseren/)).toBeTruthy()
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(requestSite).not.toHaveBeenCalled()
    fireEvent.input(field, { target: { value: 'www.fjordby.example/admin' } })
    await waitFor(() => expect((field as HTMLInputElement).value).toContain('admin'))
    fireEvent.submit(ask.closest('form') as HTMLFormElement)
    await waitFor(() => expect(requestSite).toHaveBeenCalledWith('https://www.fjordby.example'))
  })

  it('remembers whether she may create cases', async () => {
    const { sent } = await open('nosites', 'welcome')
    fireEvent.click(await screen.findByRole('radio', { name: 'Ja' }))
    await waitFor(() => expect(sent('settings.set')[0]?.request).toEqual({ patch: { entitled: 'yes' } }))
  })

  it('has three steps under one heading', async () => {
    await open('nosites', 'welcome')
    expect(await screen.findByRole('heading', { level: 1, name: 'Klar på tre trin' })).toBeTruthy()
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(3)
  })
})

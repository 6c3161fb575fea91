import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { createReportBrowser as create } from '../../tests/gallery/report/render-report.tsx'
import type { Draft } from '../../utils/report/draft.ts'

// Looking elements up by role takes long in a document of this size on a busy computer.
configure({ asyncUtilTimeout: 5000 })
vi.setConfig({ testTimeout: 20_000 })

const held = vi.hoisted(() => ({ browser: undefined as unknown }))
vi.mock('../../utils/platform/browser.ts', () => ({
  get browser() {
    return held.browser
  },
}))

async function begin(scene: string): Promise<ReturnType<typeof create>> {
  const { createReportBrowser, startReport } = await import('../../tests/gallery/report/render-report.tsx')
  const made = createReportBrowser(scene)
  held.browser = made.browser
  await startReport(made.browser)
  return made
}

/** A report whose draft was there already; it is offered first. */
async function goOn(scene: string): Promise<ReturnType<typeof create>> {
  const made = await begin(scene)
  fireEvent.click(await screen.findByRole('button', { name: 'Fortsæt udkastet' }))
  await title()
  return made
}

const title = () => screen.findByRole<HTMLInputElement>('textbox', { name: /^Titel/ })
const happened = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Hvad skete der/ })
const type = (field: Element, value: string) => fireEvent.input(field, { target: { value } })
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))
/** The keyboard is at the heading of the screen that has come. */
const arrived = () => waitFor(() => expect(document.activeElement?.tagName).toBe('H1'))
const savedDrafts = (sent: ReturnType<typeof create>['sent']) =>
  sent('report.save').map(({ request }) => request['draft'] as Draft)

beforeEach(() => vi.setSystemTime(Date.parse('2026-08-25T08:12:00Z')))
afterEach(() => {
  // What is unsaved is saved now, into this test's background and not the next one's.
  cleanup()
  vi.useRealTimers()
})

describe('writing', () => {
  it('begins at once, saves at a pause and says so', async () => {
    const { sent } = await begin('begin')
    type(await title(), 'Artikel: Billedet forsvinder')
    expect(savedDrafts(sent)).toHaveLength(0)
    await waitFor(() => expect(savedDrafts(sent).at(-1)?.title).toBe('Artikel: Billedet forsvinder'))
    expect(await screen.findByText(/Udkast gemt kl/)).toBeTruthy()
  })

  it('saves what was just typed when she leaves before the pause', async () => {
    const { sent } = await begin('begin')
    type(await title(), 'Halvt skrevet')
    await press(/^Tilbage til/)
    await waitFor(() => expect(savedDrafts(sent).at(-1)?.title).toBe('Halvt skrevet'))
  })

  it('says what is not safe when saving fails', async () => {
    await goOn('full')
    type(await title(), 'Noget nyt')
    expect(await screen.findByText('Udkastet er ikke gemt.')).toBeTruthy()
    expect(screen.getAllByText(/Teksten står kun her i panelet/).length).toBeGreaterThan(0)
  })

  it('leads to the first field that still needs something', async () => {
    await begin('begin')
    await title()
    await arrived()
    await press('Se det hele igennem')
    await waitFor(async () => expect(document.activeElement).toBe(await title()))
    type(await title(), 'Artikel: Noget')
    await press('Se det hele igennem')
    await waitFor(() => expect(document.activeElement).toBe(happened()))
    expect(happened().getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText(/Skriv et par ord om/)).toBeTruthy()
  })

  it('counts a title that is too long and does not cut it', async () => {
    const { sent } = await goOn('')
    type(await title(), 'x'.repeat(258))
    expect(await screen.findByText(/Titlen er 3 tegn for lang/)).toBeTruthy()
    await waitFor(() => expect(savedDrafts(sent).at(-1)?.title).toHaveLength(258))
    await press('Se det hele igennem')
    expect(screen.queryByRole('heading', { name: 'Det her kommer med' })).toBeNull()
  })

  it('keeps the route she chose and asks what that route needs', async () => {
    const { sent } = await goOn('')
    await press(/^Skift/)
    fireEvent.click(await screen.findByRole('radio', { name: 'DBC Kundeservice' }))
    expect(await screen.findByRole('combobox', { name: /^Emne/ })).toBeTruthy()
    await waitFor(() => expect(savedDrafts(sent).at(-1)).toMatchObject({ route: 'dbc', routeChosen: true }))
  })

  it('asks about HASTER before the word counts', async () => {
    await goOn('')
    await arrived()
    type(await title(), 'HASTER: Alt er nede')
    await screen.findByRole('button', { name: 'Ja, det haster' })
    await press('Se det hele igennem')
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Ja, det haster'))
    await press('Ja, det haster')
    expect(await screen.findByText(/Titlen begynder med HASTER/)).toBeTruthy()
  })

  it('splits two wishes into two drafts without losing a word', async () => {
    const { background } = await goOn('wish')
    await press('Del i flere udkast')
    await waitFor(() => expect(background.drafts.size).toBe(2))
    const [first, second] = [...background.drafts.values()]
    expect(second?.happened).toBe('Desuden ønsker vi at kunne sortere på det.')
    await waitFor(() =>
      expect(background.drafts.get(first?.id ?? '')?.happened).toBe(
        'Vi vil kunne se, hvem der sidst har ændret en side.',
      ),
    )
  })
})

describe('an unfinished draft', () => {
  it('is offered before a new one is begun', async () => {
    const { sent } = await begin('restore')
    expect(await screen.findByRole('heading', { level: 1, name: /Dit udkast fra 24. august/ })).toBeTruthy()
    expect(sent('report.start')).toHaveLength(0)
    await press('Begynd på et nyt')
    expect((await title()).value).toBe('')
    expect(sent('report.start')).toHaveLength(1)
    expect(sent('report.delete')).toHaveLength(0)
  })

  it('can be deleted from the list and had back', async () => {
    const { sent } = await begin('restore')
    const row = (await screen.findByRole('button', { name: 'Arrangement: Mangler i oversigten' })).closest(
      'li',
    )
    fireEvent.click(within(row as HTMLElement).getByRole('button', { name: /^Slet udkastet/ }))
    const undo = await screen.findByRole('button', { name: 'Fortryd' })
    await waitFor(() => expect(document.activeElement).toBe(undo))
    fireEvent.click(undo)
    await waitFor(() => expect(sent('report.restore')).toHaveLength(1))
  })

  it('is asked about after three months, and young again when kept', async () => {
    const { sent } = await begin('restore')
    await press('Behold udkastet')
    await waitFor(() =>
      expect(savedDrafts(sent).at(-1)?.title).toBe('Bibliotek: Åbningstider er forkerte på mobil'),
    )
  })
})

describe('checking', () => {
  const toCheck = async (scene: string) => {
    const made = await goOn(scene)
    await press('Se det hele igennem')
    const heading = await screen.findByRole('heading', { level: 1, name: 'Det her kommer med' })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    const part = async (name: string) =>
      waitFor(
        () => document.querySelector(`[data-part=${name}]`)?.textContent ?? Promise.reject(new Error(name)),
      )
    return { ...made, part }
  }

  it('shows exactly what leaves', async () => {
    const { background, part } = await toCheck('')
    const payload = (await background.answer({
      name: 'report.preview',
      request: { draftId: 'draft-1' },
    })) as {
      value: { summary: string; description: string }
    }
    expect(await part('summary')).toBe(payload.value.summary)
    expect(await part('description')).toBe(payload.value.description)
    expect(payload.value.description).toContain('(fjernet: mailadresse)')
  })

  it('takes a removed line out of what leaves, and back in', async () => {
    const { part } = await toCheck('')
    expect(await part('description')).toContain('/node/12/edit')
    await press('Fjern linjen ”Adresse”')
    await waitFor(async () => expect(await part('description')).not.toContain('/node/12/edit'))
    await press(/Tag med igen.*Adresse/)
    await waitFor(async () => expect(await part('description')).toContain('/node/12/edit'))
  })

  it('says which lines went to a file', async () => {
    await toCheck('long')
    expect(await screen.findByText(/de tekniske linjer ligger i filen oplysninger.txt/)).toBeTruthy()
  })

  it('goes straight to Servicedesk for who may create cases', async () => {
    const { sent } = await toCheck('entitled')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Fortsæt i Servicedesk' })).toBeTruthy())
    await press('Fortsæt i Servicedesk')
    await waitFor(() => expect(sent('report.handover')).toHaveLength(1))
    expect(screen.queryByRole('radio', { name: /supportberettiget/ })).toBeNull()
  })

  it('links to the case of a draft that became one, and offers no second', async () => {
    await begin('restore')
    await press('Filer: Gammel takst-PDF kan ikke slettes')
    await title()
    await press('Se det hele igennem')
    expect(await screen.findByText(/^Sag CMS-2112 er oprettet i Servicedesk/)).toBeTruthy()
    expect(screen.getByRole<HTMLAnchorElement>('link', { name: /^CMS-2112/ }).href).toBe(
      'https://desk.example/CMS-2112',
    )
    expect(screen.queryByRole('button', { name: 'Fortsæt i Servicedesk' })).toBeNull()
  })

  it('warns of a second case when a filled in form was not seen to become one', async () => {
    await begin('restore')
    await press('Arrangement: Mangler i oversigten')
    await title()
    await press('Se det hele igennem')
    expect(await screen.findByText(/se efter blandt jeres sager, før du fortsætter igen/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Jeres sager' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Fortsæt i Servicedesk' })).toBeTruthy()
  })

  it('offers a way in where the browser keeps the panel out of Servicedesk', async () => {
    await toCheck('nodesk')
    await press('Fortsæt i Servicedesk')
    expect(await screen.findByText(/Dit udkast er gemt. Giv adgang, eller kopiér teksten/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Giv adgang til Servicedesk' })).toBeTruthy()
  })

  it('asks once who may, and remembers it', async () => {
    const { sent } = await toCheck('unasked')
    await press('Fortsæt i Servicedesk')
    fireEvent.click(await screen.findByRole('radio', { name: 'Nej, en kollega gør det' }))
    await waitFor(() => expect(sent('settings.set')).toHaveLength(1))
    expect(sent('settings.set')[0]?.request).toEqual({ patch: { entitled: 'no' } })
    expect(await screen.findByRole('heading', { name: 'Giv fejlmeldingen videre' })).toBeTruthy()
    expect(sent('report.handover')).toHaveLength(0)
  })
})

describe('a colleague’s file', () => {
  it('becomes a draft of her own, and a broken one changes nothing', async () => {
    const { sent, background } = await begin('restore')
    await screen.findByRole('heading', { level: 1 })
    const { packCase } = await import('../../utils/report/case-file.ts')
    const [draft] = [...background.drafts.values()]
    const { value: payload } = (await background.answer({
      name: 'report.preview',
      request: { draftId: draft?.id },
    })) as { value: Parameters<typeof packCase>[0]['payload'] }
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    const file = packCase({
      draft: draft as Draft,
      payload,
      pictures: [{ name: 'billede-1.png', bytes: png }],
      now: Date.now(),
    })
    const { openCaseFile } = await import('./open-case-file.ts')
    const opened = await openCaseFile(new File([new Uint8Array(file)], 'sag.zip'), Date.now())
    expect(opened).toMatchObject({ ok: true, value: { host: 'www.fjordby.example' } })
    const [imported] = sent('report.import')
    expect(imported?.request['pictures']).toEqual([
      {
        id: expect.any(String),
        dataUrl: expect.stringContaining('data:image/png;base64,iVBORw0KGg'),
        plain: false,
      },
    ])
    expect(imported?.request['draft']).not.toMatchObject({ id: draft?.id })
    expect(await openCaseFile(new File(['nothing'], 'x.zip'), Date.now())).toEqual({
      ok: false,
      code: 'file-unread',
    })
    expect(sent('report.import')).toHaveLength(1)
  })
})

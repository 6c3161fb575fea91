import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { createReportBrowser as create } from '../../tests/gallery/report/render-report.tsx'
import type { ErrorCode } from '../../utils/base/error-code.ts'
import type { Draft, Picture } from '../../utils/report/draft.ts'

// Looking elements up by role takes long in a document of this size on a busy computer.
configure({ asyncUtilTimeout: 5000 })
vi.setConfig({ testTimeout: 20_000 })

const held = vi.hoisted(() => ({ browser: undefined as unknown }))
vi.mock('../../utils/platform/browser.ts', () => ({
  get browser() {
    return held.browser
  },
}))

type Reply = { ok: true; value: object } | { ok: false; code: ErrorCode }

/** A report with its pictures, one more about to be added; `settle` answers the capture that is under way. */
async function adding() {
  const { createReportBrowser, startReport } = await import('../../tests/gallery/report/render-report.tsx')
  const made = createReportBrowser('')
  const { browser } = made
  let settle: (reply: Reply) => void = () => {}
  const { sendMessage } = browser.runtime
  browser.runtime.sendMessage = async (message) => {
    const reply = sendMessage(message)
    return message.name === 'report.capture' ? new Promise((resolve) => (settle = resolve)) : reply
  }
  held.browser = browser
  await startReport(browser)
  fireEvent.click(await screen.findByRole('button', { name: 'Fortsæt udkastet' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Tilføj et billede' }))
  const [draft] = [...made.background.drafts.values()]
  return { ...made, draft: draft as Draft, settle: (reply: Reply) => settle(reply) }
}

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

/** The draft with one picture more. */
function withPicture({
  background,
  draft,
}: {
  background: ReturnType<typeof create>['background']
  draft: Draft
}) {
  const picture = { ...draft.pictures[0], id: 'new', name: 'billede-9.png' } as Picture
  const next = { ...draft, pictures: [...draft.pictures, picture] }
  background.drafts.set(draft.id, next)
  return { draft: next, picture }
}

beforeEach(() => vi.setSystemTime(Date.parse('2026-08-25T08:12:00Z')))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a picture of the whole page', () => {
  it('shows how far it is, can be stopped, and says that it has only the upper part', async () => {
    const made = await adding()
    await press('Tag billede af hele siden')
    const stop = await screen.findByRole('button', { name: 'Stop her' })
    await waitFor(() => expect(document.activeElement).toBe(stop))
    expect(screen.queryByRole('button', { name: 'Vælg et område' })).toBeNull()
    const progress = { to: 'panel', kind: 'capture', draftId: made.draft.id, done: 2, total: 5 }
    made.browser.tell({ ...progress, draftId: 'another', done: 4 })
    made.browser.tell(progress)
    await screen.findByText('Tager billede 2 af 5 på vej ned gennem siden.')
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('2')
    fireEvent.click(stop)
    await waitFor(() => expect(made.sent('report.stopCapture')).toHaveLength(1))
    made.settle({ ok: true, value: { ...withPicture(made), cut: 'stopped' } })
    expect(await screen.findByText(/Du stoppede undervejs/)).toBeTruthy()
    await waitFor(() => expect(document.activeElement?.id).toBe('shot-new'))
  })

  it.each<[ErrorCode, RegExp]>([
    ['picture-left', /Din tekst er gemt\. Gå til siden/],
    ['network-timeout', /Billedet blev ikke taget\. Din tekst er gemt/],
  ])('says of %s what happened and what is safe, and offers the ways again', async (code, words) => {
    const made = await adding()
    await press('Tag billede af hele siden')
    await screen.findByRole('button', { name: 'Stop her' })
    made.settle({ ok: false, code })
    expect(await screen.findByText(words)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Tag billede af hele siden' })).toBeTruthy()
  })
})

describe('a chosen area', () => {
  it('comes into the draft when it is told', async () => {
    const made = await adding()
    await press('Vælg et område')
    await screen.findByText('Vælg området på siden. Esc fortryder.')
    withPicture(made)
    const told = { to: 'panel', kind: 'captured', draftId: made.draft.id, pictureId: 'new' }
    made.browser.tell(told)
    made.browser.tell(told)
    await waitFor(() => expect(document.activeElement?.id).toBe('shot-new'))
    expect(made.sent('report.get').filter(({ request }) => request['draftId'] === made.draft.id).length).toBe(
      2,
    )
  })

  it('that was let be leaves everything as it was', async () => {
    const made = await adding()
    await press('Vælg et område')
    await screen.findByText('Vælg området på siden. Esc fortryder.')
    made.browser.tell({ to: 'panel', kind: 'captured', draftId: made.draft.id })
    await waitFor(() => expect(screen.queryByText('Vælg området på siden. Esc fortryder.')).toBeNull())
    expect(made.background.drafts.get(made.draft.id)?.pictures).toEqual(made.draft.pictures)
  })

  it('that cannot be taken is explained', async () => {
    const made = await adding()
    await press('Vælg et område')
    made.browser.tell({ to: 'panel', kind: 'captured', draftId: made.draft.id, code: 'picture-busy' })
    expect(await screen.findByText(/Vent to sekunder/)).toBeTruthy()
  })
})

describe('a picture over the limit', () => {
  it('is never made smaller in silence', async () => {
    const { createReportBrowser, startReport } = await import('../../tests/gallery/report/render-report.tsx')
    const { browser } = createReportBrowser('')
    const { sendMessage } = browser.runtime
    browser.runtime.sendMessage = async (message) => {
      const reply = (await sendMessage(message)) as { value: object }
      return message.name === 'report.picture'
        ? { ...reply, value: { ...reply.value, reducedTo: 10_000_000 } }
        : reply
    }
    held.browser = browser
    await startReport(browser)
    fireEvent.click(await screen.findByRole('button', { name: 'Fortsæt udkastet' }))
    expect((await screen.findAllByText(/fordi Servicedesk højst tager 10\sMB/)).length).toBeGreaterThan(0)
  })
})

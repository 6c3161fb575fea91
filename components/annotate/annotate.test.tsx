import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { createReportBrowser as create } from '../../tests/gallery/report/render-report.tsx'
import type { Picture } from '../../utils/report/draft.ts'

configure({ asyncUtilTimeout: 5000 })

const held = vi.hoisted(() => ({ browser: undefined as unknown }))
vi.mock('../../utils/platform/browser.ts', () => ({
  get browser() {
    return held.browser
  },
}))

/** Loads at once, as no picture does in a test's document. */
class LoadedImage extends EventTarget {
  set src(_: string) {
    queueMicrotask(() => this.dispatchEvent(new Event('load')))
  }
}

beforeEach(() => {
  vi.stubGlobal('Image', LoadedImage)
  vi.setSystemTime(Date.parse('2026-08-25T08:12:00Z'))
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** The marking screen of the first picture: four covers that were found, a frame, a text and an arrow. */
async function mark(): Promise<ReturnType<typeof create> & { readonly saved: () => Picture | undefined }> {
  const { createReportBrowser, startReport } = await import('../../tests/gallery/report/render-report.tsx')
  const made = createReportBrowser('')
  held.browser = made.browser
  await startReport(made.browser)
  fireEvent.click(await screen.findByRole('button', { name: 'Fortsæt udkastet' }))
  fireEvent.click(await screen.findByRole('button', { name: /Ret$/ }))
  await screen.findByRole('radiogroup', { name: 'Værktøj' })
  const saved = () => made.sent('report.savePicture').at(-1)?.request['picture'] as Picture | undefined
  return { ...made, saved }
}

const element = (id: string) => waitFor(() => document.getElementById(id) ?? Promise.reject(new Error(id)))
const key = (target: Element, name: string, more: object = {}) =>
  fireEvent.keyDown(target, { key: name, ...more })
const focusedOn = (id: string) => waitFor(() => expect(document.activeElement?.id).toBe(id))
const cover3 = (picture: Picture | undefined) => picture?.covers.find(({ id }) => id === 'cover-3')
const chooseTool = async (name: string) => {
  const tool = await screen.findByRole('radio', { name })
  fireEvent.click(tool)
  await waitFor(() => expect(tool.getAttribute('aria-checked')).toBe('true'))
  return tool
}

describe('covers by keyboard', () => {
  it('moves by ten pixels and resizes with Shift, and saves it', async () => {
    const { saved } = await mark()
    const cover = await element('mark-cover-3')
    cover.focus()
    key(cover, 'ArrowRight')
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Venstre' }).value).toBe('510'),
    )
    key(await element('mark-cover-3'), 'ArrowDown', { shiftKey: true })
    await waitFor(() => expect(cover3(saved())).toMatchObject({ x: 510, y: 558, width: 190, height: 36 }))
  })

  it('asks before it removes what the panel found', async () => {
    const { saved, sent } = await mark()
    key(await element('mark-cover-3'), 'Delete')
    expect(await screen.findByText('Skal det kunne ses på billedet? Dækket: mailadresse')).toBeTruthy()
    await focusedOn('cover-keep')
    fireEvent.click(screen.getByRole('button', { name: 'Behold dækningen' }))
    await focusedOn('mark-cover-3')
    expect(sent('report.savePicture')).toHaveLength(0)
    key(await element('mark-cover-3'), 'Delete')
    fireEvent.click(await screen.findByRole('button', { name: 'Fjern dækningen' }))
    await waitFor(() => expect(saved()?.covers).toHaveLength(3))
    expect(cover3(saved())).toBeUndefined()
    await focusedOn('mark-cover-4')
  })

  it('leads from the picture to the list with Esc and stays on the screen', async () => {
    await mark()
    const cover = await element('mark-cover-3')
    cover.focus()
    key(cover, 'Escape')
    await focusedOn('row-cover-3')
    expect(screen.getByRole('heading', { level: 1, name: 'Ret billede 1' })).toBeTruthy()
  })

  it('takes a place that is typed', async () => {
    const { saved } = await mark()
    fireEvent.click(await element('row-cover-3'))
    const left = await screen.findByRole<HTMLInputElement>('spinbutton', { name: 'Venstre' })
    fireEvent.change(left, { target: { value: '5000' } })
    // As far right as the picture goes.
    await waitFor(() => expect(cover3(saved())?.x).toBe(1366 - 190))
  })
})

describe('tools by keyboard', () => {
  it('puts a cover in the middle with Enter and comes back to the tool', async () => {
    const { saved } = await mark()
    const tool = await chooseTool('Dæk')
    key(tool, 'Enter')
    await waitFor(() => expect(saved()?.covers.at(-1)?.kind).toBe('own'))
    const own = saved()?.covers.at(-1)
    await focusedOn(`mark-${own?.id}`)
    expect((own?.x ?? 0) + (own?.width ?? 0) / 2).toBeCloseTo(683, -1)
    key(await element(`mark-${own?.id}`), 'Enter')
    await focusedOn('tool-cover')
  })

  it('moves between tools with the arrow keys', async () => {
    await mark()
    key(await chooseTool('Vælg'), 'ArrowLeft')
    await focusedOn('tool-crop')
  })

  it('writes a text and keeps no empty one', async () => {
    const { saved } = await mark()
    key(await chooseTool('Tekst'), 'Enter')
    await focusedOn('mark-text')
    fireEvent.input(await element('mark-text'), { target: { value: 'Her' } })
    await waitFor(() => expect(saved()?.marks.at(-1)).toMatchObject({ kind: 'text', text: 'Her' }))
    fireEvent.input(await element('mark-text'), { target: { value: ' ' } })
    await waitFor(() => expect(saved()?.marks.filter(({ kind }) => kind === 'text')).toHaveLength(1))
  })

  it('draws with the pen only while it is down', async () => {
    const { saved } = await mark()
    key(await chooseTool('Pen'), 'Enter')
    await focusedOn('pen-point')
    const step = async (name: string) => {
      key(await element('pen-point'), name)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    for (const name of ['ArrowUp', ' ', 'ArrowRight', 'ArrowRight', ' ', 'ArrowDown', 'Enter'])
      await step(name)
    await waitFor(() =>
      expect(saved()?.marks.at(-1)).toMatchObject({
        kind: 'pen',
        points: [
          { x: 683, y: 374 },
          { x: 693, y: 374 },
          { x: 703, y: 374 },
        ],
      }),
    )
    await focusedOn('tool-pen')
  })

  it('crops with Enter, and Esc gives it up', async () => {
    const { saved, sent } = await mark()
    key(await chooseTool('Beskær'), 'Enter')
    await focusedOn('crop-box')
    key(await element('crop-box'), 'Escape')
    await focusedOn('tool-select')
    expect(sent('report.savePicture')).toHaveLength(0)
    key(await chooseTool('Beskær'), 'Enter')
    await focusedOn('crop-box')
    key(await element('crop-box'), 'ArrowLeft')
    await waitFor(() => expect(document.getElementById('crop-box')?.style.left).not.toBe('137px'))
    key(await element('crop-box'), 'Enter')
    await waitFor(() => expect(saved()?.crop).toMatchObject({ x: 127, width: 1093 }))
  })
})

describe('undo and the ways out', () => {
  it('undoes and redoes, by key and by button', async () => {
    const { saved } = await mark()
    const frame = await element('mark-m1')
    key(frame, 'ArrowUp')
    await waitFor(() => expect(saved()?.marks[0]).toMatchObject({ y: 585 }))
    key(await element('mark-m1'), 'z', { ctrlKey: true })
    await waitFor(() => expect(saved()?.marks[0]).toMatchObject({ y: 595 }))
    fireEvent.click(screen.getByRole('button', { name: 'Gentag' }))
    await waitFor(() => expect(saved()?.marks[0]).toMatchObject({ y: 585 }))
  })

  it('puts the picture back as it was with Annullér', async () => {
    const { saved, background } = await mark()
    key(await element('mark-m1'), 'Delete')
    await waitFor(() => expect(saved()?.marks).toHaveLength(2))
    fireEvent.click(screen.getByRole('button', { name: 'Annullér' }))
    await screen.findByRole('textbox', { name: /^Titel/ })
    expect(background.drafts.get('draft-1')?.pictures[0]?.marks).toHaveLength(3)
  })

  it('saves what is not saved yet on Færdig, and shows the new pixels', async () => {
    const { saved, sent } = await mark()
    const before = sent('report.picture').length
    key(await element('mark-m1'), 'Delete')
    await waitFor(() => expect(document.getElementById('mark-m1')).toBeNull())
    fireEvent.click(screen.getByRole('button', { name: 'Færdig' }))
    await screen.findByRole('textbox', { name: /^Titel/ })
    expect(saved()?.marks).toHaveLength(2)
    await waitFor(() => expect(sent('report.picture').length).toBeGreaterThan(before))
  })

  it('saves when the screen is left another way', async () => {
    const { saved } = await mark()
    key(await element('mark-m1'), 'Delete')
    await waitFor(() => expect(document.getElementById('mark-m1')).toBeNull())
    fireEvent.click(screen.getByRole('button', { name: /^Tilbage til/ }))
    await waitFor(() => expect(saved()?.marks).toHaveLength(2))
  })
})

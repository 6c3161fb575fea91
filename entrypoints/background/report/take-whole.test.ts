// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'
import type { WholePageCommand } from '../../../utils/messaging/page-commands.ts'
import { takeWhole, type TakeWholeOptions } from './take-whole.ts'

const page = { x: 0, y: 0, width: 1000, height: 800 }

/** A page of 1,400 pixels' width and `height`, on which a CPR number stands at 2,000. */
function setUp(rest: Partial<TakeWholeOptions> & { readonly height?: number } = {}) {
  const { height: wanted = 2600, ...others } = rest
  const at = { top: 0, height: wanted, now: 0, stopped: false }
  const steps: string[] = []
  const answer = (command: WholePageCommand) => {
    steps.push(command.kind === 'step' ? `step ${command.top}` : command.kind)
    if (command.kind === 'step') at.top = Math.min(command.top, at.height - page.height)
    const standing = { top: at.top, height: at.height, stopped: at.stopped }
    return command.kind === 'begin'
      ? { ...standing, windowWidth: 1400, page, frame: page, ratio: 1 }
      : standing
  }
  const options: TakeWholeOptions = {
    sendToPage: async (_tabId, command) => {
      steps.push(command.kind)
      return { reached: true, answer: null }
    },
    sendToWholePage: async (_tabId, command) => answer(command),
    injectWholePage: async () => null,
    windowOfTab: async () => 3,
    captureWindow: async () => {
      steps.push('capture')
      return 'data:image/png;base64,AAAA'
    },
    findCovers: async () => ({
      width: 1400,
      height: 800,
      covers: [{ kind: 'cpr', x: 10, y: 2000 - at.top, width: 90, height: 20 }].filter(
        ({ y }) => y >= 0 && y < 780,
      ),
    }),
    measure: async () => ({ width: 1400, height: 800 }),
    stitch: vi.fn(async () => ({ type: 'image/png', bytes: new ArrayBuffer(1) })),
    wait: async (milliseconds) => void (at.now += milliseconds),
    now: () => (at.now += 10),
    paceMs: 500,
    progress: vi.fn(),
    isStopped: () => false,
    ...others,
  }
  return { at, steps, options, answer, take: () => takeWhole(7, options) }
}

describe('takeWhole', () => {
  it('goes down the page window by window and covers what it found where it lies', async () => {
    const { steps, options, take } = setUp()
    expect(await take()).toEqual({
      ok: true,
      value: {
        file: { type: 'image/png', bytes: new ArrayBuffer(1) },
        covers: [{ id: 'cover-1', kind: 'cpr', x: 10, y: 2000, width: 90, height: 20 }],
      },
    })
    expect(steps.filter((step) => step.startsWith('step'))).toEqual([
      'step 0',
      'step 792',
      'step 1584',
      'step 2376',
    ])
    expect(vi.mocked(options.stitch).mock.calls[0]![1]).toEqual({ width: 1000, height: 2600 })
    expect(vi.mocked(options.progress).mock.calls).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ])
    expect(steps.slice(-2)).toEqual(['end', 'reveal'])
  })

  it('keeps the browser’s pace', async () => {
    const times: number[] = []
    const { at, take } = setUp({
      captureWindow: async () => {
        times.push(at.now)
        return 'data:image/png;base64,AAAA'
      },
    })
    await take()
    expect(times.length).toBe(4)
    expect(times.slice(1).every((time, index) => time - times[index]! >= 500)).toBe(true)
  })

  it('says that a page is too long, and takes what one picture can hold', async () => {
    const { options, take } = setUp({ height: 50_000 })
    expect(await take()).toMatchObject({ ok: true, value: { cut: 'long' } })
    expect(vi.mocked(options.stitch).mock.calls[0]![1]).toEqual({ width: 1000, height: 16_384 })
  })

  it('ends with what it has when she stops it, in the panel or with Esc', async () => {
    let count = 0
    const { options, take } = setUp({ isStopped: () => (count += 1) === 2 })
    expect(await take()).toMatchObject({ ok: true, value: { cut: 'stopped' } })
    expect(vi.mocked(options.stitch).mock.calls[0]![0]).toHaveLength(2)
    const second = setUp()
    second.at.stopped = true
    expect(await second.take()).toMatchObject({ ok: true, value: { cut: 'stopped' } })
  })

  it('takes a window anew that moved while it was taken', async () => {
    let count = 0
    const { at, steps, take } = setUp({
      captureWindow: async () => {
        count += 1
        if (count === 2) at.height += 300
        return 'data:image/png;base64,AAAA'
      },
    })
    expect(await take()).toEqual(expect.objectContaining({ ok: true }))
    expect(steps.filter((step) => step === 'step 792')).toHaveLength(2)
  })

  it('gives the upper part of a page that never stands still', async () => {
    let count = 0
    const { at, options, take } = setUp({
      captureWindow: async () => {
        count += 1
        if (count > 1) at.height += 5
        return 'data:image/png;base64,AAAA'
      },
    })
    expect(await take()).toMatchObject({ ok: true, value: { cut: 'changed' } })
    expect(vi.mocked(options.stitch).mock.calls[0]![0]).toHaveLength(1)
  })

  it.each<[string, Partial<TakeWholeOptions>, string]>([
    [
      'the grant is gone',
      { injectWholePage: () => Promise.reject(new Error('Cannot access contents')) },
      'picture-gesture',
    ],
    [
      'the browser refuses',
      { captureWindow: () => Promise.reject(new Error('activeTab required')) },
      'picture-gesture',
    ],
    ['the page is gone from the beginning', { sendToWholePage: async () => undefined }, 'picture-left'],
    ['another tab is on top', { windowOfTab: async () => undefined }, 'picture-failed'],
    [
      'the search for personal data gives something odd',
      { findCovers: async () => undefined },
      'picture-failed',
    ],
  ])('gives a code and no picture when %s', async (_name, rest, code) => {
    const { options, take } = setUp(rest)
    expect(await take()).toEqual({ ok: false, code })
    expect(options.stitch).not.toHaveBeenCalled()
  })

  it('keeps no picture of another tab that came to the front', async () => {
    let front = true
    const { options, take } = setUp({
      windowOfTab: async () => (front ? 3 : undefined),
      captureWindow: async () => {
        front = false
        return 'data:image/png;base64,AAAA'
      },
    })
    expect(await take()).toEqual({ ok: false, code: 'picture-left' })
    expect(options.stitch).not.toHaveBeenCalled()
  })

  it('says so when the page is left on the way, and brings the panel back', async () => {
    const made = setUp()
    let left = false
    const { steps, take } = setUp({
      sendToWholePage: async (_tab, command) => {
        if (command.kind === 'step' && command.top > 0) left = true
        return left ? undefined : made.answer(command)
      },
    })
    expect(await take()).toEqual({ ok: false, code: 'picture-left' })
    expect(steps.at(-1)).toBe('reveal')
  })

  it('puts the page and the panel back whatever breaks', async () => {
    const { steps, take } = setUp({ stitch: () => Promise.reject(new Error('boom')) })
    await expect(take()).rejects.toThrow('boom')
    expect(steps.slice(-2)).toEqual(['end', 'reveal'])
  })
})

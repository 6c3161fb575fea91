import { describe, expect, it, vi } from 'vitest'
import { captureFailure, capturePicture } from './capture.ts'

const tooMany = new Error('This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota.')

describe('capturePicture', () => {
  it('gives what the browser gives', async () => {
    const picture = await capturePicture({ capture: async () => 'data:image/png;base64,AA==', wait: vi.fn() })
    expect(picture).toEqual({ ok: true, value: 'data:image/png;base64,AA==' })
  })

  it('waits longer each time while there were too many', async () => {
    const wait = vi.fn(async () => {})
    const capture = vi
      .fn<() => Promise<string>>()
      .mockRejectedValueOnce(tooMany)
      .mockRejectedValueOnce(tooMany)
      .mockResolvedValue('data:image/png;base64,AA==')
    expect(await capturePicture({ capture, wait })).toMatchObject({ ok: true })
    expect(wait.mock.calls).toEqual([[600], [1100]])
  })

  it('says that it was too busy in the end', async () => {
    const capture = vi.fn(() => Promise.reject(tooMany))
    expect(await capturePicture({ capture, wait: async () => {} })).toEqual({
      ok: false,
      code: 'picture-busy',
    })
    expect(capture).toHaveBeenCalledTimes(4)
  })

  it('does not try again without a grant', async () => {
    const capture = vi.fn(() =>
      Promise.reject(new Error("Either the '<all_urls>' or 'activeTab' permission is required.")),
    )
    expect(await capturePicture({ capture, wait: vi.fn() })).toEqual({ ok: false, code: 'picture-gesture' })
    expect(capture).toHaveBeenCalledTimes(1)
  })

  it('takes anything but a picture for a failure', async () => {
    expect(await capturePicture({ capture: async () => '', wait: vi.fn() })).toEqual({
      ok: false,
      code: 'picture-failed',
    })
  })
})

describe('captureFailure', () => {
  it.each([
    ['Error: Missing activeTab permission', 'picture-gesture'],
    [
      'Error: Cannot access contents of the page. Extension manifest must request permission',
      'picture-gesture',
    ],
    ['Error: Could not load file: covers.js', 'picture-failed'],
    ['Error: No window with id: 3', 'picture-failed'],
  ])('%s', (message, code) => {
    expect(captureFailure(message)).toBe(code)
  })
})

// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'
import { takePicture, type TakePictureOptions } from './take-picture.ts'

const found = {
  width: 1000,
  height: 500,
  covers: [{ kind: 'mail', x: 10.2, y: 20.6, width: 100.1, height: 15 }],
  page: { x: 0, y: 0, width: 600, height: 500 },
}

function setUp(rest: Partial<TakePictureOptions> = {}) {
  const steps: string[] = []
  const options: TakePictureOptions = {
    sendToPage: async (_tabId, { kind }) => {
      steps.push(kind)
      return { reached: true, answer: { open: true } }
    },
    windowOfTab: async () => 3,
    captureWindow: async () => {
      steps.push('capture')
      return 'data:image/png;base64,AAAA'
    },
    findCovers: async () => {
      steps.push('covers')
      return found
    },
    measure: async () => ({ width: 2000, height: 1000 }),
    wait: async () => {},
    ...rest,
  }
  return { steps, take: () => takePicture(7, options) }
}

describe('takePicture', () => {
  it('takes it while the panel is out of sight, with covers in picture pixels and the panel cut off', async () => {
    const { steps, take } = setUp()
    expect(await take()).toEqual({
      ok: true,
      value: {
        file: { type: 'image/png', bytes: new ArrayBuffer(3) },
        covers: [{ id: 'cover-1', kind: 'mail', x: 20, y: 41, width: 201, height: 31 }],
        crop: { x: 0, y: 0, width: 1200, height: 1000 },
      },
    })
    expect(steps).toEqual(['conceal', 'covers', 'capture', 'reveal'])
  })

  it('is whole when the page has the whole window', async () => {
    const { take } = setUp({
      findCovers: async () => ({ ...found, page: { x: 0, y: 0, width: 1000, height: 500 } }),
    })
    expect(await take()).not.toHaveProperty('value.crop')
  })

  it.each([
    [
      'the browser refuses',
      { captureWindow: () => Promise.reject(new Error('activeTab required')) },
      'picture-gesture',
    ],
    [
      'the page may not be searched',
      { findCovers: () => Promise.reject(new Error('Cannot access contents')) },
      'picture-gesture',
    ],
    ['the search gives something odd', { findCovers: async () => ({ covers: [] }) }, 'picture-failed'],
    ['the search gives nothing', { findCovers: async () => undefined }, 'picture-failed'],
    ['another tab is on top', { windowOfTab: async () => undefined }, 'picture-failed'],
  ])('gives a code and never a picture without covers when %s', async (_name, rest, code) => {
    expect(await setUp(rest).take()).toEqual({ ok: false, code })
  })

  it('brings the panel back whatever happens', async () => {
    const { steps, take } = setUp({ measure: () => Promise.reject(new Error('boom')) })
    await expect(take()).rejects.toThrow('boom')
    expect(steps.at(-1)).toBe('reveal')
  })

  it('needs no panel in the page', async () => {
    const { take } = setUp({ sendToPage: vi.fn(async () => ({ reached: false as const })) })
    expect(await take()).toMatchObject({ ok: true })
  })
})

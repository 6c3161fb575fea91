import { describe, expect, it } from 'vitest'
import { joinCovers, pixelCovers, pixelPieces, pixelRatio, type WholePlan } from './whole-page.ts'

const page = { x: 0, y: 0, width: 1000, height: 800 }
const plain: WholePlan = { windowWidth: 1400, page, frame: page }
/** A page that stands still around a part that scrolls. */
const framed: WholePlan = { ...plain, frame: { x: 200, y: 60, width: 780, height: 700 } }
const first = { isFirst: true, isLast: false, top: 0, height: 3000 }
const middle = { ...first, isFirst: false, top: 700 }
const last = { ...middle, isLast: true, top: 2300 }

describe('pixelPieces', () => {
  it('lays windows of a page under each other', () => {
    expect(pixelPieces(plain, first, 1)).toEqual([{ from: page, to: { x: 0, y: 0 } }])
    expect(pixelPieces(plain, middle, 2)).toEqual([
      { from: { x: 0, y: 0, width: 2000, height: 1600 }, to: { x: 0, y: 1400 } },
    ])
  })

  it('leaves out the panel on the left', () => {
    const beside = { ...page, x: 400 }
    const [piece] = pixelPieces({ ...plain, page: beside, frame: beside }, middle, 1)
    expect(piece).toEqual({ from: beside, to: { x: 0, y: 700 } })
  })

  it('takes what stands around a scrolling part once: above with the first, below with the last', () => {
    expect(pixelPieces(framed, first, 1)).toEqual([
      { from: { x: 0, y: 0, width: 1000, height: 760 }, to: { x: 0, y: 0 } },
    ])
    expect(pixelPieces(framed, middle, 1)).toEqual([{ from: framed.frame, to: { x: 200, y: 760 } }])
    expect(pixelPieces(framed, last, 1)).toEqual([
      { from: framed.frame, to: { x: 200, y: 2360 } },
      { from: { x: 0, y: 760, width: 1000, height: 40 }, to: { x: 0, y: 3060 } },
    ])
  })

  it.each([1, 1.1, 1.25, 1.5, 2])('leaves neither gap nor shift between windows at %s pixels', (ratio) => {
    const frame = { ...page, height: 801 }
    const stepPx = Math.floor((801 - 8) * ratio) / ratio
    let bottom = 0
    for (let step = 0; step < 40; step += 1) {
      const place = { isFirst: step === 0, isLast: false, top: step * stepPx, height: 40_000 }
      const [piece] = pixelPieces({ ...plain, page: frame, frame }, place, ratio)
      expect(piece!.to.y).toBeLessThanOrEqual(bottom)
      expect(Math.abs(piece!.to.y - place.top * ratio)).toBeLessThan(1e-6)
      bottom = piece!.to.y + piece!.from.height
    }
  })
})

describe('pixelRatio', () => {
  it('is the browser’s own where the picture’s width agrees but for rounding', () => {
    expect(pixelRatio(1.25, 1366, 1093)).toBe(1.25)
  })

  it('is the picture’s where it plainly has another size', () => {
    expect(pixelRatio(2, 1400, 1400)).toBe(1)
  })
})

describe('covers', () => {
  const box = (y: number, height = 20) => ({ kind: 'cpr' as const, x: 300, y, width: 100, height })

  it('lie where their window lies, in whole pixels outwards', () => {
    const pieces = pixelPieces(plain, middle, 1.25)
    expect(pixelCovers([{ ...box(100.3), x: 300.5 }], pieces, 1.25)).toEqual([
      { kind: 'cpr', x: 375, y: 125 + 875, width: 126, height: 26 },
    ])
  })

  it('outside the piece that is used are left out, and cut at its edge', () => {
    const pieces = pixelPieces(framed, middle, 1)
    expect(pixelCovers([box(20), box(750), { ...box(100), x: 50 }], pieces, 1)).toEqual([
      { kind: 'cpr', x: 300, y: 1450, width: 100, height: 10 },
    ])
  })

  it('that two windows both found stand once, and end with the picture', () => {
    const found = [box(100), box(100), { ...box(105), width: 50, height: 5 }, box(490), box(600)]
    expect(joinCovers(found, 500)).toEqual([
      { id: 'cover-1', ...box(100) },
      { id: 'cover-2', ...box(490, 10) },
    ])
  })
})

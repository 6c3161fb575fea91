import { describe, expect, it } from 'vitest'
import { fitFactor, MOST_PIXELS, MOST_SIDE, mostHeight, smallerSize } from './picture-limits.ts'

describe('fitFactor', () => {
  it('leaves alone what both browsers can draw', () => {
    expect(fitFactor({ width: 2560, height: 1600 })).toBe(1)
  })

  it.each([
    { width: 1000, height: 20_000 },
    { width: 40_000, height: 10 },
    { width: 9000, height: 9000 },
  ])('brings $width × $height within side and area', (size) => {
    const factor = fitFactor(size)
    expect(factor).toBeLessThan(1)
    const [width, height] = [size.width * factor, size.height * factor]
    expect(Math.max(width, height)).toBeLessThanOrEqual(MOST_SIDE + 1e-6)
    expect(width * height).toBeLessThanOrEqual(MOST_PIXELS + 1)
  })
})

describe('mostHeight', () => {
  it('is the longest side for a narrow picture and less for a wide one', () => {
    expect(mostHeight(1000)).toBe(MOST_SIDE)
    expect(mostHeight(4000)).toBe(10_000)
  })
})

describe('smallerSize', () => {
  it('goes down until it fits, and never for ever', () => {
    let size = { width: 1600, height: 1000 }
    // As a PNG of text does: a little less than in proportion to its pixels.
    const bytesOf = ({ width, height }: typeof size) => (width * height) ** 0.95
    const start = bytesOf(size)
    let steps = 0
    while (bytesOf(size) > start / 4) {
      size = smallerSize(size, bytesOf(size), start / 4)!
      steps += 1
    }
    expect(steps).toBeLessThan(5)
    expect(size.width / size.height).toBeCloseTo(1.6, 1)
  })

  it('takes off a twentieth at least', () => {
    expect(smallerSize({ width: 1000, height: 500 }, 1001, 1000)).toEqual({ width: 950, height: 475 })
  })

  it('ends before nothing can be read', () => {
    expect(smallerSize({ width: 210, height: 100 }, 1000, 10)).toBeUndefined()
  })
})

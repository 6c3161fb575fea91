// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { boxAfterKey, boxBetween, firstBox } from './area-box.ts'

const within = { x: 400, y: 0, width: 1000, height: 800 }

describe('firstBox', () => {
  it('is half of the page in its middle', () => {
    expect(firstBox(within)).toEqual({ x: 650, y: 200, width: 500, height: 400 })
  })
})

describe('boxBetween', () => {
  it('takes corners in any order', () => {
    const box = { x: 500, y: 100, width: 50, height: 60 }
    expect(boxBetween({ x: 550, y: 100 }, { x: 500, y: 160 }, within)).toEqual(box)
    expect(boxBetween({ x: 500, y: 160 }, { x: 550, y: 100 }, within)).toEqual(box)
  })

  it('stays beside the panel and inside the window', () => {
    expect(boxBetween({ x: 450, y: 700 }, { x: 10, y: 2000 }, within)).toEqual({
      x: 400,
      y: 700,
      width: 50,
      height: 100,
    })
  })
})

describe('boxAfterKey', () => {
  const box = { x: 410, y: 780, width: 100, height: 20 }

  it('moves, but not out of the page', () => {
    expect(boxAfterKey(box, { key: 'ArrowRight', shiftKey: false }, within)).toEqual({ ...box, x: 420 })
    const far = [1, 2].reduce((at) => boxAfterKey(at, { key: 'ArrowLeft', shiftKey: false }, within)!, box)
    expect(far).toEqual({ ...box, x: 400 })
    expect(boxAfterKey(box, { key: 'ArrowDown', shiftKey: false }, within)).toEqual(box)
  })

  it('sizes with Shift, never to nothing and never out of the page', () => {
    expect(boxAfterKey(box, { key: 'ArrowRight', shiftKey: true }, within)).toEqual({ ...box, width: 110 })
    expect(boxAfterKey(box, { key: 'ArrowUp', shiftKey: true }, within)).toEqual({ ...box, height: 12 })
    expect(boxAfterKey(box, { key: 'ArrowDown', shiftKey: true }, within)).toEqual(box)
  })

  it('knows no other keys', () => {
    expect(boxAfterKey(box, { key: 'a', shiftKey: false }, within)).toBeUndefined()
  })
})

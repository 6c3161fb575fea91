import { describe, expect, it } from 'vitest'
import type { Cover, Mark, Picture, PictureId } from '../report/draft.ts'
import { drawPicture, outputSize } from './draw-picture.ts'
import { startHistory, stepHistory } from './history.ts'
import {
  boxBetween,
  boxOf,
  isCover,
  placeShape,
  positionOf,
  shapesOf,
  sizeShape,
  withoutShape,
  withShape,
} from './shapes.ts'

const size = { width: 800, height: 600 }
const cover: Cover = { id: 'c', kind: 'mail', x: 10, y: 20, width: 100, height: 30 }
const arrow: Mark = { id: 'a', kind: 'arrow', x1: 200, y1: 50, x2: 100, y2: 150 }
const pen: Mark = {
  id: 'p',
  kind: 'pen',
  points: [
    { x: 5, y: 5 },
    { x: 25, y: 45 },
  ],
}
const words: Mark = { id: 't', kind: 'text', x: 700, y: 500, text: 'Det gamle billede' }
const picture: Picture = {
  id: 'b' as PictureId,
  name: 'billede-1.png',
  ...size,
  covers: [cover],
  marks: [arrow],
}

describe('placeShape', () => {
  it('keeps every kind of shape inside the picture', () => {
    for (const shape of [cover, arrow, pen, words]) {
      const moved = boxOf(placeShape(shape, { x: 5000, y: -5000 }, size))
      expect(moved.y).toBe(0)
      expect(moved.x + moved.width).toBeLessThanOrEqual(size.width)
    }
  })

  it('moves all of an arrow', () => {
    expect(placeShape(arrow, { x: 110, y: 60 }, size)).toMatchObject({ x1: 210, y1: 60, x2: 110, y2: 160 })
  })
})

describe('sizeShape', () => {
  it('keeps the direction of an arrow', () => {
    expect(sizeShape(arrow, { width: 50, height: 20 }, size)).toMatchObject({
      x1: 150,
      x2: 100,
      y1: 50,
      y2: 70,
    })
  })

  it('never makes a shape too small to grip, nor larger than the picture', () => {
    expect(sizeShape(cover, { width: 0, height: -3 }, size)).toMatchObject({ width: 8, height: 8 })
    expect(sizeShape(cover, { width: 9000, height: 9000 }, size)).toMatchObject({ width: 790, height: 580 })
  })
})

describe('boxBetween', () => {
  it('takes the corners in any order', () => {
    expect(boxBetween({ x: 90, y: 80 }, { x: 10, y: 20 }, size)).toEqual({
      x: 10,
      y: 20,
      width: 80,
      height: 60,
    })
  })
})

describe('positionOf', () => {
  it.each([
    [{ x: 0, y: 0, width: 10, height: 10 }, 'top', 'left'],
    [{ x: 395, y: 295, width: 10, height: 10 }, 'middle', 'middle'],
    [{ x: 790, y: 590, width: 10, height: 10 }, 'bottom', 'right'],
  ])('names the place of %j', (box, row, column) => {
    expect(positionOf(box, size)).toEqual({ row, column })
  })
})

describe('withShape and withoutShape', () => {
  it('replaces by id, adds what is new, and removes', () => {
    const moved = withShape(picture, { ...cover, x: 50 })
    expect(moved.covers).toEqual([{ ...cover, x: 50 }])
    expect(shapesOf(withShape(picture, pen)).map(({ id }) => id)).toEqual(['c', 'a', 'p'])
    expect(shapesOf(withoutShape(picture, 'c')).some(isCover)).toBe(false)
  })
})

describe('stepHistory', () => {
  it('undoes a drag as one step and redoes it', () => {
    let history = startHistory('a')
    history = stepHistory(history, { kind: 'change', value: 'b' })
    history = stepHistory(history, { kind: 'adjust', value: 'c' })
    const undone = stepHistory(history, { kind: 'undo' })
    expect(undone.present).toBe('a')
    expect(stepHistory(undone, { kind: 'redo' }).present).toBe('c')
  })

  it('has nothing to undo at the beginning', () => {
    const history = startHistory('a')
    expect(stepHistory(history, { kind: 'undo' })).toBe(history)
  })
})

describe('drawPicture', () => {
  it('paints covers opaque over the image, out to whole pixels, before any mark', () => {
    const calls: string[] = []
    const context = recording(calls)
    drawPicture(context, {} as CanvasImageSource, {
      ...picture,
      covers: [{ ...cover, x: 10.4, y: 20.6, width: 100.2, height: 30.1 }],
      marks: [{ id: 'f', kind: 'frame', x: 1, y: 2, width: 3, height: 4 }],
    })
    expect(calls).toEqual([
      'drawImage 0 0 800 600',
      '#10181d fillRect 10 20 101 31',
      '#d3123c strokeRect 1 2 3 4',
    ])
  })

  it('shifts by the crop, whose size the output has', () => {
    const calls: string[] = []
    const cropped = { ...picture, covers: [], marks: [], crop: { x: 100, y: 50, width: 300, height: 200 } }
    drawPicture(recording(calls), {} as CanvasImageSource, cropped)
    expect(calls[0]).toBe('translate -100 -50')
    expect(outputSize(cropped)).toEqual({ width: 300, height: 200 })
  })
})

function recording(calls: string[]): CanvasRenderingContext2D {
  const note =
    (name: string, colour: () => string) =>
    (...args: unknown[]) => {
      const numbers = args.filter((arg) => typeof arg === 'number')
      calls.push([colour(), name, ...numbers].filter((part) => part !== '').join(' '))
    }
  const context = { fillStyle: '', strokeStyle: '' } as unknown as CanvasRenderingContext2D
  return Object.assign(context, {
    drawImage: note('drawImage', () => ''),
    translate: note('translate', () => ''),
    fillRect: note('fillRect', () => String(context.fillStyle)),
    strokeRect: note('strokeRect', () => String(context.strokeStyle)),
  })
}

import { describe, expect, it } from 'vitest'
import type { Picture } from './draft.ts'
import { lookOf } from './picture-look.ts'

const cover = { id: 'a', kind: 'name', x: 1, y: 2, width: 3, height: 4 } as const
const frame = { id: 'b', kind: 'frame', x: 1, y: 2, width: 3, height: 4 } as const
const plain: Pick<Picture, 'covers' | 'marks' | 'crop'> = { covers: [cover], marks: [frame] }

describe('lookOf', () => {
  it('is the same whatever the ids, the kinds of covers and the order of properties', () => {
    const { kind, id, ...place } = frame
    const other = { covers: [{ ...cover, id: 'z', kind: 'own' as const }], marks: [{ ...place, id, kind }] }
    expect(lookOf(other)).toBe(lookOf(plain))
  })

  it.each([
    ['a moved cover', { covers: [{ ...cover, x: 2 }] }],
    ['a cover less', { covers: [] }],
    ['a mark less', { marks: [] }],
    ['other words', { marks: [{ id: 'b', kind: 'text' as const, x: 1, y: 2, text: 'Her' }] }],
    ['a crop', { crop: { x: 0, y: 0, width: 5, height: 5 } }],
  ])('differs for %s', (_, change) => expect(lookOf({ ...plain, ...change })).not.toBe(lookOf(plain)))
})

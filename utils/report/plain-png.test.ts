import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { isPlainPng } from './plain-png.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

function chunk(name: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(name, 'latin1'), data, Buffer.alloc(4)])
}

function file(...parts: readonly Buffer[]): Uint8Array {
  return Buffer.concat([signature, ...parts])
}

const head = chunk('IHDR', Buffer.alloc(13, 1))
const pixels = chunk('IDAT', deflateSync(Buffer.alloc(4)))
const end = chunk('IEND')

describe('isPlainPng', () => {
  it('takes a file of pixels and colour space', () => {
    const plain = file(head, chunk('sRGB', Buffer.alloc(1)), pixels, pixels, end)
    expect(isPlainPng(plain)).toBe(true)
    expect(isPlainPng(Buffer.concat([Buffer.alloc(3), plain]).subarray(3))).toBe(true)
  })

  it.each([
    ['a comment', file(head, chunk('tEXt', Buffer.from('Comment\0Mette')), pixels, end)],
    ['camera data', file(head, pixels, chunk('eXIf', Buffer.alloc(8)), end)],
    ['an animation', file(head, chunk('acTL', Buffer.alloc(8)), pixels, end)],
    ['something behind its end', file(head, pixels, end, Buffer.from('hemmeligt'))],
    ['no end', file(head, pixels)],
    ['a length beyond its end', file(head, Buffer.from([0xff, 0xff, 0xff, 0xff]), Buffer.from('IDAT'))],
    ['no signature', Buffer.concat([head, end])],
    ['nothing', new Uint8Array()],
  ])('refuses one with %s', (_, bytes) => expect(isPlainPng(bytes)).toBe(false))
})

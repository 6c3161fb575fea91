// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'
import type { SourceReply } from '../../../utils/sources/knowledge-source.ts'
import { createUploadLimit } from './upload-limit.ts'

const hourMs = 3_600_000

function setUp(read: () => Promise<SourceReply<number | undefined>>) {
  let stored: { bytes: number; at: number } | undefined
  const clock = { now: 1_800_000_000_000 }
  const asked = vi.fn(read)
  const limit = createUploadLimit({
    item: {
      read: async () => stored,
      write: async (value) => void (stored = value),
      clear: async () => {},
      watch: () => () => {},
    },
    read: asked,
    policyBytes: () => 10_000_000,
    now: () => clock.now,
    wait: async () => {},
  })
  return { limit, asked, clock }
}

describe('the limit for files', () => {
  it('is the policy’s until the portal has said its own, and is not asked for twice an hour', async () => {
    const { limit, asked, clock } = setUp(async () => ({ ok: true, value: 50_000 }))
    expect(await limit.current()).toBe(10_000_000)
    await limit.refresh()
    await limit.refresh()
    expect(await limit.current()).toBe(50_000)
    expect(asked).toHaveBeenCalledTimes(1)
    clock.now += hourMs
    await limit.refresh()
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it.each<[string, () => Promise<SourceReply<number | undefined>>]>([
    ['she is not signed in', async () => ({ ok: false, code: 'signed-out', host: 'desk.example' })],
    ['the portal does not say', async () => ({ ok: true, value: undefined })],
    ['the network breaks', () => Promise.reject(new Error('boom'))],
  ])('stays the policy’s when %s', async (_name, read) => {
    const { limit } = setUp(read)
    await limit.refresh()
    expect(await limit.current()).toBe(10_000_000)
  })

  it('is waited for only a moment', async () => {
    const { limit } = setUp(() => new Promise(() => {}))
    void limit.refresh()
    expect(await limit.current()).toBe(10_000_000)
  })
})

import { describe, expect, it } from 'vitest'
import { supportPolicies } from '../../utils/support/policies.ts'
import { supportHandlers } from './support.ts'

const written = supportPolicies.at(-1)?.writtenFrom.blob
const other = 'b'.repeat(40)
const first = Date.parse('2026-11-20T09:00:00Z')

function setUp(sha: () => Promise<string | undefined>) {
  const clock = { now: first }
  let seen: { sha: string; at: number } | undefined
  const handlers = supportHandlers({
    now: () => clock.now,
    supportPage: sha,
    seen: { read: async () => seen, write: async (value) => void (seen = value) },
  })
  const view = async () => {
    const reply = await handlers['support.view']({}, {} as never)
    if (!reply.ok) throw new Error(reply.code)
    return reply.value
  }
  return { clock, view }
}

describe('support.view', () => {
  it.each([
    ['there is no copy yet', async () => undefined],
    ['the page is the one the rules were written from', async () => written],
    ['the copy is from the web site, which has no git ids', async () => 'web:/overblik/support#12ab'],
    ['the store fails', () => Promise.reject(new Error('disk'))],
  ])('gives the rules without a notice when %s', async (_name, sha) => {
    const view = await setUp(sha).view()
    expect(view).toMatchObject({ policy: { id: '2025-09' }, open: true })
    expect(view).not.toHaveProperty('pageChangedAt')
  })

  it('says since when the page is another one, and keeps that day', async () => {
    let sha = other
    const { clock, view } = setUp(async () => sha)
    expect(await view()).toMatchObject({ pageChangedAt: first })
    clock.now += 86_400_000
    expect(await view()).toMatchObject({ pageChangedAt: first })
    sha = 'c'.repeat(40)
    expect(await view()).toMatchObject({ pageChangedAt: clock.now })
  })
})

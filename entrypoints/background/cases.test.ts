// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Sender } from '../../utils/messaging/handle.ts'
import type { StoredItem } from '../../utils/platform/storage.ts'
import { json, testNetwork, type Answer } from '../../utils/sources/test-host.ts'
import { casesHandlers, type StoredCases } from './cases.ts'

const panel: Sender = { kind: 'panel', frameId: 0, url: 'chrome-extension://abc/panel.html' }
const minuteMs = 60_000

function setUp(answer: () => Answer) {
  const clock = { now: 1_800_000_000_000 }
  const place = { answer, origin: 'https://desk.example' }
  let stored: StoredCases | undefined
  const item: StoredItem<StoredCases> = {
    read: async () => stored,
    write: async (value) => void (stored = value),
    clear: async () => void (stored = undefined),
    watch: () => () => {},
  }
  const network = testNetwork(() => place.answer(), { now: () => clock.now })
  const handlers = casesHandlers({
    desk: async () => ({ origin: place.origin, portalId: '4', network }),
    item,
    now: () => clock.now,
  })
  const list = async () => {
    const reply = await handlers['cases.list']({}, panel)
    if (!reply.ok) throw new Error(reply.code)
    return reply.value
  }
  return { clock, place, network, list }
}

const one = () => json({ values: [{ issueKey: 'CMS-1', summary: 'Et' }], isLastPage: true })

describe('cases.list', () => {
  it('asks once for several panels, and not again for five minutes', async () => {
    const { list, network, clock } = setUp(one)
    const [first] = await Promise.all([list(), list()])
    expect(first).toMatchObject({ cases: [{ key: 'CMS-1' }], fetchedAt: clock.now })
    clock.now += 5 * minuteMs - 1
    await list()
    expect(network.asked).toHaveLength(1)
    clock.now += 1
    await list()
    expect(network.asked).toHaveLength(2)
  })

  it('shows the last list while Servicedesk does not answer, and says when it asks again', async () => {
    const { list, place, clock, network } = setUp(one)
    const { fetchedAt } = await list()
    clock.now += 6 * minuteMs
    place.answer = () => json({}, { 'retry-after': '120' }, 429)
    const retryAt = clock.now + 2 * minuteMs
    expect(await list()).toMatchObject({
      cases: [{ key: 'CMS-1' }],
      fetchedAt,
      failure: { code: 'rate-limited', retryAt },
    })
    await list()
    expect(network.asked).toHaveLength(2)
    clock.now = retryAt
    place.answer = one
    expect(await list()).not.toHaveProperty('failure')
  })

  it('shows nothing of before to who is signed out, and asks anew at once', async () => {
    const { list, place, clock, network } = setUp(one)
    await list()
    clock.now += 6 * minuteMs
    place.answer = () => json({}, {}, 401)
    expect(await list()).toEqual({ cases: [], failure: { code: 'signed-out' } })
    place.answer = one
    expect(await list()).toMatchObject({ cases: [{ key: 'CMS-1' }] })
    expect(network.asked).toHaveLength(3)
  })

  it('does not show the cases of one Servicedesk as those of another', async () => {
    const { list, place } = setUp(one)
    await list()
    place.origin = 'https://other.example'
    place.answer = () => json({}, {}, 500)
    expect(await list()).toMatchObject({ cases: [], failure: { code: 'network-failed' } })
  })
})

// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'
import type { Alarm } from '../../utils/platform/alarms.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import { createUpkeep } from './upkeep.ts'

const hourMs = 3_600_000

function setUp({ fetchedAt, usedAt }: { fetchedAt?: number; usedAt?: number } = {}) {
  const clock = { now: 1_800_000_000_000 }
  const state = { fetchedAt, usedAt, alarmAt: undefined as number | undefined }
  const refresh = vi.fn(async () => void (state.fetchedAt = clock.now))
  const knowledge: Pick<Knowledge, 'status' | 'refresh'> = {
    refresh,
    status: async () =>
      state.fetchedAt === undefined
        ? { phase: 'empty', done: 0, total: 0, unreadTitles: [] }
        : { phase: 'ready', done: 1, total: 1, fetchedAt: state.fetchedAt, unreadTitles: [] },
  }
  const alarm: Alarm = {
    set: async (at) => void (state.alarmAt = at),
    isSet: async () => state.alarmAt !== undefined,
    onDue: () => {},
  }
  const tidy = vi.fn(async () => {})
  const upkeep = createUpkeep({
    knowledge: knowledge as Knowledge,
    alarm,
    usedAt: {
      read: async () => state.usedAt,
      write: async (value) => void (state.usedAt = value),
      clear: async () => {},
      watch: () => () => {},
    },
    now: () => clock.now,
    random: () => 0.5,
    tidy,
  })
  return { clock, state, refresh, tidy, upkeep }
}

describe('upkeep', () => {
  it('fetches at once when there is nothing yet', async () => {
    const { upkeep, refresh } = setUp()
    await upkeep.first()
    expect(refresh).toHaveBeenCalledTimes(1)
  })

  it('sets an alarm whenever it wakes without one', async () => {
    const { upkeep, state, clock } = setUp()
    await upkeep.ensure()
    expect(state.alarmAt).toBe(clock.now + 60_000)
    state.alarmAt = 5
    await upkeep.ensure()
    expect(state.alarmAt).toBe(5)
  })

  it.each([
    ['an hour after the last look, while the panel is used', 1, 0.5, 1],
    ['not before that', 0.9, 0.5, 0],
    ['not by the hour when nobody uses the panel', 5, 10, 0],
    ['by the day then', 24, 30, 1],
  ])('looks %s', async (_name, ageHours, unusedHours, times) => {
    const now = 1_800_000_000_000
    const { upkeep, refresh, state, tidy } = setUp({
      fetchedAt: now - ageHours * hourMs,
      usedAt: now - unusedHours * hourMs,
    })
    await upkeep.due()
    expect(refresh).toHaveBeenCalledTimes(times)
    expect(state.alarmAt).toBeGreaterThanOrEqual(now + hourMs)
    expect(state.alarmAt).toBeLessThan(now + 1.1 * hourMs)
    expect(tidy).toHaveBeenCalled()
  })

  it('looks when the panel is used after a while, and notes the use seldom', async () => {
    const { upkeep, refresh, state, clock } = setUp({ fetchedAt: 1_800_000_000_000 - 20 * hourMs })
    await upkeep.used()
    expect(refresh).toHaveBeenCalledTimes(1)
    const noted = state.usedAt
    clock.now += 60_000
    await upkeep.used()
    expect(state.usedAt).toBe(noted)
  })
})

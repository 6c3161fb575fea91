import { describe, expect, it } from 'vitest'
import { createPatientPolicy } from './patient-policy.ts'

type Policy = Readonly<Record<string, unknown>>

function setUp(first: Policy | undefined) {
  let kept = first
  let answer: (policy: Policy) => void = () => undefined
  let giveUp: () => void = () => undefined
  let late = 0
  const policy = createPatientPolicy({
    readManaged: () => new Promise((resolve) => (answer = resolve)),
    copy: {
      read: () => Promise.resolve(kept),
      write: (value) => {
        kept = value
        return Promise.resolve()
      },
    },
    wait: () => new Promise((resolve) => (giveUp = resolve)),
  })
  policy.onLate(() => {
    late += 1
  })
  const pause = () => new Promise((resolve) => setTimeout(resolve))
  return {
    policy,
    pause,
    answer: (value: Policy) => answer(value),
    giveUp: () => giveUp(),
    kept: () => kept,
    late: () => late,
  }
}

describe('createPatientPolicy', () => {
  it('answers the policy when the browser is quick, and remembers it', async () => {
    const { policy, answer, kept, pause } = setUp(undefined)
    const read = policy.read()
    await pause()
    answer({ hostingPlan: 'webmaster' })
    expect(await read).toEqual({ hostingPlan: 'webmaster' })
    expect(kept()).toEqual({ hostingPlan: 'webmaster' })
  })

  it('answers the last known policy when the browser is slow, and tells when it was another', async () => {
    const { policy, answer, giveUp, late, kept, pause } = setUp({ hostingPlan: 'editor' })
    const read = policy.read()
    await pause()
    giveUp()
    expect(await read).toEqual({ hostingPlan: 'editor' })
    answer({ hostingPlan: 'webmaster' })
    await pause()
    expect(late()).toBe(1)
    expect(kept()).toEqual({ hostingPlan: 'webmaster' })
  })

  it('tells nothing when the late answer is the known one', async () => {
    const { policy, answer, giveUp, late, pause } = setUp({ hostingPlan: 'editor' })
    const read = policy.read()
    await pause()
    giveUp()
    await read
    answer({ hostingPlan: 'editor' })
    await pause()
    expect(late()).toBe(0)
  })
})

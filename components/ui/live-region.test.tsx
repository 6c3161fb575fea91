import { act, cleanup, render } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { announce, LiveRegion } from './live-region.tsx'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const boxes = () => [...document.querySelectorAll('[aria-live="polite"]')].map((box) => box.textContent)
const say = async (message: string, waitMs: number) => {
  announce(message)
  await act(async () => void (await vi.advanceTimersByTimeAsync(waitMs)))
}

describe('announce', () => {
  it('says the same text twice as two changes', async () => {
    render(<LiveRegion />)
    await say('2 resultater', 2000)
    const first = boxes()
    await say('2 resultater', 2000)
    expect(boxes()).toEqual(first.toReversed())
    expect(boxes()).toContain('2 resultater')
  })

  it('says only the last of many texts that come at once', async () => {
    render(<LiveRegion />)
    announce('9 resultater')
    announce('4 resultater')
    await say('1 resultat', 2000)
    expect(boxes().join('')).toBe('1 resultat')
  })

  it('interrupts for what is urgent', async () => {
    render(<LiveRegion />)
    announce('Udkastet er ikke gemt.', 'assertive')
    await act(async () => void (await vi.advanceTimersByTimeAsync(200)))
    expect(document.querySelector('[role=alert]')?.textContent).toBe('Udkastet er ikke gemt.')
  })
})

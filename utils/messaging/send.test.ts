import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from '../platform/browser.ts'
import { onPanelEvent } from './events.ts'
import type { PanelEvent } from './protocol.ts'
import { send } from './send.ts'

const runtime = { id: 'abc' as string | undefined, sendMessage: vi.fn(), onMessage: listeners() }

vi.mock('../platform/browser.ts', () => ({ browser: {} }))

function listeners() {
  const all = new Set<(message: unknown) => unknown>()
  return {
    addListener: (listener: (message: unknown) => unknown) => void all.add(listener),
    removeListener: (listener: (message: unknown) => unknown) => void all.delete(listener),
    all,
  }
}

beforeEach(() => {
  runtime.id = 'abc'
  runtime.sendMessage.mockReset()
  Object.assign(browser, { runtime })
})
afterEach(() => void vi.useRealTimers())

describe('send', () => {
  it('asks by name and gives the answer', async () => {
    const reply = { ok: true, value: { url: 'https://www.example.test/' } }
    runtime.sendMessage.mockResolvedValue(reply)
    expect(await send('report.handover', { draftId: 'a' })).toEqual(reply)
    expect(runtime.sendMessage).toHaveBeenCalledWith({ name: 'report.handover', request: { draftId: 'a' } })
  })

  it('gives a failure as it came', async () => {
    runtime.sendMessage.mockResolvedValue({ ok: false, code: 'desk-access' })
    expect(await send('report.handover', { draftId: 'a' })).toEqual({ ok: false, code: 'desk-access' })
  })

  it.each([undefined, null, 'ok', { ok: true }, { ok: true, value: {} }, { ok: false, code: 'made-up' }])(
    'takes %j for no answer',
    async (reply) => {
      runtime.sendMessage.mockResolvedValue(reply)
      expect(await send('manual.status')).toEqual({ ok: false, code: 'bad-message' })
    },
  )

  it('gives up after half a minute', async () => {
    vi.useFakeTimers()
    runtime.sendMessage.mockReturnValue(new Promise(() => {}))
    const reply = send('manual.status')
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await reply).toEqual({ ok: false, code: 'network-timeout' })
  })

  it('knows a panel that an update has cut off', async () => {
    runtime.sendMessage.mockRejectedValue(new Error('Extension context invalidated.'))
    expect(await send('manual.status')).toEqual({ ok: false, code: 'context-lost' })
    runtime.id = undefined
    runtime.sendMessage.mockRejectedValue(new TypeError('undefined is not a function'))
    expect(await send('manual.status')).toEqual({ ok: false, code: 'context-lost' })
  })

  it('calls every other refusal unexpected', async () => {
    runtime.sendMessage.mockRejectedValue(new Error('Could not establish connection.'))
    expect(await send('manual.status')).toEqual({ ok: false, code: 'unexpected' })
  })
})

describe('onPanelEvent', () => {
  it('hears events for the panel only, answers nobody, and stops', () => {
    const heard: PanelEvent[] = []
    const stop = onPanelEvent((event) => heard.push(event))
    const tell = (message: unknown) => [...runtime.onMessage.all].map((listener) => listener(message))
    const event = { to: 'panel', kind: 'granted', tabId: 3 }
    expect(tell(event)).toEqual([undefined])
    tell({ to: 'page', kind: 'read' })
    tell({ to: 'panel', kind: 'other' })
    tell(null)
    expect(heard).toEqual([event])
    stop()
    tell(event)
    expect(heard).toHaveLength(1)
  })
})

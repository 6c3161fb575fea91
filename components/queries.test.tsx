import { render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, describe, it, vi } from 'vitest'
import type { PanelEvent } from '../utils/messaging/protocol.ts'
import { createQueryClient, QueryClientProvider, useAnswer, useBackgroundEvents } from './queries.ts'

const { listeners, send } = vi.hoisted(() => ({
  listeners: new Set<(event: PanelEvent) => void>(),
  send: vi.fn(),
}))
vi.mock('../utils/messaging/send.ts', () => ({ send }))
vi.mock('../utils/messaging/events.ts', () => ({
  onPanelEvent: (listener: (event: PanelEvent) => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}))

const ignore = () => undefined

function Count() {
  useBackgroundEvents(1, ignore)
  const { value } = useAnswer('issues.list', {})
  return <p>{value ? `${value.issues.length} i listen` : 'venter'}</p>
}

describe('useBackgroundEvents', () => {
  beforeEach(() => listeners.clear())
  afterEach(() => send.mockReset())

  it('asks anew for an answer that was on its way when the knowledge changed', async () => {
    const answers: ((issues: number) => void)[] = []
    send.mockImplementation(
      () =>
        new Promise((resolve) => {
          answers.push((issues) =>
            resolve({
              ok: true,
              value: { issues: Array.from({ length: issues }), releases: [], outages: [] },
            }),
          )
        }),
    )
    render(
      <QueryClientProvider client={createQueryClient(ignore)}>
        <Count />
      </QueryClientProvider>,
    )
    await waitFor(() => expect(answers).toHaveLength(1))
    for (const tell of listeners)
      tell({
        to: 'panel',
        kind: 'knowledge',
        status: { phase: 'ready', done: 3, total: 3, fetchedAt: 5, unreadTitles: [] },
      })
    answers[0]?.(1)
    await waitFor(() => expect(answers).toHaveLength(2))
    answers[1]?.(3)
    await waitFor(() => expect(screen.getByText('3 i listen')).toBeTruthy())
  })
})

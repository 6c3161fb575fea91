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

function told(done: number): PanelEvent {
  return {
    to: 'panel',
    kind: 'knowledge',
    status: { phase: 'ready', done, total: 3, fetchedAt: 5, unreadTitles: [] },
  }
}

function Done() {
  useBackgroundEvents(1, ignore)
  const { value, fetching } = useAnswer('manual.status', {})
  return (
    <p>
      {value?.done} af 3{fetching && ', spørger'}
    </p>
  )
}

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
      (name) =>
        new Promise((resolve) => {
          if (name !== 'issues.list') return
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
    for (const tell of listeners) tell(told(3))
    answers[0]?.(1)
    await waitFor(() => expect(answers).toHaveLength(2))
    answers[1]?.(3)
    await waitFor(() => expect(screen.getByText('3 i listen')).toBeTruthy())
  })
  it('keeps what it was told when an older answer comes after it', async () => {
    let answer: (status: unknown) => void = ignore
    send.mockImplementation(() => new Promise((resolve) => (answer = resolve)))
    render(
      <QueryClientProvider client={createQueryClient(ignore)}>
        <Done />
      </QueryClientProvider>,
    )
    await waitFor(() => expect(send).toHaveBeenCalled())
    for (const tell of listeners) tell(told(3))
    await waitFor(() => expect(screen.getByText(/^3 af 3/)).toBeTruthy())
    const { status } = told(1) as PanelEvent & { kind: 'knowledge' }
    answer({ ok: true, value: status })
    await waitFor(() => expect(screen.queryByText(/spørger/)).toBeNull())
    expect(screen.getByText('3 af 3')).toBeTruthy()
  })
  it('asks anew for what a fuller manual answers, though its own question brought the news', async () => {
    const { status } = told(3) as PanelEvent & { kind: 'knowledge' }
    const asked: string[] = []
    send.mockImplementation((name: string) => {
      asked.push(name)
      const value = { issues: [], releases: [], outages: [] }
      return Promise.resolve({ ok: true, value: name === 'manual.status' ? status : value })
    })
    const client = createQueryClient(ignore)
    client.setQueryData(['manual.status', {}], { ...status, done: 1 }, { updatedAt: 0 })
    render(
      <QueryClientProvider client={client}>
        <Count />
      </QueryClientProvider>,
    )
    await waitFor(() => expect(asked.filter((name) => name === 'issues.list')).toHaveLength(2))
  })
})

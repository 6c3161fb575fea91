import { cleanup, screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CasesScreen } from '../../components/issues/cases-screen.tsx'
import { json, testNetwork, type Answer } from '../../utils/sources/test-host.ts'
import { casesHandlers, type StoredCases } from './cases.ts'
import { atHost, browserWith, finished, lineOf, show, status } from './knowledge/fault-lines.tsx'

const held = vi.hoisted(() => ({ browser: undefined as unknown }))
vi.mock('../../utils/platform/browser.ts', () => ({
  get browser() {
    return held.browser
  },
}))

const start = Date.parse('2026-11-24T09:00:00Z')

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: start }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('a fault of Servicedesk', () => {
  const last = { key: 'CMS-7', title: 'Låget klemmer', status: 'Ny', url: 'https://desk.example/CMS-7' }
  const failed = 'issue_cases_failed'

  it.each<readonly [string, () => Answer, string]>([
    ['signed out', () => json({}, {}, 401), 'issue_cases_signedOut'],
    ['a login page', () => new Response('<html><title>Log in</title></html>'), 'issue_cases_signedOut'],
    ['the login of another host', () => atHost('https://id.login.example/'), 'issue_cases_signedOut'],
    ['403', () => json({}, {}, 403), 'issue_cases_refused'],
    ['404', () => json({}, {}, 404), failed],
    ['429', () => json({}, { 'retry-after': '60' }, 429), failed],
    ['500', () => status(500), failed],
    ['503', () => status(503, { 'retry-after': '9' }), failed],
    ['HTML instead of JSON', () => new Response('<h1>Vedligeholdelse</h1>'), failed],
    ['JSON cut short', () => new Response('{"values":[{'), failed],
    ['a wrong type', () => json({ values: 'ingen' }), failed],
    ['a huge body', () => new Response(new Uint8Array(3_000_001)), failed],
    ['no answer', () => 'hang', failed],
    ['no connection', () => new TypeError('Failed to fetch'), failed],
  ])('%s', async (_name, answer, key) => {
    const origin = 'https://desk.example'
    let stored: StoredCases | undefined = { origin, fetchedAt: start - 3_600_000, cases: [last] }
    const handlers = casesHandlers({
      now: () => start,
      desk: async () => ({ origin, portalId: '4', network: testNetwork(answer, { now: () => start }) }),
      item: {
        read: async () => stored,
        write: async (value) => void (stored = value),
        clear: async () => void (stored = undefined),
        watch: () => () => undefined,
      },
    })
    const reply = await finished(Promise.resolve(handlers['cases.list']({}, {} as never)))
    held.browser = browserWith({ 'cases.list': reply.ok ? reply.value : undefined })
    show(<CasesScreen />)
    vi.useRealTimers()
    await screen.findByText(
      (_text, element) =>
        element?.className.includes('ch-status--') === true && lineOf(key).test(element.textContent ?? ''),
    )
    // What is hers is not shown to whoever is signed out; everything else stays.
    expect(document.body.textContent?.includes('Låget klemmer')).toBe(key === failed)
  })
})

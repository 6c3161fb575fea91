// oxlint-disable-next-line import/no-unassigned-import -- it installs the globals
import 'fake-indexeddb/auto'
import { cleanup, screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HomeNotices } from '../../components/help/home-notices.tsx'
import { openKnowledge } from '../../utils/platform/knowledge-database.ts'
import { createKnowledgeStore } from '../../utils/platform/knowledge-store.ts'
import { browserWith, lineOf, show } from './knowledge/fault-lines.tsx'
import { statusOf } from './knowledge/status.ts'
import { supportHandlers } from './support.ts'

const held = vi.hoisted(() => ({ browser: undefined as unknown }))
vi.mock('../../utils/platform/browser.ts', () => ({
  get browser() {
    return held.browser
  },
}))

// A Tuesday: the desk is open from 9 to 15.
const morning = Date.parse('2026-11-24T10:00:00Z')
const evening = Date.parse('2026-11-24T18:00:00Z')

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

async function openPanel(now: number, failure?: 'offline') {
  vi.setSystemTime(now)
  const database = await openKnowledge(() => undefined, `starter-${now}-${failure}`)
  const store = createKnowledgeStore(database)
  if (failure) await store.saveFailure({ code: failure, host: 'api.github.com', rounds: 1, since: now })
  const status = await statusOf(store, { running: false, now })
  database.close()
  const support = supportHandlers({
    now: () => now,
    supportPage: async () => undefined,
    seen: { read: async () => undefined, write: async () => undefined },
  })['support.view']({}, {} as never)
  held.browser = browserWith({
    'support.view': Promise.resolve(support).then((reply) => (reply.ok ? reply.value : undefined)),
  })
  const about = { context: undefined, status, releases: undefined, isFirst: true, siteGranted: true }
  show([<HomeNotices {...about} place="above" />, <HomeNotices {...about} place="below" />])
  return status
}

describe('the panel before anything has been fetched', () => {
  it('says who may file and that the desk is open now', async () => {
    expect(await openPanel(morning)).toMatchObject({ phase: 'empty', total: 0 })
    await screen.findByText(lineOf('home_ready_entitled'))
    const said = document.body.textContent ?? ''
    expect(said).toMatch(lineOf('home_ready_entitledPath'))
    expect(said).toContain('3')
    expect(said).toMatch(/15[.:]00/)
    expect(said).toMatch(lineOf('hours_state_open'))
  })

  it('says when the desk opens next, and that there is no network', async () => {
    await openPanel(evening, 'offline')
    await screen.findByText(lineOf('home_ready_hours'))
    const said = document.body.textContent ?? ''
    expect(said).toMatch(lineOf('hours_state_later'))
    expect(said).toContain('onsdag')
    expect(said).toMatch(lineOf('sync_offline_empty'))
  })
})

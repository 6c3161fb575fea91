// @vitest-environment node
// oxlint-disable-next-line import/no-unassigned-import -- it installs the globals
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import type { Sender } from '../../../utils/messaging/handle.ts'
import { openDrafts, type DraftDatabase } from '../../../utils/platform/draft-database.ts'
import { createDraftStore } from '../../../utils/platform/draft-store.ts'
import { newDraftId } from '../../../utils/platform/ids.ts'
import { newDraft } from '../../../utils/report/new-draft.ts'
import type { Draft, ReportPayload } from '../../../utils/report/draft.ts'
import { draftHandlers } from './drafts.ts'
import { handoverHandlers, portalUrl, type HandoverOptions } from './handover.ts'

const origin = 'https://desk.example'
const panel: Sender = { kind: 'panel', tabId: 1, frameId: 9, url: 'chrome-extension://abc/panel.html' }
const databases: DraftDatabase[] = []
let count = 0
afterEach(() => databases.splice(0).forEach((database) => database.close()))

function tab(tabId: number, openerTabId?: number): Sender {
  return {
    kind: 'portal',
    tabId,
    frameId: 0,
    url: `${origin}/servicedesk`,
    ...(openerTabId === undefined ? {} : { openerTabId }),
  }
}

async function setUp(rest: Partial<HandoverOptions> = {}) {
  const database = await openDrafts(() => {}, `drafts-${(count += 1)}`)
  databases.push(database)
  const store = createDraftStore(database)
  const clock = { now: 1_800_000_000_000 }
  const opened: string[] = []
  let nextTab = 20
  const options: HandoverOptions = {
    store: async () => store,
    now: () => clock.now,
    newId: () => crypto.randomUUID(),
    hasDeskAccess: async () => true,
    portal: async () => ({ origin, portalId: '4', requestTypeNames: ['Indmeld fejl'], requestTypeId: '17' }),
    payload: async (draft): Promise<ReportPayload> => ({
      summary: draft.title,
      description: draft.happened,
      files: [{ name: 'billede-1.png', type: 'image/png' }],
      redactions: [],
    }),
    files: async () => [
      { name: 'billede-1.png', type: 'image/png', bytes: new Uint8Array([1, 2, 3]).buffer },
    ],
    openTab: async (url) => {
      opened.push(url)
      return (nextTab += 1)
    },
    changed: () => {},
    ...rest,
  }
  const draft = async (title: string): Promise<Draft> => {
    const made = { ...newDraft({ id: newDraftId(), now: clock.now }), title }
    await store.insert(made)
    return made
  }
  return { store, clock, opened, options, draft, handlers: handoverHandlers(options) }
}

async function claim(handlers: ReturnType<typeof handoverHandlers>, sender: Sender) {
  const reply = await handlers['handover.claim']({}, sender)
  return reply.ok ? reply.value : null
}

describe('a hand-over', () => {
  it('opens the form and gives the tab what was in the preview', async () => {
    const { handlers, draft, opened, store } = await setUp()
    const made = await draft('Billedet forsvinder')
    expect(await handlers['report.handover']({ draftId: made.id }, panel)).toEqual({
      ok: true,
      value: { url: `${origin}/servicedesk/customer/portal/4/create/17` },
    })
    expect(opened).toHaveLength(1)
    const task = await claim(handlers, tab(21))
    expect(task).toMatchObject({
      draftId: made.id,
      payload: { summary: 'Billedet forsvinder' },
      state: 'opened',
    })
    expect(await handlers['handover.file']({ handoverId: task!.handoverId, index: 0 }, tab(21))).toEqual({
      ok: true,
      value: { name: 'billede-1.png', type: 'image/png', base64: 'AQID' },
    })
    expect((await store.get(made.id))?.handover?.state).toBe('opened')
  })

  it('does not change with the draft once it is under way', async () => {
    const { handlers, draft, store } = await setUp()
    const made = await draft('Først')
    await handlers['report.handover']({ draftId: made.id }, panel)
    await store.change(made.id, (before) => ({ ...before, title: 'Siden' }))
    expect(await claim(handlers, tab(21))).toMatchObject({ payload: { summary: 'Først' } })
  })

  it('never swaps with another one', async () => {
    const { handlers, draft } = await setUp()
    const [one, two] = [await draft('Et'), await draft('To')]
    await Promise.all([
      handlers['report.handover']({ draftId: one.id }, panel),
      handlers['report.handover']({ draftId: two.id }, panel),
    ])
    const tasks = [await claim(handlers, tab(21)), await claim(handlers, tab(22))]
    expect(tasks.map((task) => task?.payload.summary).toSorted()).toEqual(['Et', 'To'])
    const [first, second] = tasks
    expect(await handlers['handover.file']({ handoverId: second!.handoverId, index: 0 }, tab(21))).toEqual({
      ok: false,
      code: 'not-found',
    })
    expect(
      await handlers['handover.created'](
        { handoverId: first!.handoverId, key: 'CMS-1', url: `${origin}/CMS-1` },
        tab(22),
      ),
    ).toMatchObject({ ok: false })
  })

  it('has nothing for tabs that were not opened for it', async () => {
    const { handlers, draft } = await setUp()
    await handlers['report.handover']({ draftId: (await draft('Et')).id }, panel)
    expect(await claim(handlers, tab(99))).toBeNull()
    expect(await claim(handlers, tab(99, 98))).toBeNull()
  })

  it('follows a login that goes on in a tab of its own', async () => {
    const { handlers, draft } = await setUp()
    await handlers['report.handover']({ draftId: (await draft('Et')).id }, panel)
    expect(await claim(handlers, tab(50, 21))).toMatchObject({ payload: { summary: 'Et' } })
    expect(await claim(handlers, tab(21))).toBeNull()
  })

  it('waits 24 hours through logins and the death of the background', async () => {
    const { handlers, draft, clock, options, store } = await setUp()
    const made = await draft('Et')
    await handlers['report.handover']({ draftId: made.id }, panel)
    clock.now += 24 * 3_600_000 - 1
    const revived = handoverHandlers(options)
    expect(await claim(revived, tab(21))).not.toBeNull()
    clock.now += 1
    // Once more, so that the page can say that its time is over.
    expect((await claim(revived, tab(21)))?.expiresAt).toBe(clock.now)
    expect(await claim(revived, tab(21))).toBeNull()
    expect(await store.get(made.id)).toMatchObject({ title: 'Et', handover: { state: 'expired' } })
  })

  it('is done only when the portal shows the case', async () => {
    const { handlers, draft, store } = await setUp()
    const made = await draft('Et')
    await handlers['report.handover']({ draftId: made.id }, panel)
    const { handoverId } = (await claim(handlers, tab(21)))!
    await handlers['handover.filled']({ handoverId, filled: ['Resumé'], missing: [] }, tab(21))
    expect((await store.get(made.id))?.handover?.state).toBe('filled')
    for (const [key, url] of [
      ['nothing', `${origin}/x`],
      ['CMS-12', 'https://elsewhere.example/CMS-12'],
      ['CMS-12', 'CMS-12'],
    ] as const)
      expect(await handlers['handover.created']({ handoverId, key, url }, tab(21))).toEqual({
        ok: false,
        code: 'bad-message',
      })
    expect((await store.get(made.id))?.caseKey).toBeUndefined()
    await handlers['handover.created']({ handoverId, key: 'CMS-12', url: `${origin}/CMS-12` }, tab(21))
    expect(await store.get(made.id)).toMatchObject({
      caseKey: 'CMS-12',
      caseUrl: `${origin}/CMS-12`,
      handover: { state: 'verified' },
    })
    expect(await claim(handlers, tab(21))).toBeNull()
  })

  it('keeps the first case when more is said about it later', async () => {
    const { handlers, draft, store } = await setUp()
    const made = await draft('Et')
    await handlers['report.handover']({ draftId: made.id }, panel)
    const { handoverId } = (await claim(handlers, tab(21)))!
    await handlers['handover.created']({ handoverId, key: 'CMS-12', url: `${origin}/CMS-12` }, tab(21))
    await handlers['handover.created']({ handoverId, key: 'CMS-13', url: `${origin}/CMS-13` }, tab(21))
    await handlers['handover.failed']({ handoverId, code: 'form-changed' }, tab(21))
    expect(await store.get(made.id)).toMatchObject({ caseKey: 'CMS-12', handover: { state: 'verified' } })
  })

  it('can be tried again after it failed', async () => {
    const { handlers, draft, store } = await setUp()
    const made = await draft('Et')
    await handlers['report.handover']({ draftId: made.id }, panel)
    const { handoverId } = (await claim(handlers, tab(21)))!
    await handlers['handover.failed']({ handoverId, code: 'form-changed' }, tab(21))
    expect((await store.get(made.id))?.handover?.state).toBe('failed')
    expect(await claim(handlers, tab(21))).toMatchObject({ handoverId })
  })

  it('is not begun without access to the portal, nor for a draft that is gone', async () => {
    const { handlers, draft, opened, store } = await setUp({ hasDeskAccess: async () => false })
    const made = await draft('Et')
    expect(await handlers['report.handover']({ draftId: made.id }, panel)).toEqual({
      ok: false,
      code: 'desk-access',
    })
    expect(await handlers['report.handover']({ draftId: 'gone' }, panel)).toEqual({
      ok: false,
      code: 'not-found',
    })
    expect(opened).toEqual([])
    expect((await store.get(made.id))?.handover).toBeUndefined()
  })

  it('opens the portal where the form is not known', () => {
    expect(portalUrl({ origin, portalId: '4', requestTypeNames: [] })).toBe(
      `${origin}/servicedesk/customer/portal/4`,
    )
  })
})

describe('an autosave that is late', () => {
  it('leaves the case and the pictures alone', async () => {
    const { handlers, draft, store, options } = await setUp()
    const made = await draft('Et')
    await handlers['report.handover']({ draftId: made.id }, panel)
    const { handoverId } = (await claim(handlers, tab(21)))!
    await handlers['handover.created']({ handoverId, key: 'CMS-12', url: `${origin}/CMS-12` }, tab(21))
    const drafts = draftHandlers({ ...options, now: options.now })
    await drafts['report.save']({ draft: { ...made, happened: 'Mere' } }, panel)
    expect(await store.get(made.id)).toMatchObject({ happened: 'Mere', caseKey: 'CMS-12' })
  })
})

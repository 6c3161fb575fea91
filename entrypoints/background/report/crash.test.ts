// @vitest-environment node
// oxlint-disable-next-line import/no-unassigned-import -- it installs the globals
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import type { Sender } from '../../../utils/messaging/handle.ts'
import { codeOf } from '../../../utils/messaging/codes.ts'
import type { HandoverTask } from '../../../utils/messaging/protocol.ts'
import { openDrafts, type DraftDatabase } from '../../../utils/platform/draft-database.ts'
import { createDraftStore, type DraftStore } from '../../../utils/platform/draft-store.ts'
import { newDraftId, newPictureId } from '../../../utils/platform/ids.ts'
import type { Draft } from '../../../utils/report/draft.ts'
import { draftHandlers } from './drafts.ts'
import { forgetTabs, handoverHandlers, type HandoverOptions } from './handover.ts'
import { createPictures } from './pictures.ts'
import { reportHandlers } from './report.ts'
import { statesAlone, waysWith } from './test-ways.ts'

const origin = 'https://desk.example'
const words = { title: 'Billedet forsvinder', happened: 'Feltet er tomt.', expected: 'At det bliver.' }
const png = new Uint8Array([137, 80, 78, 71]).buffer
const dataUrl = `data:image/png;base64,${Buffer.from(png).toString('base64')}`
const panel: Sender = { kind: 'panel', tabId: 1, frameId: 9, url: 'chrome-extension://abc/panel.html' }

const steps = ['start', 'write', 'picture', 'check', 'hand over', 'claim', 'fill', 'send', 'tell'] as const
type Step = (typeof steps)[number]

const databases: DraftDatabase[] = []
let count = 0
afterEach(() => databases.splice(0).forEach((database) => database.close()))

/** A person, her browser and the portal; the background can end at any moment, the disk be full. */
async function setUp() {
  const name = `crash-${(count += 1)}`
  const at = { now: 1_800_000_000_000, full: false, nextTab: 20 }
  const portal = { cases: [] as string[] }
  const person: { draftId: string; tab: number | undefined; task: HandoverTask | undefined; sent: boolean } =
    {
      draftId: '',
      tab: undefined,
      task: undefined,
      sent: false,
    }
  let background = await start()

  async function start() {
    const database = await openDrafts(() => {}, name)
    databases.push(database)
    const store = fillable(createDraftStore(database), () => at.full)
    const now = () => at.now
    const shared = { store: async () => store, now, changed: () => {} }
    const payload: HandoverOptions['payload'] = async (draft) => ({
      summary: draft.title,
      description: draft.happened,
      files: draft.pictures.map(({ id, name: file }) => ({ pictureId: id, name: file, type: 'image/png' })),
      redactions: [],
    })
    const pictures = createPictures({
      ...shared,
      newPictureId,
      measure: async () => ({ width: 800, height: 600 }),
      burn: async (file) => ({ file, reduced: false }),
      limitBytes: async () => 10_000_000,
    })
    const handover: HandoverOptions = {
      ...shared,
      newId: () => crypto.randomUUID(),
      hasDeskAccess: async () => true,
      portal: async () => ({
        origin,
        portalId: '4',
        requestTypeNames: ['Indmeld fejl'],
        requestTypeId: '17',
      }),
      payload,
      files: async ({ pictures: all }) =>
        all.map(({ name: file }) => ({ name: file, type: 'image/png', bytes: png })),
      openTab: async () => (at.nextTab += 1),
    }
    const handlers = {
      ...draftHandlers({ ...shared, payload }),
      ...pictures.handlers,
      ...reportHandlers({
        ...shared,
        pictures,
        newDraftId,
        activeTabId: async () => 1,
        ways: waysWith(async () => ({ ok: false, code: 'picture-failed' })),
        ...statesAlone(),
        broadcast: () => {},
        diagnostics: async () => [],
        names: async () => [],
        wantPicture: async () => {},
      }),
      ...handoverHandlers(handover),
    }
    return { store, handlers, handover, database }
  }

  const draft = async (): Promise<Draft> => {
    const reply = await background.handlers['report.get']({ draftId: person.draftId }, panel)
    if (!reply.ok) throw new Error(`lost: ${reply.code}`)
    return reply.value
  }
  const tab = (): Sender => ({
    kind: 'portal',
    frameId: 0,
    url: `${origin}/servicedesk`,
    ...(person.tab === undefined ? {} : { tabId: person.tab }),
  })

  /** Each step gives the code of its failure, as the panel and the portal's script get it. */
  const doing: Readonly<Record<Step, () => Promise<{ ok: boolean; code?: string } | void>>> = {
    async start() {
      const reply = await background.handlers['report.start']({ route: 'wish' }, panel)
      if (reply.ok) person.draftId = reply.value.draft.id
      return reply
    },
    write: async () => background.handlers['report.save']({ draft: { ...(await draft()), ...words } }, panel),
    picture: async () =>
      background.handlers['report.addPicture']({ draftId: person.draftId, dataUrl }, panel),
    check: async () => background.handlers['report.preview']({ draftId: person.draftId }, panel),
    async 'hand over'() {
      const reply = await background.handlers['report.handover']({ draftId: person.draftId }, panel)
      if (reply.ok) person.tab = at.nextTab
      return reply
    },
    async claim() {
      const reply = await background.handlers['handover.claim']({}, tab())
      person.task = reply.ok ? (reply.value ?? undefined) : undefined
    },
    async fill() {
      const handoverId = person.task?.handoverId ?? ''
      for (const index of person.task?.payload.files.keys() ?? [])
        expect(await background.handlers['handover.file']({ handoverId, index }, tab())).toMatchObject({
          ok: true,
        })
      return background.handlers['handover.filled']({ handoverId, filled: [], missing: [] }, tab())
    },
    async send() {
      portal.cases.push(person.task?.payload.summary ?? '')
      person.sent = true
    },
    async tell() {
      const handoverId = person.task?.handoverId ?? ''
      return background.handlers['handover.created'](
        { handoverId, key: 'CMS-2100', url: `${origin}/CMS-2100` },
        tab(),
      )
    },
  }

  return {
    at,
    portal,
    person,
    draft,
    do: async (step: Step) => {
      try {
        return await doing[step]()
      } catch (error) {
        return { ok: false, code: codeOf(error) }
      }
    },
    pictureBytes: async (id: string) => (await background.store.picture(id))?.bytes.byteLength,
    claimAs: (tabId: number) => background.handlers['handover.claim']({}, { ...tab(), tabId }),
    fail: async () =>
      background.handlers['handover.failed'](
        { handoverId: person.task?.handoverId ?? '', code: 'form-changed' },
        tab(),
      ),
    restart: async () => {
      background.database.close()
      background = await start()
    },
    newSession: () => forgetTabs(background.handover),
  }
}

type World = Awaited<ReturnType<typeof setUp>>

function fillable(store: DraftStore, isFull: () => boolean): DraftStore {
  const guard =
    <Args extends readonly unknown[], Done>(write: (...args: Args) => Promise<Done>) =>
    async (...args: Args): Promise<Done> => {
      if (isFull()) throw new DOMException('full', 'QuotaExceededError')
      return write(...args)
    }
  return {
    ...store,
    insert: guard(store.insert),
    change: guard(store.change),
    addPicture: guard(store.addPicture),
    putHandover: guard(store.putHandover),
  }
}

const faults = {
  'the worker stops': (world: World) => world.restart(),
  'the extension is loaded again': async (world: World) => {
    await world.restart()
    // The portal's script is new as well and remembers nothing.
    world.person.task = undefined
  },
  'the browser is killed': async (world: World) => {
    await world.restart()
    await world.newSession()
    world.person.tab = undefined
    world.person.task = undefined
  },
  'the tab is closed': async (world: World) => {
    world.person.tab = undefined
    world.person.task = undefined
  },
  'the portal fails': async (world: World) => void (await world.fail()),
} as const

/** What a person does who comes back: goes on in the portal's tab, or, where it is gone, hands over anew. */
async function goOn(world: World, after: Step): Promise<void> {
  for (const step of ['write', 'picture', 'check'] as const)
    if (steps.indexOf(step) > steps.indexOf(after)) await world.do(step)
  await world.do('claim')
  if (!world.person.task && (await world.draft()).caseKey === undefined) {
    if (world.person.sent) return
    await world.do('hand over')
    await world.do('claim')
  }
  if (!world.person.sent) {
    await world.do('fill')
    await world.do('send')
  }
  if ((await world.draft()).caseKey === undefined) await world.do('tell')
}

const opened = new Set<Step>(['hand over', 'claim', 'fill', 'send', 'tell'])
const table = Object.keys(faults).flatMap((fault) =>
  steps
    .filter((step) => !/tab|portal/.test(fault) || opened.has(step))
    .map((step) => [fault as keyof typeof faults, step] as const),
)

describe('a report when something breaks', () => {
  it.each(table)('%s after “%s”: not lost, filed once', async (fault, last) => {
    const world = await setUp()
    for (const step of steps.slice(0, steps.indexOf(last) + 1)) await world.do(step)
    const before = await world.draft()
    await faults[fault](world)
    const { handover: _before, changedAt: _at, ...words } = before
    expect(await world.draft()).toMatchObject(words)
    for (const { id } of before.pictures) expect(await world.pictureBytes(id)).toBe(png.byteLength)

    await goOn(world, last)
    expect(world.portal.cases).toEqual(['Billedet forsvinder'])
    const after = await world.draft()
    expect(after.pictures).toHaveLength(1)
    // The tab went with the news of the case: the report stands as filled in, and nothing goes off by itself.
    const unheard = last === 'send' && world.person.tab === undefined
    expect(after.caseKey).toBe(unheard ? undefined : 'CMS-2100')
    if (unheard) expect(after.handover?.state).toBe('filled')
  })

  it.each(steps.filter((step) => !['check', 'claim', 'send'].includes(step)))(
    'the disk is full at “%s”: said so, not lost, filed once',
    async (full) => {
      const world = await setUp()
      for (const step of steps.slice(0, steps.indexOf(full))) await world.do(step)
      const before = full === 'start' ? undefined : await world.draft()
      world.at.full = true
      expect(await world.do(full)).toEqual({ ok: false, code: 'storage-full' })
      world.at.full = false
      if (before) expect(await world.draft()).toEqual(before)
      await world.do(full)
      await goOn(world, full)
      expect(world.portal.cases).toEqual(['Billedet forsvinder'])
      expect(await world.draft()).toMatchObject({ caseKey: 'CMS-2100' })
      expect((await world.draft()).pictures).toHaveLength(1)
    },
  )

  it('gives a tab of the next session nothing, though it has the old one’s number', async () => {
    const world = await setUp()
    for (const step of ['start', 'write', 'hand over'] as const) await world.do(step)
    await world.restart()
    await world.newSession()
    expect(await world.claimAs(world.at.nextTab)).toEqual({ ok: true, value: null })
    expect(await world.draft()).toMatchObject(words)
  })
})

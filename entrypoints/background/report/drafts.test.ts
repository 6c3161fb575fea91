// @vitest-environment node
// oxlint-disable-next-line import/no-unassigned-import -- it installs the globals
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Sender } from '../../../utils/messaging/handle.ts'
import { toDataUrl } from '../../../utils/platform/data-url.ts'
import { openDrafts, type DraftDatabase } from '../../../utils/platform/draft-database.ts'
import { createDraftStore } from '../../../utils/platform/draft-store.ts'
import { newDraftId, newPictureId } from '../../../utils/platform/ids.ts'
import type { Draft } from '../../../utils/report/draft.ts'
import { draftHandlers } from './drafts.ts'
import { createPictures } from './pictures.ts'
import type { CaptureWays } from './capture-ways.ts'
import { reportHandlers, type ReportOptions } from './report.ts'
import { statesAlone, waysWith } from './test-ways.ts'

const panel: Sender = { kind: 'panel', tabId: 1, frameId: 9, url: 'chrome-extension://abc/panel.html' }
const png = { type: 'image/png', bytes: new Uint8Array([137, 80, 78, 71]).buffer }
const dayMs = 86_400_000
const databases: DraftDatabase[] = []
let count = 0
afterEach(() => databases.splice(0).forEach((database) => database.close()))

async function setUp(rest: Partial<ReportOptions> = {}) {
  const name = `reports-${(count += 1)}`
  const open = async () => {
    const database = await openDrafts(() => {}, name)
    databases.push(database)
    return createDraftStore(database)
  }
  const store = await open()
  const clock = { now: 1_800_000_000_000 }
  const now = () => clock.now
  const changed = vi.fn()
  // No two encodings are alike, as in a browser that guards against fingerprinting.
  const encodings = { count: 0 }
  const limit = { bytes: 10_000_000 }
  const pictures = createPictures({
    store: async () => store,
    now,
    newPictureId,
    measure: async ({ bytes }) => {
      if (bytes.byteLength < 4) throw new Error('no picture')
      return { width: 800, height: 600 }
    },
    burn: async (file, _picture, limitBytes) => {
      encodings.count += 1
      const whole = [...new Uint8Array(file.bytes), encodings.count]
      const bytes = new Uint8Array(whole.slice(0, limitBytes)).buffer
      return { file: { type: 'image/png', bytes }, reduced: whole.length > limitBytes }
    },
    limitBytes: async () => limit.bytes,
    changed,
  })
  const wantPicture = vi.fn(async () => {})
  const broadcast = vi.fn<ReportOptions['broadcast']>()
  const report = reportHandlers({
    store: async () => store,
    pictures,
    now,
    newDraftId,
    activeTabId: async () => 1,
    ways: waysWith(async () => ({ ok: true, value: { file: png, covers: [] } })),
    ...statesAlone(),
    broadcast,
    diagnostics: async () => [],
    names: async () => ['Karen Lindholm'],
    wantPicture,
    ...rest,
  })
  const drafts = draftHandlers({
    store: async () => store,
    now,
    payload: async ({ title }) => ({ summary: title, description: '', files: [], redactions: [] }),
    changed,
  })
  return { store, open, clock, encodings, limit, pictures, report, drafts, changed, wantPicture, broadcast }
}

async function started(report: ReturnType<typeof reportHandlers>): Promise<Draft> {
  const reply = await report['report.start']({}, panel)
  if (!reply.ok) throw new Error(reply.code)
  return reply.value.draft
}

describe('report.start', () => {
  it('has the draft with its picture stored before it answers', async () => {
    const { report, open } = await setUp()
    const draft = await started(report)
    expect(draft.pictures).toMatchObject([{ name: 'billede-1.png', width: 800, height: 600 }])
    const later = await open()
    expect(await later.get(draft.id)).toEqual(draft)
    expect((await later.picture(draft.pictures[0]!.id))?.bytes.byteLength).toBe(4)
  })

  it('begins without a picture when the browser does not allow one, and waits for the toolbar button', async () => {
    const { report, wantPicture, store } = await setUp({
      ways: waysWith(async () => ({ ok: false, code: 'picture-gesture' })),
    })
    expect(await report['report.start']({}, panel)).toMatchObject({
      ok: true,
      value: { pictureFailure: 'picture-gesture', draft: { pictures: [] } },
    })
    expect(wantPicture).toHaveBeenCalledWith(1)
    expect(await store.list()).toHaveLength(1)
  })

  it('begins whatever goes wrong with details and picture', async () => {
    const { report } = await setUp({
      ways: waysWith(() => Promise.reject(new Error('boom'))),
      diagnostics: () => Promise.reject(new Error('boom')),
      names: () => Promise.reject(new Error('boom')),
    })
    expect(await report['report.start']({}, panel)).toMatchObject({
      ok: true,
      value: { pictureFailure: 'picture-failed', draft: { diagnostics: [] } },
    })
  })

  it('keeps the names that the page shows, whatever the panel saves, so that they can be taken out', async () => {
    const { report, drafts, store } = await setUp()
    const { names, ...draft } = await started(report)
    expect(names).toEqual(['Karen Lindholm'])
    await drafts['report.save']({ draft: { ...draft, title: 'Nyt' } }, panel)
    expect(await store.get(draft.id)).toMatchObject({ title: 'Nyt', names })
  })

  it('takes no picture for a wish', async () => {
    const capture = vi.fn<CaptureWays['visible']>()
    const { report } = await setUp({ ways: waysWith(capture) })
    expect(await report['report.start']({ route: 'wish' }, panel)).toMatchObject({
      value: { draft: { route: 'wish', pictures: [] } },
    })
    expect(capture).not.toHaveBeenCalled()
  })
})

describe('an area of the page', () => {
  const page: Sender = { kind: 'page', tabId: 1, frameId: 0, url: 'https://www.example.dk/' }
  const area = { x: 10, y: 20, width: 300, height: 200 }

  it('becomes a picture of the draft that asked, and the panel is told', async () => {
    const capture = vi.fn<CaptureWays['area']>(async () => ({ ok: true, value: { file: png, covers: [] } }))
    const ways = waysWith(async () => ({ ok: false, code: 'picture-failed' }), { area: capture })
    const { report, broadcast, store } = await setUp({ ways })
    const { id } = await started(report)
    expect(await report['report.pickArea']({ draftId: id }, panel)).toEqual({ ok: true, value: null })
    await report['page.areaPicked']({ area }, page)
    expect(capture).toHaveBeenCalledWith(1, area)
    const [picture] = (await store.get(id))!.pictures
    expect(broadcast.mock.calls).toEqual([
      [{ to: 'panel', kind: 'captured', draftId: id, pictureId: picture!.id }],
    ])
    await report['page.areaPicked']({ area }, page)
    expect((await store.get(id))!.pictures).toHaveLength(1)
  })

  it('that was let be leaves the draft as it was and brings the panel back', async () => {
    const reveal = vi.fn(async () => undefined)
    const ways = waysWith(async () => ({ ok: false, code: 'picture-failed' }), { reveal })
    const { report, broadcast, store } = await setUp({ ways })
    const draft = await started(report)
    await report['report.pickArea']({ draftId: draft.id }, panel)
    await report['page.areaPicked']({ area: null }, page)
    expect(reveal).toHaveBeenCalledWith(1)
    expect(await store.get(draft.id)).toEqual(draft)
    expect(broadcast.mock.calls).toEqual([[{ to: 'panel', kind: 'captured', draftId: draft.id }]])
  })

  it('of a page that nobody asked about is not taken', async () => {
    const capture = vi.fn<CaptureWays['visible']>(async () => ({ ok: false, code: 'picture-failed' }))
    const { report, broadcast } = await setUp({ ways: waysWith(capture) })
    await report['page.areaPicked']({ area }, page)
    expect(capture).not.toHaveBeenCalled()
    expect(broadcast).not.toHaveBeenCalled()
  })

  it('waits for the toolbar button where the grant is gone', async () => {
    const pickArea: CaptureWays['pickArea'] = async () => ({ ok: false, code: 'picture-gesture' })
    const { report, wantPicture } = await setUp({
      ways: waysWith(async () => ({ ok: false, code: 'picture-gesture' }), { pickArea }),
    })
    const { id } = await started(report)
    wantPicture.mockClear()
    expect(await report['report.pickArea']({ draftId: id }, panel)).toMatchObject({ code: 'picture-gesture' })
    expect(wantPicture).toHaveBeenCalledWith(1)
  })
})

describe('pictures', () => {
  it('are numbered with the lowest free number and at most five', async () => {
    const { report, pictures } = await setUp()
    const { id } = await started(report)
    const add = () => pictures.handlers['report.addPicture']({ draftId: id, dataUrl: toDataUrl(png) }, panel)
    for (let n = 0; n < 4; n += 1) expect(await add()).toMatchObject({ ok: true })
    expect(await add()).toEqual({ ok: false, code: 'picture-count' })
    expect(await report['report.capture']({ draftId: id }, panel)).toEqual({
      ok: false,
      code: 'picture-count',
    })
  })

  it('that are taken out make room for the same name', async () => {
    const { report, pictures, store } = await setUp()
    const draft = await started(report)
    await pictures.handlers['report.addPicture']({ draftId: draft.id, dataUrl: toDataUrl(png) }, panel)
    await pictures.handlers['report.removePicture'](
      { draftId: draft.id, pictureId: draft.pictures[0]!.id },
      panel,
    )
    await pictures.handlers['report.addPicture']({ draftId: draft.id, dataUrl: toDataUrl(png) }, panel)
    const names = (await store.get(draft.id))?.pictures.map(({ name }) => name)
    expect(names).toEqual(['billede-2.png', 'billede-1.png'])
    expect(await store.picture(draft.pictures[0]!.id)).toBeUndefined()
  })

  it.each([
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:image/png;base64,AA==',
    'data:image/png,raw',
    'data:image/png;base64,*',
  ])('are refused when they are none: %s', async (dataUrl) => {
    const { report, pictures } = await setUp()
    const { id } = await started(report)
    expect(await pictures.handlers['report.addPicture']({ draftId: id, dataUrl }, panel)).toEqual({
      ok: false,
      code: 'picture-kind',
    })
  })

  it('keep their size whatever the editor says', async () => {
    const { report, pictures } = await setUp()
    const draft = await started(report)
    const [picture] = draft.pictures
    const covers = [{ id: 'c', kind: 'own' as const, x: 1, y: 1, width: 2, height: 2 }]
    const saved = await pictures.handlers['report.savePicture'](
      { draftId: draft.id, picture: { ...picture!, covers, width: 1, height: 1 } },
      panel,
    )
    expect(saved).toMatchObject({ value: { pictures: [{ covers, width: 800, height: 600 }] } })
  })

  it('leave the browser burnt', async () => {
    const { report, pictures } = await setUp()
    const draft = await started(report)
    const ask = (burnt: boolean) =>
      pictures.handlers['report.picture'](
        { draftId: draft.id, pictureId: draft.pictures[0]!.id, burnt },
        panel,
      )
    expect(await ask(false)).toMatchObject({ value: { bytes: 4 } })
    expect(await ask(true)).toEqual({
      ok: true,
      value: { bytes: 5, dataUrl: 'data:image/png;base64,iVBORwE=' },
    })
  })

  it('say what limit they were made smaller for, also when it came down later', async () => {
    const { report, pictures, limit, encodings } = await setUp()
    const { id: draftId, pictures: all } = await started(report)
    const pictureId = all[0]!.id
    const ask = () => pictures.handlers['report.picture']({ draftId, pictureId, burnt: true }, panel)
    expect(await ask()).not.toHaveProperty('value.reducedTo')
    limit.bytes = 3
    expect(await ask()).toMatchObject({ value: { bytes: 3, reducedTo: 3 } })
    const { count } = encodings
    limit.bytes = 10_000_000
    expect(await ask()).toMatchObject({ value: { bytes: 3, reducedTo: 3 } })
    expect(encodings.count).toBe(count)
  })

  it('are made once for every look, however often and by whomever they are asked for', async () => {
    const { report, pictures, store, open, encodings } = await setUp()
    const draft = await started(report)
    const [picture] = draft.pictures
    const asked = await Promise.all([1, 2, 3].map(() => pictures.burnt(draft, picture!.id)))
    const bytes = asked.map((file) => Buffer.from(file!.bytes).toString('hex'))
    expect(new Set(bytes).size).toBe(1)
    const { count: before } = encodings
    expect((await (await open()).picture(picture!.id))?.burnt).toMatchObject({ type: 'image/png' })
    expect(Buffer.from((await pictures.burnt(draft, picture!.id))!.bytes).toString('hex')).toBe(bytes[0])
    expect(encodings.count).toBe(before)
    const covers = [{ id: 'c', kind: 'own' as const, x: 1, y: 1, width: 2, height: 2 }]
    await pictures.handlers['report.savePicture'](
      { draftId: draft.id, picture: { ...picture!, covers } },
      panel,
    )
    const covered = await pictures.burnt((await store.get(draft.id))!, picture!.id)
    expect(Buffer.from(covered!.bytes).toString('hex')).not.toBe(bytes[0])
    expect((await store.picture(picture!.id))?.bytes.byteLength).toBe(4)
  })

  it('leave the browser though the disk is too full to keep them', async () => {
    const { report, pictures, store } = await setUp()
    const draft = await started(report)
    vi.spyOn(store, 'keepBurnt').mockRejectedValue(new DOMException('full', 'QuotaExceededError'))
    expect((await pictures.burnt(draft, draft.pictures[0]!.id))?.bytes.byteLength).toBe(5)
  })

  it('do not undo each other when two come at once', async () => {
    const { report, pictures, store } = await setUp()
    const { id } = await started(report)
    const dataUrl = toDataUrl(png)
    await Promise.all(
      [1, 2].map(() => pictures.handlers['report.addPicture']({ draftId: id, dataUrl }, panel)),
    )
    expect((await store.get(id))?.pictures).toHaveLength(3)
  })
})

describe('drafts', () => {
  it('are listed with the last changed first', async () => {
    const { report, drafts, clock } = await setUp()
    const first = await started(report)
    clock.now += 1000
    const second = await started(report)
    clock.now += 1000
    await drafts['report.save']({ draft: { ...first, title: 'Ændret' } }, panel)
    const list = await drafts['report.list']({}, panel)
    expect(list.ok && list.value.map(({ id }) => id)).toEqual([first.id, second.id])
  })

  it('keep pictures that came while the panel was writing', async () => {
    const { report, drafts, pictures, store } = await setUp()
    const draft = await started(report)
    await pictures.handlers['report.addPicture']({ draftId: draft.id, dataUrl: toDataUrl(png) }, panel)
    await drafts['report.save']({ draft: { ...draft, title: 'Nyt', pictures: [] } }, panel)
    expect(await store.get(draft.id)).toMatchObject({ title: 'Nyt', pictures: [{}, {}] })
  })

  it('come back after they were deleted, even when an autosave was late', async () => {
    const { report, drafts, store, clock } = await setUp()
    const draft = await started(report)
    await drafts['report.delete']({ draftId: draft.id }, panel)
    await drafts['report.save']({ draft: { ...draft, title: 'Sent' } }, panel)
    expect(await store.list()).toEqual([])
    expect(await drafts['report.get']({ draftId: draft.id }, panel)).toMatchObject({ ok: false })
    clock.now += dayMs
    expect(await store.purge(clock.now)).toEqual([])
    expect(await drafts['report.restore']({ draftId: draft.id }, panel)).toMatchObject({
      value: { title: 'Sent' },
    })
    expect(await store.list()).toHaveLength(1)
  })

  it('are gone with their pictures a day after they were deleted, and never else', async () => {
    const { report, drafts, store, clock } = await setUp()
    const [kept, deleted] = [await started(report), await started(report)]
    await drafts['report.delete']({ draftId: deleted.id }, panel)
    clock.now += 400 * dayMs
    expect(await store.purge(clock.now)).toEqual([deleted.id])
    expect(await store.picture(deleted.pictures[0]!.id)).toBeUndefined()
    expect(await store.list()).toMatchObject([{ id: kept.id }])
    expect(await drafts['report.restore']({ draftId: deleted.id }, panel)).toEqual({
      ok: false,
      code: 'not-found',
    })
  })

  it('that became a case are kept for thirty days', async () => {
    const { report, store, clock } = await setUp()
    const draft = await started(report)
    await store.change(draft.id, (before) => ({ ...before, handover: { state: 'verified', at: clock.now } }))
    expect(await store.purge(clock.now + 30 * dayMs)).toEqual([])
    expect(await store.purge(clock.now + 30 * dayMs + 1)).toEqual([draft.id])
  })

  it('of an unknown shape are left where they are', async () => {
    const { store } = await setUp()
    const database = databases.at(-1)!
    await database.put('drafts', { id: 'old', draft: { id: 'old' } as unknown as Draft })
    expect(await store.list()).toEqual([])
    expect(await database.get('drafts', 'old')).toBeDefined()
  })
})

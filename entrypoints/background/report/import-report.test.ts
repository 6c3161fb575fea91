// @vitest-environment node
// oxlint-disable-next-line import/no-unassigned-import -- it installs the globals
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { toDataUrl } from '../../../utils/platform/data-url.ts'
import { openDrafts, type DraftDatabase } from '../../../utils/platform/draft-database.ts'
import { createDraftStore, type DraftStore } from '../../../utils/platform/draft-store.ts'
import type { Draft, DraftId, PictureId } from '../../../utils/report/draft.ts'
import { newDraft } from '../../../utils/report/new-draft.ts'
import { importReport } from './import-report.ts'

const databases: DraftDatabase[] = []
let count = 0
afterEach(() => databases.splice(0).forEach((database) => database.close()))

const now = 1_800_000_000_000
const png = toDataUrl({ type: 'image/png', bytes: new Uint8Array([137, 80, 78, 71]).buffer })
const report: Draft = {
  ...newDraft({ id: 'd1' as DraftId, now: now - 5000 }),
  title: 'Artikel: Billedet forsvinder',
  handover: { state: 'verified', at: now - 4000 },
  caseKey: 'CMS-1',
  pictures: ['p1', 'p2'].map((id, index) => ({
    id: id as PictureId,
    name: `billede-${index + 1}.png`,
    width: 1,
    height: 1,
    covers: [{ id: 'c', kind: 'mail', x: 1, y: 2, width: 3, height: 4 }],
    marks: [],
  })),
}

async function setUp(store?: (real: DraftStore) => DraftStore) {
  const database = await openDrafts(() => {}, `imports-${(count += 1)}`)
  databases.push(database)
  const real = createDraftStore(database)
  const changed = vi.fn()
  const options = {
    store: async () => store?.(real) ?? real,
    now: () => now,
    measure: async ({ bytes }: { bytes: ArrayBuffer }) => {
      if (bytes.byteLength < 4) throw new Error('no picture')
      return { width: 800, height: 600 }
    },
    changed,
  }
  return { store: real, options, changed }
}

const pictures = (second = png) => [
  { id: 'p1', dataUrl: png, plain: false },
  { id: 'p2', dataUrl: second, plain: true },
]

describe('importReport', () => {
  it('stores text and pictures as an unsent draft and says so', async () => {
    const { store, options, changed } = await setUp()
    const reply = await importReport(options, { draft: report, pictures: pictures() })
    expect(reply).toMatchObject({ ok: true, value: { id: 'd1', changedAt: now, createdAt: now - 5000 } })
    const [stored] = await store.list()
    expect(stored).not.toHaveProperty('handover')
    expect(stored).not.toHaveProperty('caseKey')
    expect(stored?.pictures).toMatchObject([
      { id: 'p1', width: 800, height: 600, covers: [{ kind: 'mail' }] },
      { id: 'p2', name: 'billede-2.png' },
    ])
    expect((await store.picture('p2'))?.bytes.byteLength).toBe(4)
    expect(changed).toHaveBeenCalledExactlyOnceWith('d1')
  })

  it('keeps the very bytes of a picture that holds nothing but pixels, and no others', async () => {
    const { store, options } = await setUp()
    await importReport(options, { draft: report, pictures: pictures() })
    const stored = await store.picture('p2')
    expect(stored?.burnt?.bytes).toEqual(stored?.bytes)
    expect((await store.picture('p1'))?.burnt).toBeUndefined()
  })

  it.each([
    ['is no picture', toDataUrl({ type: 'image/png', bytes: new ArrayBuffer(1) })],
    ['is no data', 'data:image/png,%00'],
  ])('stores nothing when one picture %s', async (_, second) => {
    const { store, options } = await setUp()
    const reply = await importReport(options, { draft: report, pictures: pictures(second) })
    expect(reply).toEqual({ ok: false, code: 'file-unread' })
    expect(await store.list()).toEqual([])
  })

  it('stores nothing when a picture is missing', async () => {
    const { store, options } = await setUp()
    const reply = await importReport(options, { draft: report, pictures: pictures().slice(0, 1) })
    expect(reply).toEqual({ ok: false, code: 'file-unread' })
    expect(await store.list()).toEqual([])
  })

  it('takes back what it stored when the disk is full half-way', async () => {
    const { store, options, changed } = await setUp((real) => ({
      ...real,
      addPicture: (picture, change) =>
        picture.id === 'p2'
          ? Promise.reject(new DOMException('full', 'QuotaExceededError'))
          : real.addPicture(picture, change),
    }))
    await expect(importReport(options, { draft: report, pictures: pictures() })).rejects.toThrow('full')
    expect(await store.list()).toEqual([])
    expect(changed).not.toHaveBeenCalled()
  })
})

// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { toDataUrl } from '../../../utils/platform/data-url.ts'
import type { Draft } from '../../../utils/report/draft.ts'
import { databases, panel, png, setUp, started } from './test-reports.ts'

const dayMs = 86_400_000

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

// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'
import type { Sender } from '../../../utils/messaging/handle.ts'
import type { CaptureWays } from './capture-ways.ts'
import { panel, png, setUp, started } from './test-reports.ts'
import { waysWith } from './test-ways.ts'

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

// @vitest-environment node
import { describe, expect, it, vi } from 'vitest'
import { toDataUrl } from '../../../utils/platform/data-url.ts'
import { panel, png, setUp, started } from './test-reports.ts'

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

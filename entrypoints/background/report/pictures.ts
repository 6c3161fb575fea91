import { failure, success, type Result } from '../../../utils/base/result.ts'
import type { EpochMs } from '../../../utils/base/time.ts'
import type { Handlers } from '../../../utils/messaging/handle.ts'
import type { ParsedRequestOf, ReplyOf } from '../../../utils/messaging/protocol.ts'
import type { DrawnPicture } from '../../../utils/platform/burn.ts'
import { readDataUrl, toDataUrl, type DataFile } from '../../../utils/platform/data-url.ts'
import type { StoredPicture } from '../../../utils/platform/draft-database.ts'
import type { DraftStore } from '../../../utils/platform/draft-store.ts'
import type { Cover, Draft, DraftId, Picture, PictureId } from '../../../utils/report/draft.ts'
import { lookOf } from '../../../utils/report/picture-look.ts'

/** Of one report. */
const mostPictures = 5
const readableTypes = new Set(['image/png', 'image/jpeg', 'image/webp'])

export interface PictureOptions {
  readonly store: () => Promise<DraftStore>
  readonly now: () => EpochMs
  readonly newPictureId: () => PictureId
  /** Size in pixels; rejects when the bytes are no picture. */
  readonly measure: (file: DataFile) => Promise<{ readonly width: number; readonly height: number }>
  /** The picture with covers and marks in its pixels, cropped, as PNG, of `limitBytes` at most. */
  readonly burn: (file: DataFile, picture: Picture, limitBytes: number) => Promise<DrawnPicture>
  /** Largest file that the Servicedesk takes. */
  readonly limitBytes: () => Promise<number>
  readonly changed: (draftId: DraftId) => void
}

export interface Pictures {
  readonly handlers: Pick<
    Handlers,
    'report.addPicture' | 'report.removePicture' | 'report.savePicture' | 'report.picture'
  >
  add(request: {
    readonly draftId: string
    readonly file: DataFile
    readonly covers: readonly Cover[]
    readonly crop?: NonNullable<Picture['crop']>
  }): Promise<Result<{ readonly draft: Draft; readonly picture: Picture }, PictureCode>>
  /** A picture as it leaves the browser. */
  burnt(draft: Draft, pictureId: string): Promise<LeavingPicture | undefined>
}

interface LeavingPicture extends DataFile {
  /** The limit that it was made smaller for. */
  readonly reducedTo?: number
}

type PictureCode = 'not-found' | 'picture-count' | 'picture-kind'

export function createPictures(options: PictureOptions): Pictures {
  const { now, changed } = options

  const add: Pictures['add'] = async ({ draftId, file, covers, crop }) => {
    const store = await options.store()
    const draft = await store.get(draftId)
    if (!draft) return failure('not-found')
    if (draft.pictures.length >= mostPictures) return failure('picture-count')
    const size = readableTypes.has(file.type) ? await options.measure(file).catch(() => undefined) : undefined
    if (!size) return failure('picture-kind')
    const picture: Picture = {
      id: options.newPictureId(),
      name: nextName(draft),
      ...size,
      covers,
      marks: [],
      ...(crop ? { crop } : {}),
    }
    const stored = { id: picture.id, draftId, ...file }
    const saved = await store.addPicture(stored, (before) => ({
      ...before,
      changedAt: now(),
      pictures: [...before.pictures, picture],
    }))
    if (!saved) return failure('not-found')
    changed(saved.id)
    return success({ draft: saved, picture })
  }

  const burnt: Pictures['burnt'] = async (draft, pictureId) => {
    const picture = draft.pictures.find(({ id }) => id === pictureId)
    const store = await options.store()
    const stored = picture && (await store.picture(picture.id))
    return stored && picture && burntOnce(store, stored, { picture, options })
  }

  return { add, burnt, handlers: pictureHandlers(options, { add, burnt }) }
}

/**
 * The picture that was made the first time it was looked at. Preview, hand-over and the colleague's file must be the same
 * file, and a browser that guards against fingerprinting may encode the same pixels otherwise each time.
 */
async function burntOnce(
  store: DraftStore,
  stored: StoredPicture,
  { picture, options }: { readonly picture: Picture; readonly options: PictureOptions },
): Promise<LeavingPicture> {
  const look = lookOf(picture)
  const limitBytes = await options.limitBytes()
  if (stored.burnt?.look === look && stored.burnt.bytes.byteLength <= limitBytes) return stored.burnt
  const { file, reduced } = await options.burn(stored, picture, limitBytes)
  const made = { ...file, look, ...(reduced ? { reducedTo: limitBytes } : {}) }
  // A full disk costs only the keeping: a hand-over keeps its own copy, or says that it cannot.
  return store.keepBurnt(stored.id, made, limitBytes).catch(() => made)
}

function pictureHandlers(
  options: PictureOptions,
  { add, burnt }: Pick<Pictures, 'add' | 'burnt'>,
): Pictures['handlers'] {
  const { now, changed } = options
  return {
    async 'report.addPicture'({ draftId, dataUrl }) {
      const file = readDataUrl(dataUrl)
      return file ? add({ draftId, file, covers: [] }) : failure('picture-kind')
    },
    async 'report.removePicture'({ draftId, pictureId }) {
      const draft = await (await options.store()).removePicture(draftId, pictureId, now())
      if (!draft) return failure('not-found')
      changed(draft.id)
      return success(draft)
    },
    async 'report.savePicture'({ draftId, picture }) {
      const draft = await (
        await options.store()
      ).change(draftId, (before) => ({
        ...before,
        changedAt: now(),
        pictures: before.pictures.map((old) => (old.id === picture.id ? edited(old, picture) : old)),
      }))
      if (!draft) return failure('not-found')
      changed(draft.id)
      return success(draft)
    },
    'report.picture': (request) => readPicture(options, burnt, request),
  }
}

/** As it was taken, or as it leaves the browser. */
async function readPicture(
  options: PictureOptions,
  burnt: Pictures['burnt'],
  { draftId, pictureId, burnt: asItLeaves }: ParsedRequestOf<'report.picture'>,
): Promise<ReplyOf<'report.picture'>> {
  const store = await options.store()
  const draft = await store.get(draftId)
  const picture = draft?.pictures.find(({ id }) => id === pictureId)
  if (!draft || !picture) return failure('not-found')
  const file: LeavingPicture | undefined = asItLeaves
    ? await burnt(draft, pictureId)
    : await store.picture(picture.id)
  if (!file) return failure('not-found')
  const { bytes, reducedTo } = file
  const reduction = reducedTo === undefined ? {} : { reducedTo }
  return success({ dataUrl: toDataUrl(file), bytes: bytes.byteLength, ...reduction })
}

/** What the editor may change; size and bytes stay as they were taken. */
function edited(old: Picture, { name, covers, marks, crop }: Picture): Picture {
  const { id, width, height } = old
  return { id, name, width, height, covers, marks, ...(crop ? { crop } : {}) }
}

/** The lowest number that no picture of the draft has. */
function nextName({ pictures }: Draft): string {
  const taken = new Set(pictures.map(({ name }) => name))
  let number = 1
  while (taken.has(`billede-${number}.png`)) number += 1
  return `billede-${number}.png`
}

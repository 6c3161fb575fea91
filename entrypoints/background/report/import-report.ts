import { failure, success, type Result } from '../../../utils/base/result.ts'
import type { ParsedRequestOf } from '../../../utils/messaging/protocol.ts'
import { readDataUrl, type DataFile } from '../../../utils/platform/data-url.ts'
import type { BurntPicture } from '../../../utils/platform/draft-database.ts'
import type { Draft, Picture } from '../../../utils/report/draft.ts'
import { lookOf } from '../../../utils/report/picture-look.ts'
import type { PictureOptions } from './pictures.ts'

interface Incoming {
  readonly picture: Picture
  readonly file: DataFile
  readonly burnt?: BurntPicture
}

/**
 * Stores a report that was opened from a colleague's file as a draft of one's own: unsent, whatever became of the
 * original. Every picture is looked at before anything is stored, and what fails half-way is taken back.
 */
export async function importReport(
  options: Pick<PictureOptions, 'store' | 'now' | 'measure' | 'changed'>,
  { draft, pictures }: ParsedRequestOf<'report.import'>,
): Promise<Result<Draft, 'file-unread'>> {
  const incoming: Incoming[] = []
  for (const picture of draft.pictures) {
    const sent = pictures.find(({ id }) => id === picture.id)
    const file = readDataUrl(sent?.dataUrl ?? '')
    const size = file && (await options.measure(file).catch(() => undefined))
    if (!file || !size) return failure('file-unread')
    const look = lookOf(picture)
    // What her panel made leaves as its writer saw it, byte for byte; any other picture is made anew.
    incoming.push({
      picture: { ...picture, ...size },
      file,
      ...(sent?.plain ? { burnt: { ...file, look } } : {}),
    })
  }
  const store = await options.store()
  const { handover: _, caseKey: _key, caseUrl: _url, ...own } = draft
  let stored: Draft = { ...own, changedAt: options.now(), pictures: [] }
  await store.insert(stored)
  try {
    for (const { picture, file, ...burnt } of incoming) {
      const next = await store.addPicture(
        { id: picture.id, draftId: draft.id, ...file, ...burnt },
        (before) => ({ ...before, pictures: [...before.pictures, picture] }),
      )
      if (!next) throw new Error('not-found')
      stored = next
    }
  } catch (error) {
    await store.markDeleted(draft.id, options.now())
    throw error
  }
  options.changed(stored.id)
  return success(stored)
}

import type { ErrorCode } from '../../utils/base/error-code.ts'
import { send } from '../../utils/messaging/send.ts'
import type { PictureBytes } from '../../utils/report/case-file.ts'
import type { Draft, ReportPayload } from '../../utils/report/draft.ts'
import { saveFile } from '../ui/save-file.ts'
import { bytesAsDataUrl } from './read-file.ts'

/**
 * Saves the report as the colleague's file. The packing code is loaded here, where it is used.
 *
 * @returns why it could not be made, or `undefined` when it was saved
 */
export async function packDraft(
  draft: Draft,
  payload: ReportPayload,
  file: string,
): Promise<ErrorCode | undefined> {
  const pictures: PictureBytes[] = []
  for (const { id, name } of draft.pictures) {
    const reply = await send('report.picture', { draftId: draft.id, pictureId: id, burnt: true })
    if (!reply.ok) return reply.code
    pictures.push({ name, bytes: await bytesOf(reply.value.dataUrl) })
  }
  const { packCase } = await import('../../utils/report/case-file.ts')
  const bytes = packCase({ draft, payload, pictures, now: draft.changedAt })
  await saveFile(file, await bytesAsDataUrl(bytes, 'application/zip'))
  return undefined
}

async function bytesOf(dataUrl: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(dataUrl)).arrayBuffer())
}

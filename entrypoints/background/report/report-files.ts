import type { StoredFile } from '../../../utils/platform/draft-database.ts'
import type { Draft, ReportPayload } from '../../../utils/report/draft.ts'
import type { Base } from '../base.ts'
import { currentPolicy } from '../desk.ts'
import type { Pictures } from './pictures.ts'
import { useReportDesk } from './report-desk.ts'

/** The draft as it would leave the browser now: what the preview shows and what the hand-over takes. */
export async function payloadOf(base: Base, draft: Draft): Promise<ReportPayload> {
  const { buildReport } = await useReportDesk()
  return buildReport(draft, { policy: currentPolicy(base) })
}

/** The files of a payload, in its order. */
export async function filesOf(
  pictures: Pictures,
  draft: Draft,
  payload: ReportPayload,
): Promise<readonly StoredFile[]> {
  return Promise.all(
    payload.files.map(async ({ name, type, text, pictureId }): Promise<StoredFile> => {
      if (text !== undefined) return { name, type, bytes: new TextEncoder().encode(text).buffer }
      const burnt = pictureId === undefined ? undefined : await pictures.burnt(draft, pictureId)
      if (!burnt) throw new Error('file-unread')
      return { name, type: burnt.type, bytes: burnt.bytes }
    }),
  )
}

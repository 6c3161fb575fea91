import type { ErrorCode } from '../../utils/base/error-code.ts'
import type { Result } from '../../utils/base/result.ts'
import { send } from '../../utils/messaging/send.ts'
import type { Draft } from '../../utils/report/draft.ts'
import { bytesAsDataUrl } from './read-file.ts'

export interface OpenedFile {
  readonly draft: Draft
  readonly writtenAt: number
  /** Of the page the report is about; empty when that line was left out. */
  readonly host: string
}

/** Makes a draft of one's own of a colleague's file. The unpacking code is loaded here, where it is used. */
export async function openCaseFile(file: File, now: number): Promise<Result<OpenedFile, ErrorCode>> {
  const { openCase } = await import('../../utils/report/case-file.ts')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const opened = openCase(bytes, { newId: () => crypto.randomUUID(), now })
  if (!opened.ok) return opened
  const { draft, writtenAt } = opened.value
  const pictures = await Promise.all(
    opened.value.pictures.map(async ({ id, type, bytes: content, plain }) => ({
      id,
      plain,
      dataUrl: await bytesAsDataUrl(content, type),
    })),
  )
  const reply = await send('report.import', { draft, pictures })
  return reply.ok ? { ok: true, value: { draft: reply.value, writtenAt, host: hostOf(draft) } } : reply
}

function hostOf({ diagnostics }: Draft): string {
  const [address = ''] = diagnostics.find(({ key }) => key === 'address')?.values[0]?.split(' ') ?? []
  return URL.canParse(address) ? new URL(address).host : ''
}

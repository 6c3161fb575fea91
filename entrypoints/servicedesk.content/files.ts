import type { HandoverTask } from '../../utils/messaging/protocol.ts'
import { ask } from './api.ts'
import type { PortalFile } from './filling.ts'

/** The report's files, one by one; a file that does not come is left out and shows up as missing. */
export async function fetchFiles(task: HandoverTask): Promise<readonly PortalFile[]> {
  const files: PortalFile[] = []
  for (const index of task.payload.files.keys()) {
    const reply = await ask('handover.file', { handoverId: task.handoverId, index })
    if (reply === undefined) continue
    const bytes = Uint8Array.from(atob(reply.base64), (character) => character.charCodeAt(0))
    files.push({ index, file: new File([bytes], reply.name, { type: reply.type }) })
  }
  return files
}

/** Saves a file where the browser saves things. */
export function saveFile(document: Document, file: File): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

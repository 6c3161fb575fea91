import type { ErrorCode } from '../../utils/base/error-code.ts'
import { text } from '../../utils/i18n/text.ts'

/** Why the way to Servicedesk did not open: what happened, what is safe, what to do. */
export function handoverProblem(code: ErrorCode): string {
  switch (code) {
    case 'desk-access':
      return text('access_desk_missing')
    case 'context-lost':
      return text('app_context_lost')
    case 'storage-full':
      return text('draft_storage_full')
    default:
      return text('report_handover_failed')
  }
}

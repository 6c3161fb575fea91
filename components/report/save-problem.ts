import type { ErrorCode } from '../../utils/base/error-code.ts'
import type { TextKey } from '../../utils/i18n/text.ts'

/** What is not safe while the draft cannot be saved, and what helps. */
export function saveProblem(code: ErrorCode): TextKey {
  return code === 'context-lost' ? 'draft_lost_unsaved' : 'draft_save_failed'
}

import type { ErrorCode } from '../../utils/base/error-code.ts'
import { text } from '../../utils/i18n/text.ts'

/** What a failed picture is called: what happened, what is safe, and the two ways that always work. */
export function pictureProblem(code: ErrorCode, fileName: string): string {
  switch (code) {
    case 'picture-gesture':
      return `${text('access_picture_gesture', { shortcut: text('report_picture_shortcut') })} ${text('access_picture_other')}`
    case 'page-blocked':
      return `${text('access_page_blocked')} ${text('access_picture_other')}`
    case 'picture-busy':
      return text('capture_failed_busy')
    case 'picture-left':
      return text('capture_failed_left')
    case 'picture-kind':
      return text('capture_file_kind', { file: fileName })
    case 'picture-count':
      return text('capture_count_full', { max: 5 })
    case 'storage-full':
      return text('draft_storage_full')
    default:
      return text('capture_failed_other')
  }
}

import { text } from '../../utils/i18n/text.ts'
import type { Draft } from '../../utils/report/draft.ts'

/** What a draft is called in a list. */
export function draftTitle({ title, happened }: Draft): string {
  return title.trim() || happened.trim().slice(0, 80) || text('draft_title_none')
}

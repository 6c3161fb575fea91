import { splitLead } from './split-lead.ts'
import { text } from './api.ts'
import type { BannerContent } from './banner.ts'
import { sortedRows, type Row } from './rows.ts'
import type { TextKey } from '../../utils/i18n/text.ts'

/** A message alone: its first sentence is the heading, the rest the line below. */
export function messageContent(
  key: TextKey,
  values: Readonly<Record<string, string | number>> = {},
  more: Partial<BannerContent> = {},
): BannerContent {
  const [heading, lead] = splitLead(text(key, values))
  return { heading: [heading], lead, ...more }
}

/** The form as it stands: what is missing first, and what only the person can do. */
export function formContent(
  rows: readonly Row[],
  about: { readonly send?: BannerContent['send']; readonly errors: readonly string[] },
): BannerContent {
  const missing = rows.filter((row) => row.missing).length
  const sendButton = about.send?.name ?? 'Send'
  const heading =
    missing === 0
      ? text('banner_heading_filled')
      : text(missing === 1 ? 'banner_heading_missing_one' : 'banner_heading_missing_other', { n: missing })
  const error = about.errors[0]?.replace(/\.$/u, '')
  const lead = text(missing === 0 ? 'banner_lead_read' : 'banner_lead_rest', { sendButton })
  return {
    heading: [heading, text('banner_heading_unsent')],
    ...(error === undefined
      ? { lead, small: text('banner_lead_copy') }
      : { lead: text('banner_desk_error', { text: error }) }),
    rows: sortedRows(rows),
    ...(about.send === undefined ? {} : { send: about.send }),
    urgent: missing > 0,
  }
}

/** `24. december`. */
export function longDay(at: number): string {
  return new Date(at).toLocaleDateString(text('locale_code'), { day: 'numeric', month: 'long' })
}

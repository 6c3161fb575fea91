import { splitLead } from './split-lead.ts'
import { text } from './api.ts'
import type { BannerContent } from './banner.ts'
import { fieldRow, fileRow, sortedRows, type Row } from './rows.ts'
import type { HandoverTask } from '../../utils/messaging/protocol.ts'
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

/** Nothing of the form is known: everything of the report can be copied and saved from here. */
export function unknownFormContent(task: HandoverTask): BannerContent {
  const { summary, description, files } = task.payload
  const row = (id: 'summary' | 'description', value: string) =>
    fieldRow({ id, label: text(`banner_field_${id}`), state: 'missing', value })
  const names = files.map(({ name }, index) => fileRow(name, 'unattached', { index, limit: '' }))
  return messageContent(
    'banner_form_changed',
    {},
    { ...wholeText(task), rows: [row('summary', summary), row('description', description), ...names] },
  )
}

/** The report as one text, for the button that copies all of it. */
export function wholeText({ payload }: HandoverTask): Pick<BannerContent, 'copyAll'> {
  return { copyAll: `${payload.summary}\n\n${payload.description}` }
}

import { moment } from '../../utils/i18n/format.ts'
import { plural, text } from '../../utils/i18n/text.ts'
import type { KnowledgeStatus } from '../../utils/messaging/protocol.ts'
import { Icon } from '../ui/icon.tsx'
import { checkIcon, clockIcon } from '../ui/icons-first.ts'

/** The last line of the home screen: how old the copy is, and which pages could not be read. */
export function CopyAge({ status }: { readonly status: KnowledgeStatus }) {
  const { fetchedAt, unreadTitles, failure } = status
  if (!fetchedAt) return null
  const date = moment(fetchedAt, Date.now())
  return (
    <>
      <p class="ch-age">
        <Icon of={failure ? clockIcon : checkIcon} small />
        {text(failure ? 'sync_copy_date' : 'sync_copy_offline', { date })}
      </p>
      {unreadTitles.length > 0 && (
        <p class="ch-age">
          <Icon of={clockIcon} small />
          {plural('sync_unread', unreadTitles.length)}
        </p>
      )}
    </>
  )
}

import { moment, laterTime } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import type { KnowledgeStatus } from '../../utils/messaging/protocol.ts'
import { useCommand } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import type { IconShape } from '../ui/icon.tsx'
import { clockIcon, refreshIcon } from '../ui/icons-first.ts'
import { offlineIcon, pauseIcon } from '../ui/icons.ts'
import { StatusMessage } from '../ui/status-message.tsx'

/** What stands in the way of fresh knowledge, and how old the copy in use is. Nothing when all is well. */
export function KnowledgeTrouble({ status }: { readonly status: KnowledgeStatus }) {
  const refresh = useCommand('manual.refresh', ['manual.status'])
  const trouble = describeTrouble(status, Date.now())
  if (!trouble) return null
  return (
    <StatusMessage tone={trouble.tone} icon={trouble.icon} message={trouble.message}>
      {trouble.canRetry && (
        <Button small icon={refreshIcon} busy={refresh.pending} onClick={() => void refresh.run({})}>
          {text('sync_button_retry')}
        </Button>
      )}
    </StatusMessage>
  )
}

interface Trouble {
  readonly tone: 'grey' | 'amber'
  readonly icon: IconShape
  readonly message: string
  readonly canRetry: boolean
}

/** The failure of the last fetch in words; undefined while fetching works. */
function describeTrouble({ failure, fetchedAt, done }: KnowledgeStatus, now: number): Trouble | undefined {
  if (!failure) return undefined
  const { code, host, retryAt } = failure
  const date = fetchedAt ? moment(fetchedAt, now) : undefined
  const time = laterTime(retryAt ?? now, now)
  if (code === 'offline') {
    const message =
      date !== undefined || done > 0
        ? text('sync_offline_copy', { date: date ?? moment(now, now) })
        : text('sync_offline_empty')
    return { tone: 'grey', icon: offlineIcon, message, canRetry: false }
  }
  if (code === 'rate-limited')
    return {
      tone: 'grey',
      icon: pauseIcon,
      message: text('sync_source_limited', { host, time }),
      canRetry: false,
    }
  if (code === 'source-blocked') {
    const message = date ? text('sync_source_blocked', { host, date }) : text('sync_source_none', { host })
    return { tone: 'amber', icon: clockIcon, message, canRetry: true }
  }
  return { tone: 'amber', icon: clockIcon, message: copyMessage(date, retryAt && time), canRetry: true }
}

function copyMessage(date: string | undefined, time: string | 0 | undefined): string {
  if (!date) return time ? text('sync_copy_noDate', { time }) : text('sync_copy_none')
  return time ? text('sync_copy_old', { date, time }) : text('sync_retry_soon', { date })
}

import { text } from '../../utils/i18n/text.ts'
import { useHost } from '../host.tsx'
import { Icon } from '../ui/icon.tsx'
import { clockIcon } from '../ui/icons-first.ts'

/** Where a draft is written that will not outlive the window. */
export function PrivateNotice() {
  const { isPrivate } = useHost()
  if (!isPrivate) return null
  return (
    <div class="ch-notice ch-notice--amber">
      <Icon of={clockIcon} />
      <p>{text('draft_private_window')}</p>
    </div>
  )
}

import { useState } from 'preact/hooks'
import type { PageContext } from '../../utils/context/page-context.ts'
import { calendarDay } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import type { IssueList } from '../../utils/messaging/protocol.ts'
import { useHost } from '../host.tsx'
import { useCommand, useSuggestions } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { checkIcon } from '../ui/icons-first.ts'
import { globeIcon, infoIcon, lockIcon, personIcon } from '../ui/icons.ts'
import { StatusMessage } from '../ui/status-message.tsx'
import { hasRole, roleName } from './role-name.ts'

/** What stands in the place of "Denne side" when the page is none the manual could describe. */
export function NoPage({ context }: { readonly context: PageContext | undefined }) {
  if (!context)
    return <StatusMessage tone="grey" icon={globeIcon} level={1} message={text('home_page_none')} />
  if (context.cms === 'drupal-7')
    return <StatusMessage tone="grey" icon={globeIcon} level={1} message={text('home_page_older')} />
  if (context.view === 'denied') return <DeniedNotice context={context} />
  if (context.view === 'login')
    return <StatusMessage tone="grey" icon={personIcon} level={1} message={text('home_page_login')} />
  return <StatusMessage tone="grey" icon={globeIcon} level={1} message={text('home_page_other')} />
}

/** Names the role that the page needs, unless she has it already and the reason is another. */
function DeniedNotice({ context }: { readonly context: PageContext }) {
  const role = useSuggestions(context).value?.role
  const message =
    role && !hasRole(context.role, role)
      ? text('home_access_denied', { role: roleName(role) })
      : text('home_access_deniedUnknown')
  return <StatusMessage tone="grey" icon={lockIcon} level={1} message={message} />
}

export function TestSiteNotice({ releases }: { readonly releases: IssueList['releases'] | undefined }) {
  const next = releases?.find(({ current, date }) => !current && date)?.date
  const message = next
    ? text('home_site_test', { date: calendarDay(next, Date.now()) })
    : text('home_site_testUndated')
  return <StatusMessage tone="amber" icon={infoIcon} message={message} />
}

/** The offer to show the panel on this site always; the browser asks, so it says before what it will ask. */
export function SiteOffer({ host }: { readonly host: string }) {
  const { requestSite } = useHost()
  const granted = useCommand('sites.granted', ['panel.place', 'settings.get'])
  const [isRefused, setRefused] = useState(false)
  const origin = `https://${host}`
  const ask = async () => {
    const outcome = await requestSite(origin)
    if (outcome === 'granted') await granted.run({ origin })
    setRefused(outcome === 'refused')
  }
  const message = text(isRefused ? 'access_site_refused' : 'access_site_explain', { host })
  return (
    <div class="ch__section">
      <StatusMessage tone="grey" icon={lockIcon} message={message}>
        <Button small icon={checkIcon} onClick={() => void ask()}>
          {text('access_button_site')}
        </Button>
      </StatusMessage>
    </div>
  )
}

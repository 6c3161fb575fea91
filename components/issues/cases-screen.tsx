import '../ui/labels.css'
import './issues.css'
import { laterTime, moment } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import type { CaseList } from '../../utils/messaging/protocol.ts'
import type { Settings } from '../../utils/settings/settings.ts'
import { useCases, useCommand, useSettings } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ExternalLink } from '../ui/external-link.tsx'
import { Icon } from '../ui/icon.tsx'
import { alertIcon, clockIcon } from '../ui/icons-first.ts'
import { externalIcon, lockIcon, personIcon } from '../ui/icons.ts'
import { halfIcon } from '../ui/icons-more.ts'
import { SkeletonRows } from '../ui/skeleton-rows.tsx'
import { StatusMessage } from '../ui/status-message.tsx'

/** The library's cases in Servicedesk, as far as the person is signed in there. */
export function CasesScreen() {
  const { value, code, again, pending } = useCases()
  const failure = value?.failure?.code ?? code
  return (
    <>
      <h1 class="ch-cases__head">{text('issue_cases_heading')}</h1>
      {failure && <CasesFailure list={value} code={failure} again={again} />}
      {pending && (
        <ul class="ch-rows" aria-label={text('issue_cases_loading')}>
          <SkeletonRows count={4} />
        </ul>
      )}
      {value && (value.cases.length > 0 || !failure) && <Cases list={value} />}
    </>
  )
}

function Cases({ list: { cases, fetchedAt } }: { readonly list: CaseList }) {
  const now = Date.now()
  return (
    <>
      {cases.length === 0 && <p class="ch-muted">{text('issue_cases_none')}</p>}
      <ul class="ch-issues">
        {cases.map(({ key, title, status, changedAt, url }) => (
          <li key={key}>
            <article class="ch-issue">
              <div class="ch-issue__in">
                <div class="ch-issue__top">
                  <span class="ch-state ch-state--rest">
                    <Icon of={halfIcon} small />
                    {status}
                  </span>
                </div>
                <h2 class="ch-issue__title">
                  <ExternalLink href={url}>{title}</ExternalLink>
                </h2>
                <p class="ch-issue__src">
                  <span class="ch-num">{key}</span>
                  {changedAt !== undefined && (
                    <> · {text('issue_cases_changed', { date: moment(changedAt, now) })}</>
                  )}
                </p>
              </div>
            </article>
          </li>
        ))}
      </ul>
      {fetchedAt !== undefined && (
        <p class="ch-age">
          <Icon of={clockIcon} small />
          {text('issue_copy_age', { date: moment(fetchedAt, now) })}
        </p>
      )}
    </>
  )
}

interface CasesFailureProps {
  readonly list: CaseList | undefined
  readonly code: string
  readonly again: () => void
}

function CasesFailure({ list, code, again }: CasesFailureProps) {
  const openTab = useCommand('panel.openTab')
  const settings = useSettings().value?.settings
  if (code === 'signed-out')
    return (
      <StatusMessage tone="grey" icon={personIcon} message={text('issue_cases_signedOut')}>
        {settings && (
          <Button
            small
            kind="primary"
            icon={externalIcon}
            onClick={() => void openTab.run({ url: portalUrl(settings) })}
          >
            {text('issue_button_signIn')}
          </Button>
        )}
      </StatusMessage>
    )
  if (code === 'forbidden')
    return <StatusMessage tone="grey" icon={lockIcon} message={text('issue_cases_refused')} />
  if (code === 'desk-access')
    return <StatusMessage tone="amber" icon={lockIcon} message={text('issue_cases_access')} />
  const now = Date.now()
  const retryAt = list?.failure?.retryAt
  const message =
    list?.fetchedAt && retryAt
      ? text('issue_cases_failed', { date: moment(list.fetchedAt, now), time: laterTime(retryAt, now) })
      : text('issue_cases_failedSoon')
  return (
    <StatusMessage tone="amber" icon={alertIcon} message={message}>
      <Button small onClick={again}>
        {text('sync_button_retry')}
      </Button>
    </StatusMessage>
  )
}

function portalUrl({ servicedeskOrigin, servicedeskPortal }: Settings): string {
  return `${servicedeskOrigin}/servicedesk/customer/portal/${encodeURIComponent(servicedeskPortal)}`
}

import '../ui/labels.css'
import './options.css'
import { useState } from 'preact/hooks'
import { clockTime, moment } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import { useHost } from '../host.tsx'
import { useCommand, useKnowledge, useSupport } from '../queries.ts'
import { SubFrame } from '../shell/frames.tsx'
import { usePageIssues } from '../shell/page-issues.ts'
import { usePanelPlace } from '../shell/panel-place.tsx'
import { Button } from '../ui/button.tsx'
import { copyText } from '../ui/copy-text.ts'
import { refreshIcon } from '../ui/icons-first.ts'
import { copyIcon } from '../ui/icons-more.ts'

/** Versions, ages and the last failure, for whoever helps; nothing of what the person typed or searched for. */
export function DiagnosticsScreen() {
  const knowledge = useKnowledge().value
  const refresh = useCommand('manual.refresh', ['manual.status'])
  const [note, setNote] = useState('')
  const lines = useLines()
  const copy = async () => {
    const copied = await copyText(lines.map(([label, value]) => `${label}: ${value}`).join('\n'))
    setNote(text(copied ? 'diagnostics_copied' : 'report_copy_failed'))
  }
  return (
    <SubFrame title={text('shell_menu_diagnostics')}>
      <div class="ch__section">
        <h1>{text('shell_menu_diagnostics')}</h1>
        <Facts lines={lines} />
        {knowledge && knowledge.unreadTitles.length > 0 && (
          <ul class="ch-facts__list">
            {knowledge.unreadTitles.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        )}
        <div class="ch-btns">
          <Button small icon={copyIcon} onClick={() => void copy()}>
            {text('app_button_details')}
          </Button>
          <Button small icon={refreshIcon} busy={refresh.pending} onClick={() => void refresh.run({})}>
            {text('shell_menu_refresh')}
          </Button>
        </div>
        <p class="ch-hint" role="status">
          {note}
        </p>
      </div>
    </SubFrame>
  )
}

type Line = readonly [label: string, value: string]

function Facts({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <dl class="ch-facts">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function useLines(): readonly Line[] {
  const { version, kind } = useHost()
  const { context } = usePanelPlace()
  const knowledge = useKnowledge().value
  const issues = usePageIssues().value
  const policy = useSupport().value?.policy
  const now = Date.now()
  const none = text('diagnostics_none')
  const failure = knowledge?.failure
  return [
    [text('diagnostics_version'), version],
    [text('diagnostics_browser'), navigator.userAgent],
    [text('diagnostics_place'), kind],
    [text('diagnostics_page'), context ? `${context.cms}, ${context.theme}, ${context.path}` : none],
    [text('diagnostics_release'), context?.release ?? none],
    [
      text('diagnostics_manual'),
      knowledge ? `${knowledge.phase}, ${knowledge.done}/${knowledge.total}` : none,
    ],
    [
      text('diagnostics_fetched'),
      knowledge?.fetchedAt === undefined ? none : moment(knowledge.fetchedAt, now),
    ],
    [
      text('diagnostics_failure'),
      failure
        ? [
            failure.code,
            failure.host,
            ...(failure.retryAt === undefined ? [] : [clockTime(failure.retryAt)]),
          ].join(', ')
        : none,
    ],
    [text('diagnostics_issues'), issues ? String(issues.issues.length) : none],
    [text('diagnostics_policy'), policy ? policy.id : none],
    [text('diagnostics_unread'), String(knowledge?.unreadTitles.length ?? 0)],
  ]
}

import { useState } from 'preact/hooks'
import { plural, text } from '../../utils/i18n/text.ts'
import { listing } from '../../utils/i18n/format.ts'
import type {
  DiagnosticKey,
  DiagnosticLine,
  Draft,
  Redaction,
  ReportPayload,
} from '../../utils/report/draft.ts'
import { redactDraft } from '../../utils/report/redact-draft.ts'
import { useAnswer } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { closeIcon } from '../ui/icons-first.ts'
import { shieldIcon } from '../ui/icons-more.ts'
import { IconButton } from '../ui/button.tsx'
import { SubFrame } from '../shell/frames.tsx'
import { BackButton } from './back-button.tsx'
import { CheckFooter } from './check-footer.tsx'
import { PreviewPictures } from './preview-pictures.tsx'
import type { ReportFrame } from './report-frame.ts'
import type { OpenDraft } from './use-draft.ts'

interface CheckStepProps {
  readonly draft: Draft
  readonly open: OpenDraft
  readonly tabId: number | undefined
  readonly edit: () => void
  readonly whoSends: () => void
  readonly frame: ReportFrame
}

/** Everything that will leave the computer, as it will leave it; each line of the page details can be left out. */
export function CheckStep({ draft, open, tabId, edit, whoSends, frame }: CheckStepProps) {
  const preview = useAnswer('report.preview', { draftId: draft.id }, { staleMs: 0, keep: true })
  const payload = preview.value
  const remove = async (keys: readonly DiagnosticKey[], removed: boolean) => {
    open.change((present) => withRemoved(present, keys, removed))
    await open.flush()
    preview.again()
  }
  return (
    <SubFrame
      {...frame}
      footer={
        <CheckFooter draft={draft} payload={payload} tabId={tabId} flush={open.flush} whoSends={whoSends} />
      }
    >
      <div class="ch__section">
        <BackButton label={text('report_back_write')} back={edit} />
        <h1>{text('report_heading_preview')}</h1>
        <p class="ch-muted">{text('report_preview_explain')}</p>
        {payload && <Removed redactions={payload.redactions} />}
        {payload && <Moved payload={payload} />}
      </div>
      {payload && <OwnText payload={payload} edit={edit} />}
      {payload && <PreviewPictures draft={draft} payload={payload} />}
      {draft.route !== 'wish' && (
        <PageDetails draft={draft} remove={(keys, removed) => void remove(keys, removed)} />
      )}
    </SubFrame>
  )
}

function Removed({ redactions }: { readonly redactions: readonly Redaction[] }) {
  const [shown, setShown] = useState(false)
  if (redactions.length === 0) return null
  const kinds = [
    ...new Set(
      redactions.map(({ kind }) => text(`redact_kind_${kind === 'login-link' ? 'loginLink' : kind}`)),
    ),
  ]
  return (
    <div class="ch-notice ch-notice--green">
      <Icon of={shieldIcon} />
      <div>
        <p>
          {plural('redact_text', redactions.length, { kinds: listing(kinds) })} {text('cover_check_self')}
        </p>
        <Button kind="quiet" small aria-expanded={shown} onClick={() => setShown(!shown)}>
          {text('redact_button_show')}
        </Button>
        {shown && (
          <ul class="ch-notice__list">
            {redactions.map(({ kind, where }, index) => (
              <li key={index}>
                {where}: {text(`redact_kind_${kind === 'login-link' ? 'loginLink' : kind}`)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

/** Technical lines that were too long for the description stand in a file of their own. */
function Moved({ payload }: { readonly payload: ReportPayload }) {
  const file = payload.files.find((one) => one.text !== undefined)
  return file ? <p class="ch-notice">{text('report_text_moved', { file: file.name })}</p> : null
}

/** Summary and description letter for letter; what is behind it is not the draft but the payload. */
function OwnText({ payload, edit }: { readonly payload: ReportPayload; readonly edit: () => void }) {
  return (
    <section class="ch__section" aria-labelledby="check-text">
      <div class="ch-h">
        <h2 id="check-text">{text('report_check_text')}</h2>
        <Button kind="quiet" small onClick={edit}>
          {text('report_check_edit')}
        </Button>
      </div>
      <dl class="ch-lines">
        <div class="ch-line">
          <dt class="ch-line__k">{text('report_label_title')}</dt>
          <dd class="ch-line__v" data-part="summary">
            <PayloadText text={payload.summary} />
          </dd>
        </div>
        <div class="ch-line">
          <dt class="ch-line__k">{text('report_check_description')}</dt>
          <dd class="ch-line__v ch-line__v--text" data-part="description">
            <PayloadText text={payload.description} />
          </dd>
        </div>
      </dl>
    </section>
  )
}

/** Letter for letter; what stands in the place of removed data is set off. */
function PayloadText({ text: words }: { readonly text: string }) {
  return (
    <>
      {words
        .split(/(\(fjernet[^()]*\))/u)
        .map((part, index) => (index % 2 === 0 ? part : <span class="ch-out">{part}</span>))}
    </>
  )
}

interface PageDetailsProps {
  readonly draft: Draft
  readonly remove: (keys: readonly DiagnosticKey[], removed: boolean) => void
}

function PageDetails({ draft, remove }: PageDetailsProps) {
  const clean = redactDraft(draft).draft.diagnostics
  const lines = draft.diagnostics
    .filter(({ values }) => values.length > 0)
    .map((line) => clean.find(({ key }) => key === line.key) ?? line)
  if (lines.length === 0) return null
  const kept = lines.filter(({ removed }) => !removed)
  return (
    <section class="ch__section" aria-labelledby="check-page">
      <div class="ch-h">
        <h2 id="check-page">{text('report_check_page')}</h2>
        {kept.length > 0 && (
          <Button
            kind="quiet"
            small
            onClick={() =>
              remove(
                kept.map(({ key }) => key),
                true,
              )
            }
          >
            {text('report_check_removeAll')}
          </Button>
        )}
      </div>
      <p class="ch-hint">{text('report_check_lines')}</p>
      <dl class="ch-lines">
        {lines.map((line) => (
          <Detail key={line.key} line={line} remove={(removed) => remove([line.key], removed)} />
        ))}
      </dl>
    </section>
  )
}

function Detail({
  line,
  remove,
}: {
  readonly line: DiagnosticLine
  readonly remove: (removed: boolean) => void
}) {
  return (
    <div class={line.removed ? 'ch-line is-out' : 'ch-line'}>
      <dt class="ch-line__k">{line.label}</dt>
      <dd class="ch-line__v">{line.values.join('\n')}</dd>
      <dd class="ch-line__a">
        {line.removed ? (
          <Button kind="quiet" small onClick={() => remove(false)}>
            {text('report_check_restore')}
            <span class="ch-sr">: {line.label}</span>
          </Button>
        ) : (
          <IconButton
            icon={closeIcon}
            label={text('a11y_remove_line', { label: line.label })}
            onClick={() => remove(true)}
          />
        )}
      </dd>
    </div>
  )
}

function withRemoved(draft: Draft, keys: readonly DiagnosticKey[], removed: boolean): Draft {
  return {
    ...draft,
    diagnostics: draft.diagnostics.map((line) => (keys.includes(line.key) ? { ...line, removed } : line)),
  }
}

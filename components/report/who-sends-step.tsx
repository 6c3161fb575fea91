import { useState } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import { listing } from '../../utils/i18n/format.ts'
import type { Draft } from '../../utils/report/draft.ts'
import type { Settings } from '../../utils/settings/settings.ts'
import { useCommand, useSettings, useSupport } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { externalIcon } from '../ui/icons.ts'
import { SubFrame } from '../shell/frames.tsx'
import { BackButton } from './back-button.tsx'
import { Colleague } from './colleague.tsx'
import { HandoverNotice } from './handover-notice.tsx'
import { HandoverOutcome, useStoredDraft } from './handover-outcome.tsx'
import type { ReportFrame } from './report-frame.ts'

interface WhoSendsStepProps {
  readonly draft: Draft
  readonly tabId: number | undefined
  readonly clock: () => number
  readonly back: () => void
  readonly frame: ReportFrame
}

/** Who may create the case? Asked once; those who may not get a proper end too. */
export function WhoSendsStep({ draft, tabId, clock, back, frame }: WhoSendsStepProps) {
  const view = useSettings().value
  const support = useSupport().value
  const entitlement = useEntitlement(view)
  const { entitled, answered } = entitlement
  return (
    <SubFrame {...frame}>
      <div class="ch__section">
        <BackButton label={text('report_back_check')} back={back} />
        <h1 id="who">{text('entitled_question_self')}</h1>
        <p class="ch-muted">
          {text('entitled_explain_few', { max: support?.policy.entitledPerLibrary ?? 3 })}
        </p>
        <EntitledChoices {...entitlement} />
        <EntitledHints {...entitlement} view={view} support={support} />
      </div>
      {answered && entitled === 'yes' && <OwnHandover draft={draft} tabId={tabId} />}
      {answered && entitled !== 'yes' && view && (
        <Colleague draft={draft} settings={view.settings} clock={clock} />
      )}
    </SubFrame>
  )
}

type Entitled = Settings['entitled']
type SettingsAnswer = ReturnType<typeof useSettings>['value']
type SupportAnswer = ReturnType<typeof useSupport>['value']

interface Entitlement {
  readonly entitled: Entitled
  /** Here or at an earlier report; "not sure" is an answer too. */
  readonly answered: boolean
  /** Set by the library, not by her. */
  readonly locked: boolean
  readonly answer: (value: Entitled) => void
}

function useEntitlement(view: SettingsAnswer): Entitlement {
  const save = useCommand('settings.set', ['settings.get'])
  const known = view?.settings.entitled ?? 'unknown'
  // Her answer counts at once; until it is kept the screen would show another one.
  const [chosen, choose] = useState<Entitled>()
  const locked = view?.locked.includes('entitled') ?? false
  const answer = (value: Entitled) => {
    choose(value)
    if (!locked) void save.run({ patch: { entitled: value } })
  }
  return {
    entitled: chosen ?? known,
    answered: chosen !== undefined || known !== 'unknown',
    locked,
    answer,
  }
}

function EntitledChoices({ entitled, answered, locked, answer }: Entitlement) {
  return (
    <fieldset class="ch-choices" aria-labelledby="who">
      {(['yes', 'no', 'unknown'] as const).map((value) => (
        <label class="ch-choice" key={value}>
          <input
            type="radio"
            name="entitled"
            disabled={locked}
            checked={answered && entitled === value}
            onChange={() => answer(value)}
          />
          <span class="ch-choice__t">
            {text(`entitled_answer_${value === 'unknown' ? 'unsure' : value}`)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

interface EntitledHintsProps extends Omit<Entitlement, 'answer'> {
  readonly view: SettingsAnswer
  readonly support: SupportAnswer
}

function EntitledHints({ entitled, answered, locked, view, support }: EntitledHintsProps) {
  const names = view?.settings.entitledColleagues.map(({ name }) => name) ?? []
  return (
    <>
      {answered && !locked && <p class="ch-hint">{text('entitled_remembered')}</p>}
      {locked && <p class="ch-hint">{text('settings_lock_explain')}</p>}
      {names.length > 0 && <p class="ch-hint">{text('entitled_names_known', { names: listing(names) })}</p>}
      {answered && entitled === 'unknown' && support && (
        <p class="ch-hint">{text('entitled_unsure_help', { mail: support.policy.entitledMail })}</p>
      )}
    </>
  )
}

function OwnHandover({ draft, tabId }: { readonly draft: Draft; readonly tabId: number | undefined }) {
  const stored = useStoredDraft(draft)
  const handover = useCommand('report.handover', ['report.list'])
  const run = () => void handover.run({ draftId: draft.id, ...(tabId === undefined ? {} : { tabId }) })
  return (
    <div class="ch__section ch-stack">
      <HandoverOutcome draft={stored} />
      {stored.caseKey === undefined && (
        <Button kind="primary" icon={externalIcon} busy={handover.pending} onClick={run}>
          {text('report_button_desk')}
        </Button>
      )}
      <HandoverNotice code={handover.code} />
    </div>
  )
}

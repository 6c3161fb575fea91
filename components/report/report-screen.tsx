import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { ErrorCode } from '../../utils/base/error-code.ts'
import { clockTime } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import type { Draft, PictureId } from '../../utils/report/draft.ts'
import { usePanelPlace } from '../shell/panel-place.tsx'
import { useNavigation } from '../shell/navigation.tsx'
import { SubFrame } from '../shell/frames.tsx'
import type { Screen } from '../shell/screen.ts'
import { Icon } from '../ui/icon.tsx'
import { alertIcon, checkIcon } from '../ui/icons-first.ts'
import { announce } from '../ui/live-region.tsx'
import { StatusMessage } from '../ui/status-message.tsx'
import { CheckStep } from './check-step.tsx'
import { handoverProblem } from './handover-problem.ts'
import type { ReportFrame } from './report-frame.ts'
import { type OpenDraft, useDraft } from './use-draft.ts'
import { RestoreStep } from './restore-step.tsx'
import { useStartedDraft } from './use-started-draft.ts'
import { useStepFocus } from './use-step-focus.ts'
import { WhoSendsStep } from './who-sends-step.tsx'
import { WriteStep } from './write-step.tsx'
import '../ui/labels.css'
import './report.css'

type Step = 'write' | 'check' | 'who'

type ReportPlace = Extract<Screen, { kind: 'report' }>

const clock = () => Date.now()

/** A report from its picture to the hand-over. Without a draft it starts one, picture and page details included. */
export function ReportScreen({ screen }: { readonly screen: ReportPlace }) {
  const { tabId } = usePanelPlace()
  const started = useStartedDraft(screen, tabId)
  const open = useDraft(started.draftId, clock)
  const [step, setStep] = useState<Step>('write')
  useSaveAnnouncements(open)
  useStepFocus(step)
  const { draft } = open
  const frame: ReportFrame = {
    title: text((draft?.route ?? screen.route) === 'wish' ? 'home_button_wish' : 'home_button_report'),
    note: <SaveNote open={open} />,
  }
  if (started.offered)
    return (
      <RestoreStep
        draft={started.offered}
        title={frame.title}
        proceed={started.proceed}
        begin={started.begin}
      />
    )
  if (!draft) return <NoDraft frame={frame} code={started.code ?? open.code} />
  return (
    <ReportStep
      step={step}
      setStep={setStep}
      frame={frame}
      open={open}
      draft={draft}
      startFailure={started.pictureFailure}
    />
  )
}

interface ReportStepProps {
  readonly step: Step
  readonly setStep: (step: Step) => void
  readonly frame: ReportFrame
  readonly open: OpenDraft
  readonly draft: Draft
  /** Why the first picture is missing, when it is. */
  readonly startFailure: ErrorCode | undefined
}

/** The step she is at; every way on saves first. */
function ReportStep({ step, setStep, startFailure, ...shared }: ReportStepProps) {
  const { context, tabId } = usePanelPlace()
  const { open: openScreen } = useNavigation()
  const { open, draft, frame } = shared
  const to = async (next: Step) => {
    await open.flush()
    setStep(next)
  }
  const mark = async (pictureId: PictureId) => {
    await open.flush()
    openScreen({ kind: 'annotate', draftId: draft.id, pictureId })
  }
  switch (step) {
    case 'write':
      return (
        <WriteStep
          {...shared}
          clock={clock}
          pageName={context?.title ?? ''}
          tabId={tabId}
          startFailure={startFailure}
          mark={(pictureId) => void mark(pictureId)}
          next={() => void to('check')}
        />
      )
    case 'check':
      return (
        <CheckStep {...shared} tabId={tabId} edit={() => setStep('write')} whoSends={() => void to('who')} />
      )
    case 'who':
      return (
        <WhoSendsStep frame={frame} draft={draft} tabId={tabId} clock={clock} back={() => setStep('check')} />
      )
    default:
      return step satisfies never
  }
}

function NoDraft({ frame, code }: { readonly frame: ReportFrame; readonly code: ErrorCode | undefined }) {
  return (
    <SubFrame {...frame}>
      <div class="ch__section">
        {code === undefined ? (
          <p class="ch-muted">{text('report_starting')}</p>
        ) : (
          <StatusMessage tone="amber" icon={alertIcon} level={1} message={handoverProblem(code)} />
        )}
      </div>
    </SubFrame>
  )
}

function SaveNote({ open }: { readonly open: OpenDraft }) {
  const { save, draft } = open
  if (save.kind === 'failed') return <span class="ch-bar__bad">{text('live_save_failed')}</span>
  if (save.kind === 'saving') return <span>{text('draft_saving')}</span>
  const at = save.kind === 'saved' ? save.at : draft?.changedAt
  if (at === undefined) return null
  return (
    <span>
      <Icon of={checkIcon} small /> {text('draft_saved_time', { time: clockTime(at) })}
    </span>
  )
}

/** The first save is said aloud, and every failure. */
function useSaveAnnouncements({ save }: OpenDraft): void {
  const told = useRef(false)
  const tell = useCallback((kind: OpenDraft['save']['kind']) => {
    if (kind === 'failed') announce(text('draft_save_failed'), 'assertive')
    if (kind !== 'saved' || told.current) return
    told.current = true
    announce(text('live_draft_saved'))
  }, [])
  useEffect(() => tell(save.kind), [save.kind, tell])
}

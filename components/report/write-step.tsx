import { useEffect, useState } from 'preact/hooks'
import { plural, text } from '../../utils/i18n/text.ts'
import type { Draft } from '../../utils/report/draft.ts'
import { proposeTitle, reportTitle, TITLE_LIMIT, titleExcess } from '../../utils/report/report-title.ts'
import { reportProblems, type ReportProblem } from '../../utils/report/report-problems.ts'
import type { CaseRoute } from '../../utils/support/policy.ts'
import { useAnswer, useSupport } from '../queries.ts'
import { SubFrame } from '../shell/frames.tsx'
import { useNavigation } from '../shell/navigation.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Field, TextArea, describedBy } from '../ui/field.tsx'
import { rightIcon } from '../ui/icons-first.ts'
import { Answers } from './answers.tsx'
import { Pictures, type PicturesProps } from './pictures.tsx'
import { PrivateNotice } from './private-notice.tsx'
import { problemText } from './problem-text.ts'
import { saveProblem } from './save-problem.ts'
import { RouteBox } from './route-box.tsx'
import { RouteQuestions } from './route-questions.tsx'
import type { ReportFrame } from './report-frame.ts'
import type { OpenDraft } from './use-draft.ts'
import { WishSplit } from './wish-split.tsx'

interface WriteStepProps extends Omit<PicturesProps, 'draft' | 'take' | 'flush'> {
  readonly open: OpenDraft
  readonly draft: Draft
  readonly clock: () => number
  readonly next: () => void
  readonly frame: ReportFrame
}

/** Pictures, title, possible answers, what happened, and where the case belongs. */
export function WriteStep({ open, draft, clock, next, frame, ...pictures }: WriteStepProps) {
  const [asked, setAsked] = useState(false)
  const support = useSupport().value
  const review = useAnswer('report.review', { draftId: draft.id }, { keep: true, staleMs: 0 })
  const { again } = review
  const savedAt = open.save.kind === 'saved' ? open.save.at : 0
  useEffect(() => {
    if (savedAt > 0) again()
  }, [savedAt, again])

  const proposed = review.value?.route
  const { change } = open
  useEffect(() => {
    const route = proposed?.route
    if (route === undefined || draft.routeChosen || draft.route === route) return
    change((present) => ({ ...present, route }))
  }, [proposed, draft.routeChosen, draft.route, change])

  // Without the rules only the urgent word goes unnoticed.
  const problems = reportProblems(draft, support?.policy ?? {})
  const choose = (route: CaseRoute) => change((present) => ({ ...present, route, routeChosen: true }))
  const proceed = () => {
    setAsked(true)
    const [first] = problems
    if (first) document.getElementById(fieldOf(first))?.focus()
    else next()
  }
  const { open: openScreen } = useNavigation()
  return (
    <SubFrame {...frame} footer={<NextButton proceed={proceed} />}>
      <div class="ch-stack">
        <h1 class="ch-sr">{text(draft.route === 'wish' ? 'report_heading_wish' : 'report_heading_write')}</h1>
        {open.save.kind === 'failed' && (
          <p class="ch-notice ch-notice--amber">{text(saveProblem(open.save.code))}</p>
        )}
        <PrivateNotice />
        <Pictures {...pictures} draft={draft} take={open.take} flush={open.flush} />
        <TitleField
          draft={draft}
          open={open}
          problems={asked ? problems : problems.filter(({ kind }) => kind === 'title-long')}
        />
        <Answers review={review.value} open={openScreen} />
        <OwnWords draft={draft} open={open} problems={asked ? problems : []} />
        <RouteQuestions draft={draft} change={change} />
        <WishSplit draft={draft} open={open} />
        <RouteBox
          draft={draft}
          proposal={proposed}
          support={support}
          now={clock()}
          urgencyAsked={problems.some(({ kind }) => kind === 'urgency-asked')}
          choose={choose}
        />
      </div>
    </SubFrame>
  )
}

function NextButton({ proceed }: { readonly proceed: () => void }) {
  return (
    <Button kind="primary" class="ch-foot__wide" onClick={proceed}>
      {text('report_button_check')}
      <Icon of={rightIcon} small />
    </Button>
  )
}

interface PartProps {
  readonly draft: Draft
  readonly open: OpenDraft
  readonly problems: readonly ReportProblem[]
}

function TitleField({ draft, open, problems }: PartProps) {
  const support = useSupport().value
  const leaving = reportTitle(draft, support?.policy ?? {})
  const { length } = leaving
  const excess = titleExcess(leaving)
  const missing = problems.some(({ kind }) => kind === 'title-missing')
  const error =
    excess > 0
      ? plural('report_titleLong', excess, { max: TITLE_LIMIT })
      : missing
        ? text('report_title_missing')
        : ''
  const propose = () => {
    if (draft.title.trim() !== '') return
    open.change((present) => ({ ...present, title: proposeTitle(present) }))
  }
  return (
    <Field
      id="report-title"
      label={text('report_label_title')}
      aside={text('report_title_count', { n: length, max: TITLE_LIMIT })}
      hint={text('report_title_hint')}
      error={error}
    >
      <input
        class="ch-input"
        id="report-title"
        type="text"
        value={draft.title}
        aria-invalid={error !== '' || undefined}
        aria-describedby={describedBy('report-title', { hint: true, error })}
        onFocus={propose}
        onInput={(event) => open.change(withText('title', event.currentTarget.value))}
      />
    </Field>
  )
}

type OwnBox = 'happened' | 'expected' | 'steps' | 'affected'

/** Her own boxes. A wish asks for the need first; an urgent case asks who is affected first. */
function OwnWords({ draft, open, problems }: PartProps) {
  const boxes: readonly OwnBox[] =
    draft.route === 'urgent'
      ? ['affected', 'happened', 'expected', 'steps']
      : draft.route === 'wish'
        ? ['happened', 'affected', 'steps', 'expected']
        : ['happened', 'expected', 'steps', 'affected']
  return boxes.map((box) => (
    <OwnField
      key={box}
      box={box}
      draft={draft}
      error={problems.map((problem) => problemText(problem, box)).find((words) => words !== '') ?? ''}
      onText={(value) => open.change(withText(box, value))}
    />
  ))
}

interface OwnFieldProps {
  readonly box: OwnBox
  readonly draft: Draft
  readonly error: string
  readonly onText: (value: string) => void
}

function OwnField({ box, draft, error, onText }: OwnFieldProps) {
  const id = `report-${box}`
  const optional = box === 'steps' || (box === 'affected' && draft.route !== 'urgent') || box === 'expected'
  const label = draft.route === 'wish' ? text(`wish_label_${box}`) : text(`report_label_${box}`)
  return (
    <Field id={id} label={label} aside={optional ? text('report_label_optional') : undefined} error={error}>
      <TextArea
        id={id}
        rows={box === 'happened' ? 3 : 2}
        value={draft[box]}
        aria-invalid={error !== '' || undefined}
        aria-describedby={describedBy(id, { error })}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </Field>
  )
}

function withText(box: OwnBox | 'title', value: string): (draft: Draft) => Draft {
  return (draft) => ({ ...draft, [box]: value })
}

function fieldOf(problem: ReportProblem): string {
  switch (problem.kind) {
    case 'title-missing':
    case 'title-long':
      return 'report-title'
    case 'urgency-asked':
      return 'urgent-yes'
    case 'happened-missing':
    case 'text-long':
      return 'report-happened'
    case 'affected-missing':
      return 'report-affected'
    default:
      return problem satisfies never
  }
}

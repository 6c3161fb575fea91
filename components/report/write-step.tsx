import { useEffect, useState } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import type { Draft } from '../../utils/report/draft.ts'
import { reportProblems, type ReportProblem } from '../../utils/report/report-problems.ts'
import { useAnswer, useSupport } from '../queries.ts'
import { SubFrame } from '../shell/frames.tsx'
import { useNavigation } from '../shell/navigation.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { rightIcon } from '../ui/icons-first.ts'
import { Answers } from './answers.tsx'
import { Pictures, type PicturesProps } from './pictures.tsx'
import { PrivateNotice } from './private-notice.tsx'
import { saveProblem } from './save-problem.ts'
import { RouteBox } from './route-box.tsx'
import { RouteQuestions } from './route-questions.tsx'
import type { ReportFrame } from './report-frame.ts'
import type { OpenDraft } from './use-draft.ts'
import { WishSplit } from './wish-split.tsx'
import { OwnWords, TitleField } from './write-fields.tsx'

interface WriteStepProps extends Omit<PicturesProps, 'draft' | 'take' | 'flush'> {
  readonly open: OpenDraft
  readonly draft: Draft
  readonly clock: () => number
  readonly next: () => void
  readonly frame: ReportFrame
}

/** Pictures, title, possible answers, what happened, and where the case belongs. */
export function WriteStep({ open, draft, clock, next, frame, ...pictures }: WriteStepProps) {
  const support = useSupport().value
  const review = useReview(open, draft)
  // Without the rules only the urgent word goes unnoticed.
  const problems = reportProblems(draft, support?.policy ?? {})
  const { asked, proceed } = useWayOn(problems, next)
  const { open: openScreen } = useNavigation()
  const { change } = open
  return (
    <SubFrame {...frame} footer={<NextButton proceed={proceed} />}>
      <div class="ch-stack">
        <h1 class="ch-sr">{text(draft.route === 'wish' ? 'report_heading_wish' : 'report_heading_write')}</h1>
        <SaveFailure save={open.save} />
        <PrivateNotice />
        <Pictures {...pictures} draft={draft} take={open.take} flush={open.flush} />
        <TitleField
          draft={draft}
          open={open}
          problems={asked ? problems : problems.filter(({ kind }) => kind === 'title-long')}
        />
        <Answers review={review} open={openScreen} />
        <OwnWords draft={draft} open={open} problems={asked ? problems : []} />
        <RouteQuestions draft={draft} change={change} />
        <WishSplit draft={draft} open={open} />
        <RouteBox
          draft={draft}
          proposal={review?.route}
          support={support}
          now={clock()}
          urgencyAsked={problems.some(({ kind }) => kind === 'urgency-asked')}
          choose={(route) => change((present) => ({ ...present, route, routeChosen: true }))}
        />
      </div>
    </SubFrame>
  )
}

/** What the background makes of the draft, asked again after every save; its route counts until she chooses one. */
function useReview({ save, change }: OpenDraft, draft: Draft) {
  const review = useAnswer('report.review', { draftId: draft.id }, { keep: true, staleMs: 0 })
  const { again } = review
  const savedAt = save.kind === 'saved' ? save.at : 0
  useEffect(() => {
    if (savedAt > 0) again()
  }, [savedAt, again])

  const proposed = review.value?.route
  useEffect(() => {
    const route = proposed?.route
    if (route === undefined || draft.routeChosen || draft.route === route) return
    change((present) => ({ ...present, route }))
  }, [proposed, draft.routeChosen, draft.route, change])
  return review.value
}

/** On when nothing is missing, else to the first field with a problem; what is missing is said once she has asked. */
function useWayOn(problems: readonly ReportProblem[], next: () => void) {
  const [asked, setAsked] = useState(false)
  const proceed = () => {
    setAsked(true)
    const [first] = problems
    if (first) document.getElementById(fieldOf(first))?.focus()
    else next()
  }
  return { asked, proceed }
}

function SaveFailure({ save }: Pick<OpenDraft, 'save'>) {
  if (save.kind !== 'failed') return null
  return <p class="ch-notice ch-notice--amber">{text(saveProblem(save.code))}</p>
}

function NextButton({ proceed }: { readonly proceed: () => void }) {
  return (
    <Button kind="primary" class="ch-foot__wide" onClick={proceed}>
      {text('report_button_check')}
      <Icon of={rightIcon} small />
    </Button>
  )
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

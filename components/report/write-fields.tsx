import { plural, text } from '../../utils/i18n/text.ts'
import type { Draft } from '../../utils/report/draft.ts'
import type { ReportProblem } from '../../utils/report/report-problems.ts'
import { proposeTitle, reportTitle, TITLE_LIMIT, titleExcess } from '../../utils/report/report-title.ts'
import { useSupport } from '../queries.ts'
import { Field, TextArea, describedBy } from '../ui/field.tsx'
import { problemText } from './problem-text.ts'
import type { OpenDraft } from './use-draft.ts'

interface FieldsProps {
  readonly draft: Draft
  readonly open: OpenDraft
  readonly problems: readonly ReportProblem[]
}

/** The title as it will leave is what is counted; an empty one is proposed when she comes to it. */
export function TitleField({ draft, open, problems }: FieldsProps) {
  const support = useSupport().value
  const leaving = reportTitle(draft, support?.policy ?? {})
  const error = titleError(leaving, problems)
  const propose = () => {
    if (draft.title.trim() !== '') return
    open.change((present) => ({ ...present, title: proposeTitle(present) }))
  }
  return (
    <Field
      id="report-title"
      label={text('report_label_title')}
      aside={text('report_title_count', { n: leaving.length, max: TITLE_LIMIT })}
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

function titleError(leaving: string, problems: readonly ReportProblem[]): string {
  const excess = titleExcess(leaving)
  if (excess > 0) return plural('report_titleLong', excess, { max: TITLE_LIMIT })
  return problems.some(({ kind }) => kind === 'title-missing') ? text('report_title_missing') : ''
}

type OwnBox = 'happened' | 'expected' | 'steps' | 'affected'

/** Her own boxes. A wish asks for the need first; an urgent case asks who is affected first. */
export function OwnWords({ draft, open, problems }: FieldsProps) {
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

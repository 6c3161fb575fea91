import { useEffect, useRef } from 'preact/hooks'
import { plural, text } from '../../utils/i18n/text.ts'
import type { DraftReview, IssueView } from '../../utils/messaging/protocol.ts'
import type { Suggestion } from '../../utils/search/result.ts'
import type { Screen } from '../shell/screen.ts'
import { announce } from '../ui/live-region.tsx'
import { Icon } from '../ui/icon.tsx'
import { alertIcon, bookIcon, rightIcon } from '../ui/icons-first.ts'

/** More would be a list to read instead of an answer. */
const most = 4

type Answer =
  | { readonly kind: 'issue'; readonly view: IssueView & { readonly sure: boolean } }
  | { readonly kind: 'section'; readonly suggestion: Suggestion }

/** At most four things that may already answer it, in an area whose height is kept, so that the form never jumps. */
export function Answers({
  review,
  open,
}: {
  readonly review: DraftReview | undefined
  readonly open: (screen: Screen) => void
}) {
  const answers = pick(review)
  const told = useRef(0)
  useEffect(() => {
    if (answers.length === told.current) return
    told.current = answers.length
    if (answers.length > 0) announce(plural('live_suggest', answers.length))
  }, [answers.length])
  return (
    <section class="ch-answers" aria-labelledby="answers-heading" data-reserved>
      <h2 id="answers-heading">
        {text('report_heading_suggest')}
        {answers.length > 0 && <span>{plural('report_answers', answers.length)}</span>}
      </h2>
      {answers.length === 0 && <p class="ch-answers__none">{text('report_answers_none')}</p>}
      <ul>
        {answers.map((answer) => (
          <li key={keyOf(answer)}>
            <AnswerRow answer={answer} open={open} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function AnswerRow({ answer, open }: { readonly answer: Answer; readonly open: (screen: Screen) => void }) {
  const row = answer.kind === 'issue' ? issueRow(answer.view) : sectionRow(answer.suggestion)
  return (
    <button type="button" class="ch-answer" onClick={() => open(row.screen)}>
      <Icon of={answer.kind === 'issue' ? alertIcon : bookIcon} small />
      <span class="ch-answer__t">{row.title}</span>
      <span class="ch-answer__m">{row.path}</span>
      <Icon of={rightIcon} small />
    </button>
  )
}

interface Row {
  readonly title: string
  readonly path: string
  readonly screen: Screen
}

function issueRow({ issue, sure }: IssueView & { readonly sure: boolean }): Row {
  const badge = text(sure ? 'issue_badge_sure' : 'issue_badge_maybe')
  const key = issue.keys[0]
  const screen: Screen = { kind: 'issue', issueId: issue.id }
  return { title: issue.title, path: key === undefined ? badge : `${badge} · ${key}`, screen }
}

function sectionRow({ hit }: Suggestion): Row {
  const title = hit.title.map((span) => span.text).join('')
  if (hit.kind === 'issue')
    return { title, path: text('shell_tab_issues'), screen: { kind: 'issue', issueId: hit.issueId } }
  const path = [text('report_answers_manual'), ...hit.trail.slice(-1)].join(' · ')
  return { title, path, screen: { kind: 'article', articleId: hit.articleId, anchor: hit.anchor } }
}

function pick(review: DraftReview | undefined): readonly Answer[] {
  if (!review) return []
  const issues = review.issues.slice(0, most).map((view): Answer => ({ kind: 'issue', view }))
  const sections = review.sections.map((suggestion): Answer => ({ kind: 'section', suggestion }))
  return [...issues, ...sections].slice(0, most)
}

function keyOf(answer: Answer): string {
  if (answer.kind === 'issue') return answer.view.issue.id
  return answer.suggestion.hit.kind === 'issue'
    ? answer.suggestion.hit.issueId
    : answer.suggestion.hit.sectionId
}

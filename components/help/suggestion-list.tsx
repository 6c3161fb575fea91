import { useLayoutEffect } from 'preact/hooks'
import { text } from '../../utils/i18n/text.ts'
import type { IssueView } from '../../utils/messaging/protocol.ts'
import type { PageSuggestions, Reason, Suggestion } from '../../utils/search/result.ts'
import type { Answer } from '../queries.ts'
import { stateWords } from '../issues/state-words.ts'
import { useNavigation } from '../shell/navigation.tsx'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { alertIcon, bookIcon, docIcon } from '../ui/icons-first.ts'
import { SkeletonRows } from '../ui/skeleton-rows.tsx'
import { StatusMessage } from '../ui/status-message.tsx'
import { manualLanguage } from '../ui/language.ts'
import { useKeptHeight } from '../ui/use-kept-height.ts'
import { plainText, Row, trailText } from './row.tsx'

const most = 6

interface SuggestionListProps {
  /** The page they are for: on the same page the list never gets shorter, so that nothing below it jumps. */
  readonly pageKey: string
  readonly answer: Answer<PageSuggestions>
  readonly issues: readonly IssueView[]
}

/** At most six lines, each with the reason why it is there. */
export function SuggestionList({ pageKey, answer, issues }: SuggestionListProps) {
  const { value, code, pending } = answer
  const place = useKeptHeight<HTMLDivElement>(value ? pageKey : '')
  useLayoutEffect(() => {
    // Read by `npm run bench`.
    if (value) performance.mark('ch-suggestions')
  }, [value])
  if (!value && code)
    return (
      <StatusMessage tone="amber" icon={alertIcon} message={text('home_suggest_failed')}>
        <Button small onClick={answer.again}>
          {text('sync_button_retry')}
        </Button>
      </StatusMessage>
    )
  if (value && value.suggestions.length === 0) return <p class="ch-muted">{text('home_suggest_none')}</p>
  const shown = value?.suggestions.slice(0, most) ?? []
  return (
    // Other suggestions are another list in the same place: no row of the old one wanders through the new one.
    <div ref={place} key={value ? 'there' : 'coming'}>
      <ul key={shown.map(keyOf).join()} class="ch-rows" aria-busy={pending}>
        {value ? (
          shown.map((suggestion) => (
            <li key={keyOf(suggestion)}>
              <SuggestionRow suggestion={suggestion} issues={issues} />
            </li>
          ))
        ) : (
          <SkeletonRows count={3} />
        )}
      </ul>
    </div>
  )
}

function SuggestionRow({
  suggestion: { hit, reason },
  issues,
}: {
  readonly suggestion: Suggestion
  readonly issues: readonly IssueView[]
}) {
  const { open } = useNavigation()
  if (hit.kind === 'section')
    return (
      <Row
        id={`row-${hit.sectionId}`}
        icon={reason === 'release' ? docIcon : bookIcon}
        title={plainText(hit.title)}
        path={trailText(hit.trail)}
        pathLanguage={manualLanguage}
        chip={<ReasonChip reason={reason} />}
        onOpen={() => open({ kind: 'article', articleId: hit.articleId, anchor: hit.anchor })}
      />
    )
  const view = issues.find(({ issue }) => issue.id === hit.issueId)
  return (
    <Row
      id={`row-${hit.issueId}`}
      icon={alertIcon}
      title={plainText(hit.title)}
      path={text('home_issue_path', {
        state: (view ? stateWords(view) : text('search_group_issues')).toLocaleLowerCase('da'),
      })}
      chip={<ReasonChip reason={reason} isIssue />}
      onOpen={() => open({ kind: 'issue', issueId: hit.issueId })}
    />
  )
}

function ReasonChip({ reason, isIssue = false }: { readonly reason: Reason; readonly isIssue?: boolean }) {
  const isAbout = reason === 'field' || reason === 'component'
  const tone = isIssue || reason === 'message' ? 'amber' : isAbout ? 'here' : 'grey'
  return <Chip tone={tone}>{text(`home_reason_${reason}`)}</Chip>
}

function keyOf({ hit }: Suggestion): string {
  return hit.kind === 'section' ? hit.sectionId : hit.issueId
}

import type { ComponentChildren } from 'preact'
import { wholeNumber } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import type { SearchResults } from '../../utils/search/result.ts'
import { useCases, useKnowledge } from '../queries.ts'
import { useNavigation } from '../shell/navigation.tsx'
import { usePageIssues } from '../shell/page-issues.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { checkIcon } from '../ui/icons-first.ts'
import { cameraIcon } from '../ui/icons.ts'
import { starIcon } from '../ui/icons-more.ts'
import { NetworkQuestion } from './network-question.tsx'

/** Longer words of hers are shortened in the heading; the search box above has them whole. */
const longest = 32

/** Nothing found: other words to try, and the whole ladder with what was really searched. */
export function NoHits({ results }: { readonly results: SearchResults }) {
  const { search, query } = useNavigation()
  const status = useKnowledge().value
  const isPartial = status !== undefined && status.phase !== 'ready' && status.done < status.total
  const words = query.trim()
  const shown = words.length > longest ? `${words.slice(0, longest).trimEnd()} …` : words
  return (
    <>
      <div class="ch-empty">
        <h1>{text('search_none_heading', { query: shown })}</h1>
        {isPartial && <p>{text('search_none_partial', { done: status.done, total: status.total })}</p>}
        <p class="ch-muted">{text('search_none_advice')}</p>
      </div>
      {results.otherWords.length === 0 ? (
        <div class="ch-picks" />
      ) : (
        <div class="ch-picks" role="group" aria-label={text('search_none_words')}>
          {results.otherWords.map((word) => (
            <button key={word} type="button" class="ch-pick" onClick={() => search(word)}>
              {word}
            </button>
          ))}
        </div>
      )}
      <Stairs query={words} />
    </>
  )
}

function Stairs({ query }: { readonly query: string }) {
  const { open } = useNavigation()
  return (
    <ol class="ch-stairs ch__section" aria-label={text('search_none_stairs')}>
      <Step number={1} is="done" heading={text('search_none_searched')}>
        <Searched />
      </Step>
      <Step number={2} is="now" heading={text('network_button_ask')}>
        <NetworkQuestion query={query} />
      </Step>
      <Step number={3} heading={text('search_none_report')}>
        <p>{text('search_none_reportText')}</p>
        <div class="ch-btns">
          <Button small icon={cameraIcon} onClick={() => open({ kind: 'report' })}>
            {text('home_button_report')}
          </Button>
          <Button small icon={starIcon} onClick={() => open({ kind: 'report', route: 'wish' })}>
            {text('home_button_wish')}
          </Button>
        </div>
      </Step>
    </ol>
  )
}

interface StepProps {
  readonly number: number
  readonly is?: 'done' | 'now'
  readonly heading: string
  readonly children: ComponentChildren
}

function Step({ number, is, heading, children }: StepProps) {
  return (
    <li
      class={is ? `ch-stairs__step is-${is}` : 'ch-stairs__step'}
      aria-current={is === 'now' ? 'step' : undefined}
    >
      <span class="ch-stairs__no">
        {is === 'done' ? (
          <>
            <Icon of={checkIcon} small />
            <span class="ch-sr">{text('search_none_stepDone', { n: number })}</span>
          </>
        ) : (
          <>
            <span class="ch-sr">{text('search_none_stepWord')} </span>
            {number}
          </>
        )}
      </span>
      <div>
        <h2>{heading}</h2>
        {children}
      </div>
    </li>
  )
}

/** Only what was really searched: cases are left out when she is not signed in. */
function Searched() {
  const pages = useKnowledge().value?.done ?? 0
  const issues = usePageIssues().value?.issues.length
  const cases = useCases().value?.cases.length
  const lines = [
    text('search_none_manual', { n: wholeNumber(pages) }),
    issues !== undefined && text('search_none_issues', { n: wholeNumber(issues) }),
    cases !== undefined && cases > 0 && text('search_none_cases', { n: wholeNumber(cases) }),
  ]
  return (
    <ul class="ch-checks">
      {lines.map(
        (line) =>
          line && (
            <li key={line}>
              <Icon of={checkIcon} small />
              {line}
            </li>
          ),
      )}
    </ul>
  )
}

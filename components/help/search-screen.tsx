import '../ui/labels.css'
import './search.css'
import { useEffect } from 'preact/hooks'
import { listing } from '../../utils/i18n/format.ts'
import { plural, text } from '../../utils/i18n/text.ts'
import type { TextKey } from '../../utils/i18n/text.ts'
import { useKnowledge } from '../queries.ts'
import { useNavigation } from '../shell/navigation.tsx'
import { resultListId } from '../shell/search-box.tsx'
import { type Group, type SearchGroup, useSearchModel } from '../shell/search-model.tsx'
import { Button } from '../ui/button.tsx'
import { alertIcon } from '../ui/icons-first.ts'
import { announce } from '../ui/live-region.tsx'
import { SkeletonRows } from '../ui/skeleton-rows.tsx'
import { StatusMessage } from '../ui/status-message.tsx'
import { KeyHint } from './key-hint.tsx'
import { NoHits } from './no-hits.tsx'
import { SearchHit } from './search-hit.tsx'

const groupKeys: Readonly<Record<Group, TextKey>> = {
  manual: 'search_group_manual',
  issues: 'search_group_issues',
  cases: 'search_group_cases',
}

/** Results of all kinds in one list. The keyboard stays in the search box; this list is what it moves through. */
export function SearchScreen() {
  const { results, answer, groups, total } = useSearchModel()
  useAnnouncedCount()
  if (!results && answer.code)
    return (
      <StatusMessage tone="amber" icon={alertIcon} level={1} message={text('search_failed')}>
        <Button small onClick={answer.again}>
          {text('sync_button_retry')}
        </Button>
      </StatusMessage>
    )
  if (!results)
    return (
      <>
        <h1 class="ch-sr">{text('search_heading_results')}</h1>
        <ul class="ch-rows">
          <SkeletonRows count={4} />
        </ul>
      </>
    )
  if (total === 0) return <NoHits results={results} />
  return (
    <>
      <h1 class="ch-sr">{text('search_heading_results')}</h1>
      <div class="ch-found">
        <p key={total} class="ch-count">
          <strong>{`${plural('search_count', total)}.`}</strong> <AddedWords />
        </p>
        <Spelling />
      </div>
      <div role="listbox" id={resultListId} class="ch-hits" aria-label={text('search_results_label')}>
        {groups.map((group) => (
          <HitGroup key={group.group} group={group} />
        ))}
      </div>
      <KeyHint />
    </>
  )
}

function HitGroup({ group: { group, options } }: { readonly group: SearchGroup }) {
  const { selected } = useSearchModel()
  return (
    <div class="ch-group" role="group" aria-labelledby={`group-${group}`}>
      <p class="ch-group__h" id={`group-${group}`} aria-hidden="true">
        {text(groupKeys[group])}
      </p>
      {options.map((option) => (
        <SearchHit key={option.id} option={option} isSelected={option.id === selected?.id} />
      ))}
    </div>
  )
}

function AddedWords() {
  const { results } = useSearchModel()
  if (!results || results.added.length === 0) return null
  const words = listing(results.added.map((word) => `”${word}”`))
  return <>{text('search_added_words', { words })}</>
}

/** Says that the words were read as others, and gives the way back to exactly what was typed. */
function Spelling() {
  const { results } = useSearchModel()
  const { search } = useNavigation()
  if (!results?.corrected) return null
  // Quotation marks tell the search to take the words as they stand.
  const typed = results.query
  return (
    <p>
      {text('search_spelling_used', { corrected: results.corrected })}{' '}
      <button type="button" class="ch-link" onClick={() => search(`"${typed}"`)}>
        {text('search_spelling_typed', { typed })}
      </button>
    </p>
  )
}

function useAnnouncedCount(): void {
  const { results, total } = useSearchModel()
  const { query } = useNavigation()
  const status = useKnowledge().value
  useEffect(() => {
    if (!results || results.query !== query.trim()) return
    const isPartial = status !== undefined && status.phase !== 'ready' && status.done < status.total
    if (total > 0) announce(plural('search_count', total))
    else if (isPartial) announce(text('search_none_partial', { done: status.done, total: status.total }))
    else announce(text('live_search_none'))
  }, [results, total])
}

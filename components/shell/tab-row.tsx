import type { ComponentChildren } from 'preact'
import { plural, text } from '../../utils/i18n/text.ts'
import { useCases } from '../queries.ts'
import { useNewIssues } from './new-issues.ts'
import { useNavigation } from './navigation.tsx'
import type { Tab } from './screen.ts'
import { type Group, useSearchModel } from './search-model.tsx'

/** The index cards behind the cover; during a search the same row chooses where results come from, so that nothing moves. */
export function TabRow() {
  const { searching } = useNavigation()
  return searching ? <Filters /> : <Tabs />
}

function Tabs() {
  const { screen, open } = useNavigation()
  const fresh = useNewIssues().length
  const cases = useCases().value?.cases.length ?? 0
  const tab = (kind: Tab, name: string, count?: ComponentChildren) => (
    <button
      id={`tab-${kind}`}
      type="button"
      class="ch-tab"
      aria-current={screen.kind === kind ? 'page' : undefined}
      onClick={() => open({ kind })}
    >
      {name}
      {count !== undefined && <span class="ch-tab__place">{count}</span>}
    </button>
  )
  return (
    <nav class="ch-tabs" aria-label={text('shell_tabs_label')}>
      {tab('home', text('shell_tab_help'))}
      {tab(
        'issues',
        text('shell_tab_issues'),
        fresh > 0 && (
          <Count n={fresh} word={plural('shell_count_new', fresh)} fresh={screen.kind !== 'issues'} />
        ),
      )}
      {tab(
        'cases',
        text('shell_tab_cases'),
        cases > 0 && <Count n={cases} word={plural('shell_count_open', cases)} />,
      )}
    </nav>
  )
}

function Filters() {
  const { counts, total, filter, setFilter } = useSearchModel()
  const choice = (value: Group | 'all', name: string, n: number) => (
    <button
      type="button"
      class="ch-tab"
      aria-pressed={filter === value}
      onClick={() => setFilter(value)}
      disabled={n === 0}
    >
      {name}
      <Count n={n} />
    </button>
  )
  return (
    <div class="ch-tabs" role="group" aria-label={text('search_filter_label')}>
      {choice('all', text('search_filter_all'), total)}
      {choice('manual', text('search_filter_manual'), counts.manual)}
      {choice('issues', text('search_filter_issues'), counts.issues)}
      {choice('cases', text('search_filter_cases'), counts.cases)}
    </div>
  )
}

function Count({ n, word, fresh }: { readonly n: number; readonly word?: string; readonly fresh?: boolean }) {
  return (
    <span key={n} class={fresh ? 'ch-tab__count is-new' : 'ch-tab__count'}>
      {n}
      {word && <span class="ch-sr"> {word}</span>}
    </span>
  )
}

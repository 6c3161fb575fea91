import { type ComponentChildren, createContext } from 'preact'
import { useContext, useEffect, useMemo, useState } from 'preact/hooks'
import type { CaseList, IssueView } from '../../utils/messaging/protocol.ts'
import type { IssueHit, SearchResults, SectionHit } from '../../utils/search/result.ts'
import { type Answer, useCases, useSearch } from '../queries.ts'
import { matchCases } from './match-cases.ts'
import { useNavigation } from './navigation.tsx'
import { usePageIssues } from './page-issues.ts'
import { usePanelPlace } from './panel-place.tsx'

export type Group = 'manual' | 'issues' | 'cases'
type CaseEntry = CaseList['cases'][number]

/** One line of the result list; `id` is also the id of its element. */
export type SearchOption =
  | { readonly kind: 'section'; readonly id: string; readonly hit: SectionHit }
  | { readonly kind: 'issue'; readonly id: string; readonly hit: IssueHit; readonly view?: IssueView }
  | { readonly kind: 'case'; readonly id: string; readonly entry: CaseEntry }
  | { readonly kind: 'more'; readonly id: string; readonly group: Group; readonly count: number }

export interface SearchGroup {
  readonly group: Group
  readonly options: readonly SearchOption[]
}

export interface SearchModel {
  readonly results: SearchResults | undefined
  readonly answer: Answer<SearchResults>
  readonly groups: readonly SearchGroup[]
  readonly options: readonly SearchOption[]
  readonly counts: Readonly<Record<Group, number>>
  readonly total: number
  readonly filter: Group | 'all'
  readonly setFilter: (filter: Group | 'all') => void
  readonly selected: SearchOption | undefined
  /** She has moved the choice herself; the first line is chosen by itself. */
  readonly hasMoved: boolean
  readonly move: (by: number) => void
  /** Opens the line: a page, a known issue, a case in a new tab, or the rest of its group. */
  readonly choose: (option: SearchOption) => void
}

/** Lines of each group before "Vis … mere". */
const shownAtFirst: Readonly<Record<Group, number>> = { manual: 4, issues: 3, cases: 3 }

const SearchContext = createContext<SearchModel | undefined>(undefined)

export function SearchProvider({ children }: { readonly children: ComponentChildren }) {
  const model = useModel()
  return <SearchContext.Provider value={model}>{children}</SearchContext.Provider>
}

export function useSearchModel(): SearchModel {
  const model = useContext(SearchContext)
  if (!model) throw new Error('useSearchModel outside SearchProvider')
  return model
}

function useModel(): SearchModel {
  const { query, searching } = useNavigation()
  const { context } = usePanelPlace()
  const answer = useSearch(searching ? query : '', context)
  const results = searching ? answer.value : undefined
  const found = useFound(results, query)
  const [filter, setFilter] = useState<Group | 'all'>('all')
  useEffect(() => setFilter('all'), [searching])
  const groups = useMemo(() => arrange(found, filter), [found, filter])
  const options = groups.flatMap((group) => group.options)
  const counts = { manual: found.manual.length, issues: found.issues.length, cases: found.cases.length }
  return {
    results,
    answer,
    groups,
    options,
    counts,
    total: counts.manual + counts.issues + counts.cases,
    filter,
    setFilter,
    ...useChoice({ options, query, filter, setFilter }),
  }
}

function useFound(results: SearchResults | undefined, query: string): Found {
  const issues = usePageIssues().value?.issues
  const cases = useCases().value?.cases
  return useMemo(
    () => gather(results, issues ?? [], matchCases(query, cases ?? [])),
    [results, issues, cases, query],
  )
}

type Lines = Pick<SearchModel, 'options' | 'filter' | 'setFilter'> & { readonly query: string }

/** Which line is chosen, and what happens with it. */
function useChoice({
  options,
  query,
  filter,
  setFilter,
}: Lines): Pick<SearchModel, 'selected' | 'hasMoved' | 'move' | 'choose'> {
  const { open } = useNavigation()
  const [wanted, setWanted] = useState<string>()
  useEffect(() => setWanted(undefined), [query, filter])
  const selected = options.find(({ id }) => id === wanted) ?? options[0]
  const choose = (option: SearchOption) => {
    setWanted(option.id)
    if (option.kind === 'more') setFilter(option.group)
    if (option.kind === 'section')
      open({ kind: 'article', articleId: option.hit.articleId, anchor: option.hit.anchor })
    if (option.kind === 'issue') open({ kind: 'issue', issueId: option.hit.issueId })
    if (option.kind === 'case') window.open(option.entry.url, '_blank', 'noopener')
  }
  const move = (by: number) => {
    const at = options.findIndex(({ id }) => id === selected?.id)
    setWanted(options[(at + by + options.length) % options.length]?.id)
  }
  return { selected, hasMoved: wanted !== undefined, move, choose }
}

type Found = Readonly<Record<Group, readonly SearchOption[]>>

function gather(
  results: SearchResults | undefined,
  views: readonly IssueView[],
  cases: readonly CaseEntry[],
): Found {
  const byId = new Map(views.map((view) => [view.issue.id, view]))
  return {
    manual: (results?.sections ?? []).map((hit) => ({ kind: 'section', id: `hit-${hit.sectionId}`, hit })),
    issues: (results?.issues ?? []).map((hit) => {
      const view = byId.get(hit.issueId)
      return { kind: 'issue', id: `hit-${hit.issueId}`, hit, ...(view ? { view } : {}) }
    }),
    cases: results ? cases.map((entry) => ({ kind: 'case', id: `hit-${entry.key}`, entry })) : [],
  }
}

function arrange(found: Found, filter: Group | 'all'): readonly SearchGroup[] {
  const order: readonly Group[] = ['manual', 'issues', 'cases']
  return order.flatMap((group) => {
    if (filter !== 'all' && filter !== group) return []
    const all = found[group]
    const limit = filter === group ? all.length : shownAtFirst[group]
    // A button that only hides a single line costs as much room as the line.
    const shown = all.length <= limit + 1 ? all : all.slice(0, limit)
    const count = all.length - shown.length
    const more: SearchOption[] = count > 0 ? [{ kind: 'more', id: `hit-more-${group}`, group, count }] : []
    return all.length > 0 ? [{ group, options: [...shown, ...more] }] : []
  })
}

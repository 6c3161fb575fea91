import { plural, text } from '../../utils/i18n/text.ts'
import type { TextKey } from '../../utils/i18n/text.ts'
import type { IssueView } from '../../utils/messaging/protocol.ts'
import { Icon } from '../ui/icon.tsx'
import { downIcon } from '../ui/icons-first.ts'
import { type Area, type IssueChoice, type IssueMarks, isInState, type StateFilter } from './issue-filter.ts'

const states: readonly (readonly [StateFilter, TextKey])[] = [
  ['open', 'issue_filter_open'],
  ['coming', 'issue_filter_coming'],
  ['solved', 'issue_filter_solved'],
  ['wishes', 'issue_filter_wishes'],
  ['followed', 'issue_filter_followed'],
]

/** What is over and done with needs no number. */
const counted: ReadonlySet<StateFilter> = new Set(['open', 'coming', 'followed'])

const areas: readonly (readonly [Area, TextKey])[] = [
  ['page', 'issue_area_page'],
  ['only-page', 'issue_area_onlyPage'],
  ['newest', 'issue_area_newest'],
  ['status', 'issue_area_status'],
  ['fix', 'issue_area_fix'],
  ['wish', 'issue_area_wish'],
  ['request', 'issue_area_request'],
]

interface IssueFiltersProps {
  readonly views: readonly IssueView[]
  readonly marks: IssueMarks
  readonly choice: IssueChoice
  readonly onChoose: (choice: IssueChoice) => void
}

export function IssueFilters({ views, marks, choice, onChoose }: IssueFiltersProps) {
  const count = (state: StateFilter) => views.filter((view) => isInState(view, state, marks)).length
  return (
    <div class="ch-filters">
      <div class="ch-filters__row" role="group" aria-label={text('issue_filter_label')}>
        {states.map(([state, key]) => {
          const n = count(state)
          if (state === 'followed' && n === 0 && choice.state !== state) return null
          return (
            <button
              key={state}
              type="button"
              class="ch-pick"
              aria-pressed={choice.state === state}
              onClick={() => onChoose({ ...choice, state: choice.state === state ? undefined : state })}
            >
              {text(key)} {counted.has(state) && <span class="ch-num">{n}</span>}
            </button>
          )
        })}
      </div>
      <div class="ch-filters__row">
        <AreaSelect choice={choice} onChoose={onChoose} />
        {marks.fresh.size > 0 && (
          <button
            type="button"
            class="ch-pick"
            aria-pressed={choice.onlyNew}
            onClick={() => onChoose({ ...choice, onlyNew: !choice.onlyNew })}
          >
            <span class="ch-new" />
            {plural('issue_filter_new', marks.fresh.size)}
          </button>
        )}
      </div>
    </div>
  )
}

function AreaSelect({ choice, onChoose }: Pick<IssueFiltersProps, 'choice' | 'onChoose'>) {
  const choose = (value: string) => {
    const area = areas.find(([name]) => name === value)?.[0]
    if (area) onChoose({ ...choice, area })
  }
  return (
    <span class="ch-select">
      <label class="ch-sr" for="issue-area">
        {text('issue_area_label')}
      </label>
      <select id="issue-area" value={choice.area} onChange={(event) => choose(event.currentTarget.value)}>
        {areas.map(([area, key]) => (
          <option key={area} value={area}>
            {text(key)}
          </option>
        ))}
      </select>
      <Icon of={downIcon} small />
    </span>
  )
}

import type { IssueView } from '../../utils/messaging/protocol.ts'
import { Icon, type IconShape } from '../ui/icon.tsx'
import { outageIcon, clockIcon } from '../ui/icons-first.ts'
import { pauseIcon } from '../ui/icons.ts'
import { calendarIcon, comingIcon, halfIcon, openIcon, solvedIcon } from '../ui/icons-more.ts'
import { type StateTone, stateTone, stateWords } from './state-words.ts'

const toneIcons: Readonly<Record<StateTone, IconShape>> = {
  down: outageIcon,
  open: openIcon,
  coming: comingIcon,
  solved: solvedIcon,
  rest: halfIcon,
}

/** State as icon, word and colour; never by colour alone. */
export function StateBadge({
  view,
  isOutage = false,
}: {
  readonly view: IssueView
  readonly isOutage?: boolean
}) {
  const tone = stateTone(view, isOutage)
  return (
    <span class={`ch-state ch-state--${tone}`}>
      <Icon of={iconOf(view, tone)} small />
      {stateWords(view, isOutage)}
    </span>
  )
}

function iconOf({ issue }: IssueView, tone: StateTone): IconShape {
  if (issue.serviceWindow && tone === 'open') return clockIcon
  if (issue.state === 'postponed') return pauseIcon
  if (issue.kind === 'wish' && issue.state === 'planned') return calendarIcon
  return toneIcons[tone]
}

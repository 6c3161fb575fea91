import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { weekDay, writtenTime } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import type { KnownIssue } from '../../utils/issues/known-issue.ts'
import { Icon } from '../ui/icon.tsx'
import { clockIcon, outageIcon, rightIcon } from '../ui/icons-first.ts'
import { keepValue, readKeptValue } from '../ui/kept-value.ts'
import { manualLanguage } from '../ui/language.ts'
import { announce } from '../ui/live-region.tsx'
import { useNavigation } from './navigation.tsx'
import { usePageIssues, useShownIssues } from './page-issues.ts'

/** One line above everything while something is down, or a service window is announced. */
export function OutageStrip() {
  const { open } = useNavigation()
  const { value, code } = usePageIssues()
  const outages = useShownIssues().outages
  const down = outages.filter(({ serviceWindow }) => !serviceWindow)
  const [first] = down.length > 0 ? down : outages
  const strip = useRef<HTMLElement>(null)
  const isKnown = first !== undefined || value !== undefined
  useKeptPlace(strip, isKnown)
  useToldOnce(down[0])
  if (!isKnown) return code ? null : <div style={{ blockSize: readKeptValue(keptUnder) }} />
  if (!first) return null
  const title = outages.length > 1 ? text('outage_strip_many', { n: outages.length }) : first.title
  const when = outages.length > 1 ? first.title : whenOf(first)
  return (
    <aside
      ref={strip}
      class={down.length > 0 ? 'ch-strip' : 'ch-strip ch-strip--amber'}
      aria-label={text('outage_strip_label')}
    >
      <Icon of={down.length > 0 ? outageIcon : clockIcon} />
      <p class="ch-strip__text">
        <strong lang={outages.length > 1 ? undefined : manualLanguage}>{title}</strong>{' '}
        {when && <span>{when}</span>}
      </p>
      <button
        id="strip-open"
        type="button"
        class="ch-strip__open"
        onClick={() => open(outages.length > 1 ? { kind: 'issues' } : { kind: 'issue', issueId: first.id })}
      >
        {text('outage_link_follow')}
        <Icon of={rightIcon} small />
      </button>
    </aside>
  )
}

const keptUnder = 'ch-strip'

/** Its place the next time, so that what is below does not move when it comes. */
function useKeptPlace(strip: { readonly current: HTMLElement | null }, isKnown: boolean): void {
  useLayoutEffect(() => {
    if (isKnown) keepValue(keptUnder, strip.current ? `${strip.current.offsetHeight}px` : '')
  })
}

function whenOf({ serviceWindow, time, date }: KnownIssue): string {
  if (serviceWindow) return weekDay(serviceWindow.from, Date.now())
  if (time) return text('outage_strip_time', { time: writtenTime(time) })
  return date ? weekDay(date, Date.now()) : ''
}

function useToldOnce(outage: KnownIssue | undefined): void {
  const told = useRef('')
  useEffect(() => {
    if (!outage || told.current === outage.id) return
    told.current = outage.id
    announce(`${text('issue_state_outage')}: ${outage.title}`)
  }, [outage])
}

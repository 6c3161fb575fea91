import { useEffect, useRef } from 'preact/hooks'
import { moment } from '../../utils/i18n/format.ts'
import { text, type TextKey } from '../../utils/i18n/text.ts'
import type { IssueView } from '../../utils/messaging/protocol.ts'
import type { Span } from '../../utils/search/result.ts'
import { sourceWords } from '../issues/issue-words.ts'
import { StateBadge } from '../issues/state-badge.tsx'
import { type SearchOption, useSearchModel } from '../shell/search-model.tsx'
import { Icon } from '../ui/icon.tsx'
import { alertIcon, bookIcon } from '../ui/icons-first.ts'
import { ticketIcon } from '../ui/icons.ts'
import { halfIcon } from '../ui/icons-more.ts'
import { manualLanguage } from '../ui/language.ts'
import { trailText } from './row.tsx'

type HitOf<Kind extends SearchOption['kind']> = Extract<SearchOption, { kind: Kind }>

const moreKeys: Readonly<Record<HitOf<'more'>['group'], TextKey>> = {
  manual: 'search_more_manual',
  issues: 'search_more_issues',
  cases: 'search_more_cases',
}

interface SearchHitProps {
  readonly option: SearchOption
  readonly isSelected: boolean
}

/** One line of the list. Selected by the arrow keys or the pointer; a press opens it. */
export function SearchHit({ option, isSelected }: SearchHitProps) {
  const { choose, hasMoved } = useSearchModel()
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isSelected && hasMoved) line.current?.scrollIntoView?.({ block: 'nearest' })
  }, [isSelected, hasMoved])
  return (
    <div
      ref={line}
      class={option.kind === 'more' ? 'ch-hit ch-hit--more' : 'ch-hit'}
      role="option"
      id={option.id}
      aria-selected={isSelected}
      // The search box keeps the keyboard, so that typing goes on.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => choose(option)}
    >
      <HitContent option={option} />
    </div>
  )
}

function HitContent({ option }: { readonly option: SearchOption }) {
  switch (option.kind) {
    case 'section':
      return <SectionHit option={option} />
    case 'issue':
      return <IssueHit option={option} />
    case 'case':
      return <CaseHit option={option} />
    case 'more':
      return <>{text(moreKeys[option.group], { n: option.count })}</>
    default:
      return option satisfies never
  }
}

interface HitProps<Kind extends SearchOption['kind']> {
  readonly option: HitOf<Kind>
}

function SectionHit({ option: { hit } }: HitProps<'section'>) {
  return (
    <>
      <Icon of={bookIcon} />
      <Title spans={hit.title} />
      <span class="ch-hit__path" lang={manualLanguage}>
        {trailText(hit.trail)}
      </span>
      <Excerpt spans={hit.excerpt} />
    </>
  )
}

function IssueHit({ option: { hit, view } }: HitProps<'issue'>) {
  return (
    <>
      <Icon of={alertIcon} />
      <Title spans={hit.title} />
      {view ? <IssueLines view={view} /> : <Excerpt spans={hit.excerpt} />}
    </>
  )
}

function CaseHit({ option: { entry } }: HitProps<'case'>) {
  const { key, title, status, changedAt } = entry
  return (
    <>
      <Icon of={ticketIcon} />
      <Title spans={[{ text: title, marked: false }]} />
      <span class="ch-hit__path ch-num">
        {changedAt === undefined
          ? key
          : text('search_case_changed', { key, date: moment(changedAt, Date.now()) })}
      </span>
      <span class="ch-hit__states">
        <span class="ch-state ch-state--rest">
          <Icon of={halfIcon} small />
          {status}
        </span>
      </span>
    </>
  )
}

function IssueLines({ view }: { readonly view: IssueView }) {
  const keys = view.issue.keys.join(', ')
  return (
    <>
      <span class="ch-hit__path">
        {[sourceWords(view.issue, Date.now()), keys].filter(Boolean).join(' · ')}
      </span>
      <span class="ch-hit__states">
        <StateBadge view={view} />
      </span>
    </>
  )
}

function Title({ spans }: { readonly spans: readonly Span[] }) {
  return (
    <>
      <span class="ch-hit__title" lang={manualLanguage}>
        <Marked spans={spans} />
      </span>
      <span class="ch-hit__open" aria-hidden="true">
        {text('search_hit_open')} <span class="ch-kbd">↵</span>
      </span>
    </>
  )
}

function Excerpt({ spans }: { readonly spans: readonly Span[] }) {
  if (spans.length === 0) return null
  return (
    <span class="ch-hit__text" lang={manualLanguage}>
      <Marked spans={spans} />
    </span>
  )
}

function Marked({ spans }: { readonly spans: readonly Span[] }) {
  return (
    <>
      {spans.map((span, index) =>
        span.marked ? <mark key={index}>{span.text}</mark> : <span key={index}>{span.text}</span>,
      )}
    </>
  )
}

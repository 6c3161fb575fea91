import type { PageContext } from '../../utils/context/page-context.ts'
import { text } from '../../utils/i18n/text.ts'
import { useKnowledge, useSuggestions } from '../queries.ts'
import { Lazy } from '../shell/lazy-screen.tsx'
import { usePageIssues, useShownIssues } from '../shell/page-issues.ts'
import { usePanelPlace } from '../shell/panel-place.tsx'
import { Ribbon } from '../ui/icon.tsx'
import { CopyAge } from './copy-age.tsx'
import { FormMap } from './form-map.tsx'
import { isHelpPage, isTestHost } from './page-kind.ts'
import { roleName } from './role-name.ts'
import { SuggestionList } from './suggestion-list.tsx'
import { useRestedPage } from './use-rested-page.ts'

/** Below what can be seen at first. */
const loadRecent = () => import('./recent-list.tsx').then((part) => part.RecentList)
const loadPolicyNotice = () => import('./policy-notice.tsx').then((part) => part.PolicyNotice)
const loadNotices = () => import('./home-notices.tsx').then((part) => part.HomeNotices)

/** Her page first: what it is, the field she is in, what may help here; then what she read before. */
export function HomeScreen() {
  const { context, pending, siteGranted } = usePanelPlace()
  const status = useKnowledge().value
  const releases = usePageIssues().value?.releases
  // Until the background has said where the panel is, nothing is said about the page.
  if (pending) return <h1 class="ch-sr">{text('home_heading_unknown')}</h1>
  const isFirst = status !== undefined && status.phase !== 'ready' && !status.fetchedAt
  const isUsual = isHelpPage(context) && !isFirst && !status?.failure && !isTestHost(context.host)
  const notices = { context, status, releases, isFirst, siteGranted }
  return (
    <>
      {!isUsual && <Lazy loader={loadNotices} props={{ ...notices, place: 'above' as const }} />}
      {isHelpPage(context) && <PageHelp context={context} isFirst={isFirst} />}
      {(isFirst || !siteGranted) && (
        <Lazy loader={loadNotices} props={{ ...notices, place: 'below' as const }} />
      )}
      <Lazy loader={loadRecent} props={{}} />
      {status && <CopyAge status={status} />}
      {status?.phase === 'ready' && <Lazy loader={loadPolicyNotice} props={{}} />}
    </>
  )
}

interface PageHelpProps {
  readonly context: PageContext
  readonly isFirst: boolean
}

function PageHelp({ context: page, isFirst }: PageHelpProps) {
  const context = useRestedPage(page)
  const answer = useSuggestions(context)
  const issues = useShownIssues().issues
  const isCovered = answer.value?.covered ?? true
  const role = answer.value?.role
  return (
    <>
      <section class="ch-page" aria-labelledby="here">
        <div class="ch-page__top">
          <p class="ch-here">
            <Ribbon />
            {text('home_here_page')}
          </p>
          {role && <p class="ch-small ch-muted">{text('home_badge_role', { role: roleName(role) })}</p>}
          {isFirst && <p class="ch-small ch-muted">{text('sync_first_follow')}</p>}
        </div>
        <PageName title={context.dialog?.title || context.title} language={context.language} />
        <FormMap context={context} />
      </section>
      <section class="ch__section" aria-labelledby="suggest">
        <h2 id="suggest">{text('home_heading_suggest')}</h2>
        {!isCovered && !isFirst && <p class="ch-muted ch-page__note">{text('home_page_uncovered')}</p>}
        <SuggestionList pageKey={context.host + context.path} answer={answer} issues={issues} />
      </section>
    </>
  )
}

/** The page's own name as heading; screen readers hear the whole sentence. */
function PageName({ title, language }: { readonly title: string; readonly language: string }) {
  if (!title) return <h1 id="here">{text('home_heading_unknown')}</h1>
  const [before = '', after = ''] = text('home_heading_page').split('{pageName}')
  return (
    <h1 id="here">
      <span class="ch-sr">{before}</span>
      <span lang={language || undefined}>{title}</span>
      <span class="ch-sr">{after}</span>
    </h1>
  )
}

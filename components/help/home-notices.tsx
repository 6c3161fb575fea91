import type { PageContext } from '../../utils/context/page-context.ts'
import type { IssueList, KnowledgeStatus } from '../../utils/messaging/protocol.ts'
import { FirstFetch } from './first-fetch.tsx'
import { KnowledgeTrouble } from './knowledge-trouble.tsx'
import { isHelpPage, isTestHost } from './page-kind.ts'
import { NoPage, SiteOffer, TestSiteNotice } from './page-notice.tsx'
import { ReadyList } from './ready-list.tsx'

interface HomeNoticesProps {
  readonly place: 'above' | 'below'
  readonly context: PageContext | undefined
  readonly status: KnowledgeStatus | undefined
  readonly releases: IssueList['releases'] | undefined
  readonly isFirst: boolean
  readonly siteGranted: boolean
}

/** What stands around the page's help only now and then; fetched when there is something to say. */
export function HomeNotices({ place, context, status, releases, isFirst, siteGranted }: HomeNoticesProps) {
  if (place === 'below')
    return (
      <>
        {isFirst && <ReadyList />}
        {isHelpPage(context) && !siteGranted && <SiteOffer host={context.host} />}
      </>
    )
  return (
    <div class="ch-notices">
      {status && <KnowledgeTrouble status={status} />}
      {isFirst && status && !status.failure && <FirstFetch status={status} />}
      {context && isTestHost(context.host) && <TestSiteNotice releases={releases} />}
      {!isHelpPage(context) && <NoPage context={context} />}
    </div>
  )
}

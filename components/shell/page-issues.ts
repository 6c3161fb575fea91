import type { IssueList } from '../../utils/messaging/protocol.ts'
import { type Answer, useFirstIssues, useIssues } from '../queries.ts'
import { usePanelPlace } from './panel-place.tsx'

/** All known issues, seen from her page. Asked for once it is known what page that is: the list is long. */
export function usePageIssues(): Answer<IssueList> {
  const { context, pending } = usePanelPlace()
  return useIssues(context, { enabled: !pending })
}

/** What is down, and the issues among the suggestions: these are told at the start, before the whole list. */
export function useShownIssues(): Pick<IssueList, 'issues' | 'outages'> {
  const first = useFirstIssues()
  return usePageIssues().value ?? first
}

import { useEffect, useMemo } from 'preact/hooks'
import type { IssueId } from '../../utils/issues/known-issue.ts'
import { useMemory } from '../memory.tsx'
import { useIssues } from '../queries.ts'
import { usePanelPlace } from './panel-place.tsx'

/** Known issues that were not in the list when it was last left. None at the very first visit: then all would be new. */
export function useNewIssues(): readonly IssueId[] {
  const { context } = usePanelPlace()
  const list = useIssues(context).value
  const { memory, loaded, change } = useMemory()
  const ids = useMemo(() => list?.issues.map(({ issue }) => issue.id), [list])
  useEffect(() => {
    if (loaded && ids && ids.length > 0 && memory.seenIssues === null)
      change((present) => ({ ...present, seenIssues: [...ids] }))
  }, [loaded, ids, memory.seenIssues, change])
  return useMemo(() => {
    const seen = memory.seenIssues && new Set<string>(memory.seenIssues)
    return seen && ids ? ids.filter((id) => !seen.has(id)) : []
  }, [ids, memory.seenIssues])
}

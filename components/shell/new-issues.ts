import { useEffect, useMemo } from 'preact/hooks'
import type { IssueId } from '../../utils/issues/known-issue.ts'
import { useMemory } from '../memory.tsx'
import { useKnowledge } from '../queries.ts'
import { usePageIssues } from './page-issues.ts'

/**
 * Known issues that were not in the list when it was last left. None at the very first visit, nor while the first list is
 * still growing: then all would be new.
 */
export function useNewIssues(): readonly IssueId[] {
  const { value: list, fetching } = usePageIssues()
  const isWhole = useKnowledge().value?.phase === 'ready' && !fetching
  const { memory, loaded, change } = useMemory()
  const ids = useMemo(() => list?.issues.map(({ issue }) => issue.id), [list])
  useEffect(() => {
    if (loaded && isWhole && ids && ids.length > 0 && memory.seenIssues === null)
      change((present) => ({ ...present, seenIssues: [...ids] }))
  }, [loaded, isWhole, ids, memory.seenIssues, change])
  return useMemo(() => {
    const seen = memory.seenIssues && new Set<string>(memory.seenIssues)
    return seen && ids ? ids.filter((id) => !seen.has(id)) : []
  }, [ids, memory.seenIssues])
}

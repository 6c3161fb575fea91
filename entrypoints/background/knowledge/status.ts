import type { EpochMs } from '../../../utils/base/time.ts'
import type { KnowledgeStatus } from '../../../utils/messaging/protocol.ts'
import type { ActiveCopy, KnowledgeStore, StoredFailure } from '../../../utils/platform/knowledge-store.ts'

/** A host that could not be reached for so long is probably not allowed here. */
const blockedAfterMs = 24 * 3_600_000

/** How far the knowledge is, from what the store says. A failure is not shown while a round is trying again. */
export async function statusOf(
  store: KnowledgeStore,
  { running, now }: { readonly running: boolean; readonly now: EpochMs },
): Promise<KnowledgeStatus> {
  const [active, failure] = await Promise.all([store.active(), store.failure()])
  const shown = failure && !running ? { failure: shownFailure(failure, now) } : {}
  if (active) return { ...wholeStatus(active), ...shown }
  const target = await store.target()
  const present = target ? await store.shas() : new Set<string>()
  const done = target?.files.filter(({ sha }) => present.has(sha)).length ?? 0
  const phase = running || done > 0 ? 'fetching' : 'empty'
  return { phase, done, total: target?.files.length ?? 0, unreadTitles: [], ...shown }
}

function wholeStatus({ files, unreadTitles, confirmedAt }: ActiveCopy): KnowledgeStatus {
  const confirmed = confirmedAt > 0 ? { fetchedAt: confirmedAt } : {}
  return { phase: 'ready', done: files.length, total: files.length, ...confirmed, unreadTitles }
}

function shownFailure(
  { code, host, retryAt, since }: StoredFailure,
  now: EpochMs,
): NonNullable<KnowledgeStatus['failure']> {
  const unreachable = code === 'network-failed' || code === 'network-timeout'
  return {
    code: unreachable && now - since > blockedAfterMs ? 'source-blocked' : code,
    host,
    ...(retryAt === undefined ? {} : { retryAt }),
  }
}

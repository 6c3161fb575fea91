import type { EpochMs } from '../../utils/base/time.ts'
import type { Draft } from '../../utils/report/draft.ts'

const dayMs = 86_400_000
/** Longer ago than this she has let it lie on purpose; it stays in the list of drafts. */
const freshMs = 7 * dayMs
/** After so long her drafts are asked about; none goes by itself. */
const oldMs = 90 * dayMs

/** The draft she was in the middle of: it has words of hers, was never handed over, and is of the last days. */
export function unfinishedDraft(drafts: readonly Draft[], now: EpochMs): Draft | undefined {
  return drafts
    .filter((draft) => draft.handover === undefined && hasWords(draft) && now - draft.changedAt < freshMs)
    .toSorted((a, b) => b.changedAt - a.changedAt)[0]
}

export function isOld({ changedAt, handover }: Draft, now: EpochMs): boolean {
  return handover?.state !== 'verified' && now - changedAt > oldMs
}

function hasWords({ title, happened, expected, steps, affected }: Draft): boolean {
  return [title, happened, expected, steps, affected].some((words) => words.trim() !== '')
}

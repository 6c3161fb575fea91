import type { SupportPolicy } from '../support/policy.ts'
import type { Draft } from './draft.ts'
import { redactDraft } from './redact-draft.ts'
import { asksForUrgency, reportTitle, titleExcess } from './report-title.ts'

/** Limit of her own boxes together, in UTF-16 units; leaves room for page details under Servicedesk's 32,767. */
export const OWN_TEXT_LIMIT = 20_000

export type ReportProblem =
  | { readonly kind: 'title-missing' | 'happened-missing' | 'affected-missing' | 'urgency-asked' }
  | { readonly kind: 'title-long' | 'text-long'; readonly excess: number }

/** What keeps the report from going on, in the order of the form; empty when nothing does. */
export function reportProblems(
  draft: Draft,
  policy: Pick<SupportPolicy, 'urgentPrefix'>,
): readonly ReportProblem[] {
  // Counted as it leaves: what stands in the place of removed data may be longer than the data.
  const title = reportTitle(redactDraft(draft).draft, policy)
  const answers = Object.values(draft.answers ?? {})
  const own = [draft.happened, draft.expected, draft.steps, draft.affected, ...answers]
  const ownLength = own.reduce((sum, text) => sum + (text ?? '').length, 0)
  const problems: ReportProblem[] = []
  if (draft.title.trim() === '') problems.push({ kind: 'title-missing' })
  if (titleExcess(title) > 0) problems.push({ kind: 'title-long', excess: titleExcess(title) })
  if (asksForUrgency(draft, policy) && !draft.routeChosen) problems.push({ kind: 'urgency-asked' })
  if (draft.happened.trim() === '') problems.push({ kind: 'happened-missing' })
  if (draft.route === 'urgent' && draft.affected.trim() === '') problems.push({ kind: 'affected-missing' })
  if (ownLength > OWN_TEXT_LIMIT) problems.push({ kind: 'text-long', excess: ownLength - OWN_TEXT_LIMIT })
  return problems
}

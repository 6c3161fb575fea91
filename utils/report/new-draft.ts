import type { EpochMs } from '../base/time.ts'
import type { CaseRoute } from '../support/policy.ts'
import type { DiagnosticLine, Draft, DraftId } from './draft.ts'

/** An empty draft about the page whose details are given; `route` is where she said she wants to go, if she did. */
export function newDraft(start: {
  readonly id: DraftId
  readonly now: EpochMs
  readonly route?: CaseRoute
  readonly diagnostics?: readonly DiagnosticLine[]
  readonly names?: readonly string[]
}): Draft {
  return {
    id: start.id,
    createdAt: start.now,
    changedAt: start.now,
    route: start.route ?? 'servicedesk',
    // A wish is chosen by pressing "Skriv et ønske"; everything else stays open to proposals.
    routeChosen: start.route === 'wish',
    title: '',
    happened: '',
    expected: '',
    steps: '',
    affected: '',
    lookedAt: [],
    diagnostics: start.diagnostics ?? [],
    pictures: [],
    ...(start.names === undefined || start.names.length === 0 ? {} : { names: start.names }),
  }
}

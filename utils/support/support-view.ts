import type { EpochMs } from '../base/time.ts'
import { danishMoment } from './danish-time.ts'
import { deskState, type DeskState } from './desk-state.ts'
import { policyFor } from './policies.ts'
import type { SupportPolicy } from './policy.ts'

/** The rules in force at a moment and what they mean then; answers the panel's `support.view`. */
export function supportView(
  now: EpochMs,
  policies?: readonly SupportPolicy[],
): DeskState & { readonly policy: SupportPolicy } {
  const policy = policyFor(danishMoment(now).day, policies)
  return { policy, ...deskState(policy, now) }
}

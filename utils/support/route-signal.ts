import type { CaseRoute } from './policy.ts'

/** A way of putting things that speaks for a route; `weight` is added once, however often it is said. */
export interface RouteSignal {
  readonly route: CaseRoute
  readonly weight: number
  /** Matched against one sentence in lower case, without line breaks. */
  readonly says: RegExp
  /** Counts only when this is said somewhere in the report, or stands in the path. */
  readonly given?: RegExp
  /** Does not count when this is said in the same sentence. */
  readonly unless?: RegExp
}

import type { ManualWarning } from './article.ts'
import type { ResolvedLink } from './links.ts'
import type { Slot } from './liquid.ts'

/** What the mapping of one page's tokens needs to know and where it reports to. */
export interface PageScope {
  readonly slots: readonly Slot[]
  /** Null for an address that must not survive. */
  readonly resolve: (href: string) => ResolvedLink | null
  readonly warn: (kind: ManualWarning['kind'], text: string) => void
}

import type { SupportPolicy } from './policy.ts'

/** Path of the page that the rules are written from, in the manual's repository. */
export const supportPagePath = '_pages/support.md'

/**
 * Whether the support page is another one than the policy was written from. `sha` is git's id of the page at hand; the
 * web site gives none, and then nothing can be told, nor for a policy of the municipality's own without one.
 */
export function supportPageChanged({ writtenFrom }: SupportPolicy, sha: string): boolean {
  return writtenFrom.blob !== undefined && /^[\da-f]{40,64}$/.test(sha) && sha !== writtenFrom.blob
}

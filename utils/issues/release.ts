import type { Brand } from '../base/brand.ts'

/** A release of the CMS as `year.week.patch` without leading zeros: `2026.34.1`. */
export type Release = Brand<string, 'Release'>

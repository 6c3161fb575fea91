import * as v from 'valibot'
import type { PageContext } from '../../utils/context/page-context.ts'
import { pageContextSchema } from '../../utils/messaging/schemas.ts'

/** The page script's answer as a context, or nothing when it is anything else. */
export function readContext(answer: unknown): PageContext | null {
  const parsed = v.safeParse(pageContextSchema, answer)
  return parsed.success ? parsed.output : null
}

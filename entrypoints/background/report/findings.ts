import * as v from 'valibot'
import type { ErrorCode } from '../../../utils/base/error-code.ts'
import { failure, success, type Result } from '../../../utils/base/result.ts'
import { captureFailure } from '../../../utils/platform/capture.ts'

export const boxShape = { x: v.number(), y: v.number(), width: v.number(), height: v.number() }

const findingsSchema = v.object({
  /** Of the viewport, in CSS pixels. */
  width: v.pipe(v.number(), v.minValue(1)),
  height: v.pipe(v.number(), v.minValue(1)),
  covers: v.array(
    v.object({
      kind: v.picklist(['cpr', 'patron', 'phone', 'mail', 'card', 'password', 'name', 'own']),
      ...boxShape,
    }),
  ),
  /** The part of the viewport beside the panel. */
  page: v.optional(v.object(boxShape)),
})

export type Findings = v.InferOutput<typeof findingsSchema>

export function readFindings(found: unknown): Result<Findings, ErrorCode> {
  const parsed = v.safeParse(findingsSchema, found)
  return parsed.success ? success(parsed.output) : failure('picture-failed')
}

/** Where a script may not run a picture may not be taken either, for want of the same grant. */
export function refused<Value>(error: unknown): Result<Value, ErrorCode> {
  return failure(captureFailure(String(error)))
}

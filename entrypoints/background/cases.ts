import * as v from 'valibot'
import { success } from '../../utils/base/result.ts'
import type { EpochMs } from '../../utils/base/time.ts'
import type { CaseKey } from '../../utils/issues/known-issue.ts'
import { isErrorCode } from '../../utils/messaging/codes.ts'
import type { Handlers } from '../../utils/messaging/handle.ts'
import type { CaseList } from '../../utils/messaging/protocol.ts'
import type { StoredItem } from '../../utils/platform/storage.ts'
import { readCases, type Desk, type DeskCase } from '../../utils/sources/servicedesk.ts'

/** How long a list is shown without asking again. */
const freshMs = 5 * 60_000
const retryMs = 10 * 60_000

const casesSchema = v.object({
  origin: v.string(),
  fetchedAt: v.number(),
  /** Not asked again before this, after a failure. */
  quietUntil: v.exactOptional(v.number()),
  failure: v.exactOptional(
    v.object({ code: v.custom<NonNullable<CaseList['failure']>['code']>(isErrorCode) }),
  ),
  cases: v.array(
    v.object({
      key: v.string(),
      title: v.string(),
      status: v.string(),
      changedAt: v.exactOptional(v.number()),
      url: v.string(),
    }),
  ),
})

export const storedCasesSchema: v.GenericSchema<unknown, StoredCases> = casesSchema
export type StoredCases = v.InferOutput<typeof casesSchema>

export interface CasesOptions {
  readonly desk: () => Promise<Desk>
  /** Session storage: what a person may see in Servicedesk does not outlive her browser. */
  readonly item: StoredItem<StoredCases>
  readonly now: () => EpochMs
}

/** The library's own cases, read with the person's own login; the last list stays when Servicedesk does not answer. */
export function casesHandlers(options: CasesOptions): Pick<Handlers, 'cases.list'> {
  let running: Promise<CaseList> | undefined
  return {
    async 'cases.list'() {
      running ??= list(options).finally(() => {
        running = undefined
      })
      return success(await running)
    },
  }
}

async function list({ desk, item, now }: CasesOptions): Promise<CaseList> {
  const place = await desk()
  const stored = await item.read()
  const last = stored?.origin === place.origin ? stored : undefined
  if (last && isQuiet(last, now())) return view(last)
  const reply = await readCases(place)
  // Signing in takes effect at once; only a busy or silent Servicedesk is left alone for a while.
  if (!reply.ok && (reply.code === 'signed-out' || reply.code === 'forbidden')) {
    await item.clear()
    return { cases: [], failure: { code: reply.code } }
  }
  const next: StoredCases = reply.ok
    ? { origin: place.origin, fetchedAt: now(), cases: [...reply.value] }
    : {
        ...(last ?? { origin: place.origin, fetchedAt: 0, cases: [] }),
        quietUntil: reply.retryAt ?? now() + retryMs,
        failure: { code: reply.code },
      }
  await item.write(next)
  return view(next)
}

/** Whether what is stored is shown without asking. */
function isQuiet({ quietUntil, fetchedAt }: StoredCases, now: EpochMs): boolean {
  return (quietUntil ?? fetchedAt + freshMs) > now
}

function view({ cases, fetchedAt, failure, quietUntil }: StoredCases): CaseList {
  return {
    cases: cases.map(asCase),
    ...(fetchedAt > 0 ? { fetchedAt } : {}),
    ...(failure
      ? { failure: { code: failure.code, ...(quietUntil === undefined ? {} : { retryAt: quietUntil }) } }
      : {}),
  }
}

function asCase(deskCase: DeskCase): CaseList['cases'][number] {
  // The reader lets only such keys through.
  return { ...deskCase, key: deskCase.key as CaseKey }
}

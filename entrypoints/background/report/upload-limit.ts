import * as v from 'valibot'
import type { EpochMs } from '../../../utils/base/time.ts'
import type { StoredItem } from '../../../utils/platform/storage.ts'
import type { SourceReply } from '../../../utils/sources/knowledge-source.ts'

export const uploadLimitSchema = v.object({ bytes: v.number(), at: v.number() })

export interface UploadLimitOptions {
  /** What the portal said last. */
  readonly item: StoredItem<{ readonly bytes: number; readonly at: EpochMs }>
  /** Asks the portal; nothing where it does not say. */
  readonly read: () => Promise<SourceReply<number | undefined>>
  /** The limit that the rules name, until the portal has said its own. */
  readonly policyBytes: () => number
  readonly now: () => EpochMs
  readonly wait: (milliseconds: number) => Promise<void>
}

export interface UploadLimit {
  /** Largest file that the Servicedesk takes, in bytes. */
  current(): Promise<number>
  /** Asks the portal again when its last word is old. Never rejects. */
  refresh(): Promise<void>
}

const freshMs = 3_600_000
/** A picture must not wait long for a limit that it hardly ever meets. */
const patienceMs = 1500

/**
 * The limit for files. It is asked for when a picture is taken and stays the same until the next one, so that what the
 * preview showed is what is handed over.
 */
export function createUploadLimit(options: UploadLimitOptions): UploadLimit {
  const { item, read, policyBytes, now, wait } = options
  let asking: Promise<void> | undefined
  const ask = async (): Promise<void> => {
    const known = await item.read()
    if (known && now() - known.at < freshMs) return
    const reply = await read()
    if (reply.ok && reply.value) await item.write({ bytes: reply.value, at: now() })
  }
  return {
    async current() {
      await Promise.race([asking, wait(patienceMs)])
      return (await item.read())?.bytes ?? policyBytes()
    },
    refresh() {
      asking = ask().catch(() => undefined)
      return asking
    },
  }
}

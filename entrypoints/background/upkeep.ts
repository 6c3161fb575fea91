import type { EpochMs } from '../../utils/base/time.ts'
import type { Alarm } from '../../utils/platform/alarms.ts'
import type { StoredItem } from '../../utils/platform/storage.ts'
import type { Knowledge } from './knowledge/knowledge.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
/** The copy is kept fresh by the hour for so long after the panel was last used, and by the day otherwise. */
const inUseMs = 3 * hourMs
const dayMs = 24 * hourMs

export interface UpkeepOptions {
  readonly knowledge: Knowledge
  readonly alarm: Alarm
  /** When the panel was last used, in session storage. */
  readonly usedAt: StoredItem<EpochMs>
  readonly now: () => EpochMs
  readonly random: () => number
  /** Drafts and hand-overs whose time is over. */
  readonly tidy: () => Promise<void>
}

export interface Upkeep {
  readonly alarm: Alarm
  /** The browser or the extension has just started. */
  first(): Promise<void>
  /** The background has woken for whatever reason. */
  ensure(): Promise<void>
  due(): Promise<void>
  /** The panel is being used. */
  used(): Promise<void>
}

/** When to look for news of the manual: every copy costs the host a request, and a whole library shares one address. */
export function createUpkeep(options: UpkeepOptions): Upkeep {
  const { knowledge, alarm, usedAt, now, random } = options
  let noted = 0

  const inHour = (): Promise<void> => alarm.set(now() + hourMs + random() * 5 * minuteMs, now())

  async function isOld(): Promise<boolean> {
    const { phase, fetchedAt = 0 } = await knowledge.status()
    if (phase !== 'ready') return true
    const used = (await usedAt.read()) ?? 0
    const mostMs = now() - used < inUseMs ? hourMs : dayMs
    return now() - fetchedAt >= mostMs
  }

  async function check(): Promise<void> {
    if (await isOld()) await knowledge.refresh(false)
    // A round sets its own time to go on; without one the next look is in an hour.
    if (!(await alarm.isSet())) await inHour()
  }

  return {
    alarm,
    async first() {
      await check()
      await options.tidy()
    },
    async ensure() {
      if (!(await alarm.isSet())) await alarm.set(now() + minuteMs, now())
    },
    async due() {
      await inHour()
      await check()
      await options.tidy()
    },
    async used() {
      if (now() - noted < 5 * minuteMs) return
      noted = now()
      await usedAt.write(now())
      await check()
    },
  }
}

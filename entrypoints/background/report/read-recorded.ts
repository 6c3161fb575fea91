import * as v from 'valibot'
import type { PageCommand } from '../../../utils/messaging/page-commands.ts'
import type { PageAnswer } from '../../../utils/platform/tabs.ts'
import type { PageEvent } from '../../../utils/report/diagnostics.ts'

const eventsSchema = v.pipe(
  v.array(v.object({ at: v.number(), text: v.pipe(v.string(), v.maxLength(300)) })),
  v.maxLength(100),
)
const recordedSchema = v.object({ errors: eventsSchema, actions: eventsSchema })

export interface Recorded {
  readonly errors: readonly PageEvent[]
  readonly actions: readonly PageEvent[]
}

/** What the page's recorder remembers; nothing where none runs. */
export async function readRecorded(
  tabId: number | undefined,
  sendToPage: (tabId: number, command: PageCommand) => Promise<PageAnswer>,
): Promise<Recorded> {
  const reply = tabId === undefined ? undefined : await sendToPage(tabId, { to: 'page', kind: 'recorded' })
  const parsed = v.safeParse(recordedSchema, reply?.reached ? reply.answer : undefined)
  return parsed.success ? parsed.output : { errors: [], actions: [] }
}

import { DRAFT_KEPT_DAYS } from '../../utils/report/draft-kept.ts'
import { longDay, messageContent, wholeText } from './contents.ts'
import type { SessionOptions, State } from './session-state.ts'

/** After Send the portal draws the case; only then is its absence news. */
const CASE_WAIT_MS = 5000

export async function atCase(options: SessionOptions, state: State, key: string): Promise<void> {
  const { task, banner } = options
  // An older case that she looks up on the way is none of this hand-over's.
  if (!state.filled) return banner.remove()
  if (!isOurs(options, state))
    return banner.show(messageContent('banner_created_unseen', {}, wholeText(task)))
  const { origin, pathname } = new URL(options.address())
  const reply = await options.ask('handover.created', {
    handoverId: task.handoverId,
    key,
    url: origin + pathname,
  })
  if (reply === undefined) return banner.show(messageContent('banner_created_unseen'))
  state.over = true
  const date = longDay(options.now() + DRAFT_KEPT_DAYS * 86_400_000)
  banner.show(messageContent('banner_created_verified', { key, date }, { final: true }))
}

/** The case that came of this form: sent here, or shown right after the form, or with the report's title on it. */
function isOurs({ document, task }: SessionOptions, state: State): boolean {
  if (state.sent) return true
  const plain = (text: string) => text.replace(/\s+/gu, ' ').trim()
  if (plain(document.body?.textContent ?? '').includes(plain(task.payload.summary))) return true
  return URL.canParse(document.referrer) && /\/create\/\d+\/?$/u.test(new URL(document.referrer).pathname)
}

/** Filled in, and no longer at the form: the case's page may be on its way. */
export function awaitCase(options: SessionOptions, state: State): void {
  state.strangeSince ??= options.now()
  if (options.now() - state.strangeSince < CASE_WAIT_MS) return options.later(CASE_WAIT_MS + 100)
  options.banner.show(messageContent('banner_created_unseen', {}, wholeText(options.task)))
}

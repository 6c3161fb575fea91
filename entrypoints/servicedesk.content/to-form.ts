import { formAddress } from '../../utils/servicedesk/request-types.ts'
import { messageContent, unknownFormContent, wholeText } from './contents.ts'
import type { FormSearch } from './portal-reader.ts'
import { fail, refuse, type SessionOptions, type State } from './session-state.ts'

const SEARCH_PAUSE_MS = 10_000

/** Not at the form yet: finds out where it is, and goes there. */
export async function leaveForForm(options: SessionOptions, state: State): Promise<void> {
  const { task, banner, now } = options
  const recent = state.searchedAt !== undefined && now() - state.searchedAt < SEARCH_PAUSE_MS
  if (state.search === undefined) banner.show(messageContent('banner_state_opened'))
  const found = state.search !== undefined && recent ? state.search : await search(options)
  if (found !== state.search) state.searchedAt = now()
  state.search = found
  switch (found.kind) {
    case 'found': {
      const { origin, portalId } = task.portal
      if (options.go(formAddress({ origin, portalId, requestTypeId: found.id }))) return
      banner.show(unknownFormContent(task))
      return fail(options, state, 'form-changed')
    }
    case 'refused':
      return refuse(options, state)
    case 'signed-out':
      banner.show(messageContent('banner_state_signedOut'))
      return options.later(SEARCH_PAUSE_MS)
    case 'failed':
    case 'none': {
      // The person may still open the form herself; then it is filled in.
      const says = found.kind === 'failed' ? found.says : ''
      const content =
        says === ''
          ? messageContent('banner_state_opened')
          : messageContent('banner_desk_error', { text: says })
      return banner.show({ ...content, ...wholeText(task) })
    }
    default:
      return found satisfies never
  }
}

async function search({ task, findForm }: SessionOptions): Promise<FormSearch> {
  const found = await findForm()
  const given = task.portal.requestTypeId
  // What was known before is good enough when the portal will not say.
  return found.kind === 'failed' && given !== undefined ? { kind: 'found', id: given } : found
}

import { readPortalPage } from '../../utils/servicedesk/portal-page.ts'
import { atCase, awaitCase } from './at-case.ts'
import { atForm } from './at-form.ts'
import { messageContent } from './contents.ts'
import { forgetForm, newState, refuse, type SessionOptions, type State } from './session-state.ts'
import { leaveForForm } from './to-form.ts'

/** How long the background lets a hand-over wait. */
const LIFETIME_MINUTES = 24 * 60

export interface Session {
  /** Looks at the page as it is now and does what is due. */
  readonly step: () => Promise<void>
  /** The person pressed the form's own button. */
  readonly sent: () => void
  /** Something was typed into a field of the page, which is the person's from then on. */
  readonly typed: (field: EventTarget) => void
}

/**
 * One hand-over in one tab: through login and whatever pages lie before the form, fills it in, and watches for the case.
 * It never presses Send, and says "created" only for a case whose page it sees.
 */
export function createSession(options: SessionOptions): Session {
  const state = newState(options.task)
  const step = () => takeStep(options, state)
  let running: Promise<void> = Promise.resolve()
  return {
    // One at a time: a step that waits for files must not be overtaken by the next.
    step: () => (running = running.then(step, step)),
    sent: () => {
      state.sent = true
      state.pressed = true
    },
    typed: (field) => {
      if (!state.filling) state.touched.add(field)
    },
  }
}

async function takeStep(options: SessionOptions, state: State): Promise<void> {
  const { task, document } = options
  if (state.over) return
  const page = readPortalPage(document, options.address(), task.portal.portalId)
  if (page.kind !== 'create') forgetForm(state)
  if (page.kind !== 'other') delete state.strangeSince
  if (!state.filled && options.now() > task.expiresAt) return expire(options, state)
  switch (page.kind) {
    case 'login':
      return options.banner.show(messageContent('banner_state_signedOut'))
    case 'refused':
      return refuse(options, state)
    case 'create':
      return atForm(options, state)
    case 'case':
      return atCase(options, state, page.key)
    case 'other':
      return state.filled ? awaitCase(options, state) : leaveForForm(options, state)
    default:
      return page satisfies never
  }
}

function expire({ banner }: SessionOptions, state: State): void {
  state.over = true
  banner.show(messageContent('banner_state_expired', { minutes: LIFETIME_MINUTES }, { final: true }))
}

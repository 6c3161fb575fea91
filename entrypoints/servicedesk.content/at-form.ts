import { requestForm } from '../../utils/servicedesk/find-fields.ts'
import { buttonName, findSendButton, portalErrors } from '../../utils/servicedesk/read-form.ts'
import { formContent, messageContent, unknownFormContent } from './contents.ts'
import { createFiller, type FormFiller } from './fill-form.ts'
import { fail, type SessionOptions, type State } from './session-state.ts'

/** A form that has not come by then is not going to be recognised. */
const FORM_WAIT_MS = 15_000
/** Uploads of a few pictures over a slow line. */
const FILE_WAIT_MS = 25_000
/** A portal that empties its fields while it starts gets them filled in again, but not for ever. */
const MOST_FILLS = 4

/** At the form: fills it in once it is drawn, and says how it stands whenever something changes. */
export async function atForm(options: SessionOptions, state: State): Promise<void> {
  const { banner, document, now } = options
  if (state.files === undefined) {
    banner.show(messageContent('banner_state_opened'))
    ;[state.files, state.limitBytes] = await Promise.all([options.files(), options.limit()])
  }
  const { files, limitBytes } = state
  state.filler ??= createFiller({ document, task: options.task, files, limitBytes })
  state.formSince ??= now()
  const waited = now() - state.formSince > FORM_WAIT_MS
  // A form drawn on the server is deaf, or starts anew, until the page's own script has come.
  if (!waited && (!state.filler.isReady() || document.readyState !== 'complete')) return options.later(500)
  if (!state.filler.isReady()) {
    banner.show(unknownFormContent(options.task))
    return fail(options, state, 'form-changed')
  }
  fillAgain(options, state, state.filler)
  return showForm(options, state, state.filler)
}

function fillAgain({ now, later }: SessionOptions, state: State, filler: FormFiller): void {
  if (state.pressed || state.fills >= MOST_FILLS) return
  state.filling = true
  const acted = filler.fill(state.touched)
  state.filling = false
  if (acted) state.fills += 1
  if (state.filledAt !== undefined) return
  state.filledAt = now()
  later(1000)
  later(FILE_WAIT_MS + 100)
}

async function showForm(options: SessionOptions, state: State, filler: FormFiller): Promise<void> {
  const { document, banner, now, task } = options
  if (now() - (state.filledAt ?? now()) > FILE_WAIT_MS) filler.stopWaiting()
  const rows = filler.rows(state.touched)
  const texts = rows.filter((row) => row.action.kind === 'copy')
  const nothing = texts.every((row) => row.missing && row.occupied !== true)
  if (nothing && state.touched.size === 0) {
    banner.show(unknownFormContent(task))
    return fail(options, state, 'form-changed')
  }
  const form = requestForm(document)
  const button = form === null ? null : findSendButton(form)
  const send = button === null ? undefined : { name: buttonName(button), element: button }
  const errors = state.pressed ? portalErrors(document) : []
  if (errors.length > 0) state.sent = false
  banner.show(formContent(rows, { errors, ...(send === undefined ? {} : { send }) }))
  state.filled = true
  return report(options, state, rows)
}

async function report(
  { ask, task }: SessionOptions,
  state: State,
  rows: readonly { readonly label: string; readonly missing: boolean }[],
): Promise<void> {
  const filled = rows.filter((row) => !row.missing).map((row) => row.label)
  const missing = rows.filter((row) => row.missing).map((row) => row.label)
  const news = JSON.stringify([filled, missing])
  if (news === state.reported) return
  state.reported = news
  await ask('handover.filled', { handoverId: task.handoverId, filled, missing })
}

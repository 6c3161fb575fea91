import type { HandoverTask } from '../../utils/messaging/protocol.ts'
import { readPortalPage } from '../../utils/servicedesk/portal-page.ts'
import { requestForm } from '../../utils/servicedesk/find-fields.ts'
import { buttonName, findSendButton, portalErrors } from '../../utils/servicedesk/read-form.ts'
import { formAddress } from '../../utils/servicedesk/request-types.ts'
import type { ask } from './api.ts'
import type { Banner, BannerContent } from './banner.ts'
import { formContent, longDay, messageContent } from './contents.ts'
import { createFiller, type FormFiller, type PortalFile } from './fill-form.ts'
import type { FormSearch } from './portal-reader.ts'

/** A form that has not come by then is not going to be recognised. */
const FORM_WAIT_MS = 15_000
/** Uploads of a few pictures over a slow line. */
const FILE_WAIT_MS = 25_000
/** After Send the portal draws the case; only then is its absence news. */
const CASE_WAIT_MS = 5000
const SEARCH_PAUSE_MS = 10_000
/** How long the background lets a hand-over wait. */
const LIFETIME_MINUTES = 24 * 60
const DRAFT_KEPT_DAYS = 30
/** A portal that empties its fields while it starts gets them filled in again, but not for ever. */
const MOST_FILLS = 4

export interface SessionOptions {
  readonly document: Document
  readonly task: HandoverTask
  readonly banner: Banner
  readonly ask: typeof ask
  readonly now: () => number
  readonly files: () => Promise<readonly PortalFile[]>
  readonly limit: () => Promise<number | undefined>
  readonly findForm: () => Promise<FormSearch>
  /** Leaves for the form; false when it was tried often enough. */
  readonly go: (address: string) => boolean
  /** Looks again after a while, when nothing on the page may change by itself. Asked twice for one time, it looks once. */
  readonly later: (ms: number) => void
  readonly address: () => string
}

export interface Session {
  /** Looks at the page as it is now and does what is due. */
  readonly step: () => Promise<void>
  /** The person pressed the form's own button. */
  readonly sent: () => void
  /** Something was typed into a field of the page, which is the person's from then on. */
  readonly typed: (field: EventTarget) => void
}

interface State {
  filler?: FormFiller
  files?: readonly PortalFile[]
  limitBytes?: number | undefined
  filled: boolean
  /** While this script types, the browser's events are no word of the person's. */
  filling: boolean
  readonly touched: Set<EventTarget>
  /** She pressed the form's button, and the portal has not objected. */
  sent: boolean
  /** She pressed it at some time: from then on the portal's complaints are about it. */
  pressed: boolean
  over: boolean
  fills: number
  reported: string
  failed: string
  formSince?: number
  filledAt?: number
  strangeSince?: number
  searchedAt?: number
  search?: FormSearch
}

/**
 * One hand-over in one tab: through login and whatever pages lie before the form, fills it in, and watches for the case.
 * It never presses Send, and says "created" only for a case whose page it sees.
 */
export function createSession(options: SessionOptions): Session {
  const { task, document } = options
  const state: State = {
    filled: task.state === 'filled',
    filling: false,
    touched: new Set(),
    sent: false,
    pressed: false,
    over: false,
    fills: 0,
    reported: '',
    failed: '',
  }
  let running: Promise<void> = Promise.resolve()
  const step = async () => {
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

function forgetForm(state: State): void {
  delete state.filler
  delete state.formSince
  delete state.filledAt
  state.fills = 0
}

function expire({ banner }: SessionOptions, state: State): void {
  state.over = true
  banner.show(messageContent('banner_state_expired', { minutes: LIFETIME_MINUTES }, { final: true }))
}

async function refuse(options: SessionOptions, state: State): Promise<void> {
  options.banner.show(messageContent('banner_account_refused', {}, copyAll(options.task)))
  await fail(options, state, 'forbidden')
}

async function fail({ ask, task }: SessionOptions, state: State, code: string): Promise<void> {
  if (state.failed === code) return
  state.failed = code
  await ask('handover.failed', { handoverId: task.handoverId, code })
}

/** Not at the form yet: finds out where it is, and goes there. */
async function leaveForForm(options: SessionOptions, state: State): Promise<void> {
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
      banner.show(messageContent('banner_form_changed', {}, copyAll(task)))
      return fail(options, state, 'form-changed')
    }
    case 'refused':
      return refuse(options, state)
    case 'signed-out':
      banner.show(messageContent('banner_state_signedOut'))
      return options.later(SEARCH_PAUSE_MS)
    case 'none':
    case 'failed':
      // The person may still open the form herself; then it is filled in.
      return banner.show(messageContent('banner_state_opened', {}, copyAll(task)))
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

async function atForm(options: SessionOptions, state: State): Promise<void> {
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
    banner.show(messageContent('banner_form_changed', {}, copyAll(options.task)))
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
    banner.show({ ...messageContent('banner_form_changed', {}, copyAll(task)), rows })
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

async function atCase(options: SessionOptions, state: State, key: string): Promise<void> {
  const { task, banner } = options
  // An older case that she looks up on the way is none of this hand-over's.
  if (!state.filled) return banner.remove()
  if (!isOurs(options, state)) return banner.show(messageContent('banner_created_unseen', {}, copyAll(task)))
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

function awaitCase(options: SessionOptions, state: State): void {
  state.strangeSince ??= options.now()
  if (options.now() - state.strangeSince < CASE_WAIT_MS) return options.later(CASE_WAIT_MS + 100)
  options.banner.show(messageContent('banner_created_unseen', {}, copyAll(options.task)))
}

function copyAll({ payload }: HandoverTask): Partial<BannerContent> {
  return { copyAll: `${payload.summary}\n\n${payload.description}` }
}

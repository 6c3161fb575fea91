import type { HandoverTask } from '../../utils/messaging/protocol.ts'
import type { ask } from './api.ts'
import type { Banner } from './banner.ts'
import { messageContent, wholeText } from './contents.ts'
import type { FormFiller } from './fill-form.ts'
import type { PortalFile } from './filling.ts'
import type { FormSearch } from './portal-reader.ts'

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

/** What a session remembers from one look at the page to the next. */
export interface State {
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

export function newState(task: HandoverTask): State {
  return {
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
}

export function forgetForm(state: State): void {
  delete state.filler
  delete state.formSince
  delete state.filledAt
  state.fills = 0
}

export async function fail({ ask, task }: SessionOptions, state: State, code: string): Promise<void> {
  if (state.failed === code) return
  state.failed = code
  await ask('handover.failed', { handoverId: task.handoverId, code })
}

export async function refuse(options: SessionOptions, state: State): Promise<void> {
  options.banner.show(messageContent('banner_account_refused', {}, wholeText(options.task)))
  await fail(options, state, 'forbidden')
}

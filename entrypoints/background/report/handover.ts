import type { ErrorCode } from '../../../utils/base/error-code.ts'
import { failure, success, type Result } from '../../../utils/base/result.ts'
import type { EpochMs } from '../../../utils/base/time.ts'
import type { Handlers, Sender } from '../../../utils/messaging/handle.ts'
import type { HandoverTask } from '../../../utils/messaging/protocol.ts'
import { toBase64 } from '../../../utils/platform/data-url.ts'
import type { StoredFile, StoredHandover } from '../../../utils/platform/draft-database.ts'
import type { DraftStore } from '../../../utils/platform/draft-store.ts'
import type { Draft, DraftId, HandoverState, ReportPayload } from '../../../utils/report/draft.ts'

/** Long enough for a login, a lost password and a lunch. */
const lifetimeMs = 24 * 3_600_000

export interface PortalPlace {
  readonly origin: string
  readonly portalId: string
  readonly requestTypeNames: readonly string[]
  readonly requestTypeId?: string
}

export interface HandoverOptions {
  readonly store: () => Promise<DraftStore>
  readonly now: () => EpochMs
  readonly newId: () => string
  /** Whether the browser lets the panel's script run on the portal; Firefox users can take that away. */
  readonly hasDeskAccess: () => Promise<boolean>
  readonly portal: (draft: Draft) => Promise<PortalPlace>
  readonly payload: (draft: Draft) => Promise<ReportPayload>
  /** The files of a payload, pictures with covers in their pixels. */
  readonly files: (draft: Draft, payload: ReportPayload) => Promise<readonly StoredFile[]>
  readonly openTab: (url: string, openerTabId?: number) => Promise<number | undefined>
  readonly changed: (draftId: DraftId) => void
}

type HandoverMessages =
  | 'report.handover'
  | 'handover.claim'
  | 'handover.file'
  | 'handover.filled'
  | 'handover.created'
  | 'handover.failed'

/** States from which the portal's script may still fill in the form. */
const waiting: ReadonlySet<HandoverState> = new Set(['created', 'opened', 'filled', 'failed'])

/**
 * Carries a report into the portal. Each hand-over holds a copy of what was in the preview and belongs to the tab that
 * was opened for it, so that two at once never swap and a later edit does not slip in.
 */
export function handoverHandlers(options: HandoverOptions): Pick<Handlers, HandoverMessages> {
  // A fast page could ask for its task before the browser has told which tab it got.
  let opening: Promise<unknown> = Promise.resolve()

  const note = async (handoverId: string, sender: Sender, state: 'filled' | 'failed') => {
    const handover = await owned(options, handoverId, sender)
    if (!handover) return failure('not-found')
    if (handover.state !== 'verified') await move(options, handover, { state })
    return success(null)
  }

  return {
    'report.handover': ({ draftId, tabId }, sender) => {
      const opened = open(options, draftId, tabId ?? sender.tabId)
      opening = opened.catch(() => undefined)
      return opened
    },
    async 'handover.claim'(_request, sender) {
      await opening
      const handover = await claimed(options, sender)
      return success(handover ? taskOf(handover) : null)
    },
    async 'handover.file'({ handoverId, index }, sender) {
      const handover = await owned(options, handoverId, sender)
      const file = handover?.files[index]
      if (!file) return failure('not-found')
      return success({ name: file.name, type: file.type, base64: toBase64(file.bytes) })
    },
    'handover.filled': ({ handoverId }, sender) => note(handoverId, sender, 'filled'),
    async 'handover.created'({ handoverId, key, url }, sender) {
      const handover = await owned(options, handoverId, sender)
      if (!handover) return failure('not-found')
      if (!isCase(handover, key, url)) return failure('bad-message')
      // Filing twice from one form is the portal's matter; the first case is the draft's.
      if (handover.state !== 'verified')
        await move(options, handover, { state: 'verified', caseKey: key, caseUrl: url })
      return success(null)
    },
    'handover.failed': ({ handoverId }, sender) => note(handoverId, sender, 'failed'),
  }
}

/** A case is claimed only for a key and an address on the portal that the report went to. */
function isCase({ portal }: StoredHandover, key: string, url: string): boolean {
  return /^[A-Z][A-Z0-9]*-\d+$/.test(key) && URL.canParse(url) && new URL(url).origin === portal.origin
}

/** Marks what was not finished in time; its draft stays. */
export async function expireHandovers(options: HandoverOptions): Promise<void> {
  const store = await options.store()
  for (const handover of await store.allHandovers()) {
    const over = waiting.has(handover.state) && handover.expiresAt <= options.now()
    if (over) await move(options, handover, { state: 'expired' })
  }
}

/** A new session of the browser numbers its tabs anew: what waits for an old number must not come up in another tab. */
export async function forgetTabs({ store: open }: Pick<HandoverOptions, 'store'>): Promise<void> {
  const store = await open()
  for (const { tabId, ...handover } of await store.allHandovers()) {
    if (tabId !== undefined) await store.putHandover(handover)
  }
}

async function open(
  options: HandoverOptions,
  draftId: string,
  openerTabId: number | undefined,
): Promise<Result<{ readonly url: string }, ErrorCode>> {
  const store = await options.store()
  const draft = await store.get(draftId)
  if (!draft) return failure('not-found')
  if (!(await options.hasDeskAccess())) return failure('desk-access')
  const payload = await options.payload(draft)
  const [portal, files] = await Promise.all([options.portal(draft), options.files(draft, payload)])
  const now = options.now()
  const handover: StoredHandover = {
    id: options.newId(),
    draftId: draft.id,
    state: 'created',
    createdAt: now,
    changedAt: now,
    expiresAt: now + lifetimeMs,
    portal,
    payload,
    files,
  }
  await move(options, handover, { state: 'created' })
  const url = portalUrl(portal)
  const tabId = await options.openTab(url, openerTabId)
  if (tabId === undefined) return failure('unexpected')
  await move(options, { ...handover, tabId }, { state: 'opened' })
  return success({ url })
}

/** The short form of the address of a request form; without a known form, the portal's own first page. */
export function portalUrl({ origin, portalId, requestTypeId }: PortalPlace): string {
  const portal = `${origin}/servicedesk/customer/portal/${encodeURIComponent(portalId)}`
  return requestTypeId === undefined ? portal : `${portal}/create/${encodeURIComponent(requestTypeId)}`
}

/** The newest hand-over waiting for the sender's tab, or for the tab that this one was opened from, as some logins do. */
async function claimed(
  options: HandoverOptions,
  { tabId, openerTabId }: Sender,
): Promise<StoredHandover | undefined> {
  if (tabId === undefined) return undefined
  const store = await options.store()
  const waitingHere = newestWaiting(await store.handoversOfTab(tabId))
  await expireHandovers(options)
  // One whose time is over is given once more, so that the page can say so.
  if (waitingHere || openerTabId === undefined) return waitingHere
  const inherited = newestWaiting(await store.handoversOfTab(openerTabId))
  if (!inherited || inherited.state !== 'opened') return undefined
  const moved = { ...inherited, tabId }
  await store.putHandover(moved)
  return moved
}

function newestWaiting(handovers: readonly StoredHandover[]): StoredHandover | undefined {
  return handovers.filter(({ state }) => waiting.has(state)).toSorted((a, b) => b.createdAt - a.createdAt)[0]
}

/** A hand-over, for the tab it belongs to only. */
async function owned(
  options: HandoverOptions,
  id: string,
  { tabId }: Sender,
): Promise<StoredHandover | undefined> {
  const handover = await (await options.store()).handover(id)
  return handover && handover.tabId === tabId ? handover : undefined
}

interface Step {
  readonly state: HandoverState
  /** Of the case that came of it. */
  readonly caseKey?: string
  readonly caseUrl?: string
}

async function move(
  options: HandoverOptions,
  handover: StoredHandover,
  { state, ...created }: Step,
): Promise<void> {
  const at = options.now()
  const store = await options.store()
  const over = state === 'verified' || state === 'expired'
  // Pictures are large and the draft has them; a finished hand-over needs them no more.
  await store.putHandover({ ...handover, state, changedAt: at, files: over ? [] : handover.files })
  const draft = await store.change(handover.draftId, (before) =>
    before.handover?.state === 'verified' ? before : { ...before, handover: { state, at }, ...created },
  )
  if (draft) options.changed(draft.id)
}

function taskOf({ id, draftId, portal, payload, expiresAt, state }: StoredHandover): HandoverTask {
  return { handoverId: id, draftId, portal, payload, expiresAt, state }
}

import * as v from 'valibot'
import { codeOf } from './codes.ts'
import { failure } from '../base/result.ts'
import type { ErrorCode } from '../base/error-code.ts'
import { requestSchemas, type MessageName, type ParsedRequestOf, type ReplyOf } from './protocol.ts'

/** The parts of the browser's message sender that decide who is asking. */
export interface RawSender {
  readonly id?: string | undefined
  readonly url?: string | undefined
  readonly origin?: string | undefined
  readonly frameId?: number | undefined
  readonly tab?: { readonly id?: number | undefined; readonly openerTabId?: number | undefined } | undefined
}

/** Who asks: the page script of a tab, one of our own pages, or the script on the Servicedesk. */
export interface Sender {
  readonly kind: 'page' | 'panel' | 'portal'
  /** The tab the sender is in; absent for the browser's side panel. */
  readonly tabId?: number
  readonly openerTabId?: number
  readonly frameId: number
  readonly url: string
}

export type Handlers = {
  readonly [Name in MessageName]: (
    request: ParsedRequestOf<Name>,
    sender: Sender,
  ) => Promise<ReplyOf<Name>> | ReplyOf<Name>
}

export interface HandleOptions {
  readonly extensionId: string
  /** Origins of our own pages: `chrome-extension://…`; more than one where the browser hands out dynamic addresses. */
  readonly ownOrigins: readonly string[]
  readonly servicedeskOrigin: () => Promise<string>
  readonly report: (name: string, error: unknown) => void
}

/**
 * The background's only listener for messages. It guarantees that a handler sees a valid request from a sender that
 * may make it; anything else gets a code. Messages that are not for the background are left unanswered.
 */
export function createListener(handlers: Handlers, options: HandleOptions) {
  return (message: unknown, raw: RawSender): Promise<unknown> | undefined => {
    const name = nameOf(message)
    if (name === undefined) return undefined
    return answer(name, message, { handlers, options, raw })
  }
}

interface Call {
  readonly handlers: Handlers
  readonly options: HandleOptions
  readonly raw: RawSender
}

async function answer(name: string, message: unknown, { handlers, options, raw }: Call): Promise<unknown> {
  if (raw.id !== options.extensionId || !isMessageName(name)) return failure('bad-message')
  try {
    const sender = await identify(name, raw, options)
    if (!sender) return failure('forbidden')
    return await dispatch(name, { handlers, request: requestIn(message), sender })
  } catch (error) {
    options.report(name, error)
    return failure(codeOf(error))
  }
}

async function dispatch<Name extends MessageName>(
  name: Name,
  call: { readonly handlers: Handlers; readonly request: unknown; readonly sender: Sender },
): Promise<ReplyOf<Name>> {
  const parsed = v.safeParse(requestSchemas[name], call.request)
  if (!parsed.success) return failure<ErrorCode>('bad-message')
  // The schema is the one of this name; the compiler cannot follow that through the table.
  return call.handlers[name](parsed.output as ParsedRequestOf<Name>, call.sender)
}

/** The sender as the message's rules allow it, or nothing when it may not ask this. */
async function identify(
  name: MessageName,
  raw: RawSender,
  options: HandleOptions,
): Promise<Sender | undefined> {
  const url = raw.url ?? ''
  const own = options.ownOrigins.some((origin) => url === origin || url.startsWith(`${origin}/`))
  const kind = kindOf(name)
  const sender: Sender = {
    kind,
    frameId: raw.frameId ?? 0,
    url,
    ...(raw.tab?.id === undefined ? {} : { tabId: raw.tab.id }),
    ...(raw.tab?.openerTabId === undefined ? {} : { openerTabId: raw.tab.openerTabId }),
  }
  if (kind === 'panel') return own ? sender : undefined
  if (own || sender.tabId === undefined || sender.frameId !== 0) return undefined
  if (kind === 'portal') return originOf(url) === (await options.servicedeskOrigin()) ? sender : undefined
  return /^https?:/.test(url) ? sender : undefined
}

function kindOf(name: MessageName): Sender['kind'] {
  if (name.startsWith('page.')) return 'page'
  return name.startsWith('handover.') ? 'portal' : 'panel'
}

function nameOf(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null || !('name' in message)) return undefined
  return typeof message.name === 'string' ? message.name : undefined
}

function requestIn(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'request' in message ? message.request : undefined
}

function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(requestSchemas, name)
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : ''
}

import type { MessageName, Replies, RequestOf } from '../../utils/messaging/protocol.ts'

/** What of the browser's interface this script uses; both browsers have it with promises. */
interface PageApi {
  readonly runtime: {
    readonly id?: string
    getURL(path: string): string
    sendMessage(message: unknown): Promise<unknown>
    readonly onMessage: { addListener(listener: Listener): void }
  }
  readonly i18n: { getMessage(key: string): string }
}

/** Whatever another part of the extension has sent: every member may be missing or of another type. */
export type Received = { readonly to?: unknown; readonly kind?: unknown } | null | undefined

type Listener = (message: Received, sender: unknown, answer: (reply: unknown) => void) => true | undefined

declare const browser: PageApi | undefined
declare const chrome: PageApi

/** The browser's own interface: the polyfill is twice as large as this whole script may be. */
export const api = typeof browser === 'undefined' ? chrome : browser

/** After an update of the extension its old scripts run on in open pages, cut off; Chromium takes the id away. */
export function isConnected(): boolean {
  try {
    return Boolean(api.runtime.id)
  } catch {
    return false
  }
}

/** Asks the background; undefined when it does not answer or refuses. The shape is ours: background and page script are one package. */
export async function ask<Name extends MessageName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<Replies[Name] | undefined> {
  try {
    const reply = await api.runtime.sendMessage({ name, request })
    return isReply<Name>(reply) && reply.ok ? reply.value : undefined
  } catch {
    return undefined
  }
}

function isReply<Name extends MessageName>(reply: unknown): reply is { ok: boolean; value: Replies[Name] } {
  return typeof reply === 'object' && reply !== null && 'ok' in reply
}

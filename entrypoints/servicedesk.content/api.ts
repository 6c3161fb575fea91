import type { MessageName, Replies, RequestOf } from '../../utils/messaging/protocol.ts'
import type { TextKey } from '../../utils/i18n/text.ts'

/** What of the browser's interface this script uses; both browsers have it with promises. */
interface PortalApi {
  readonly runtime: {
    readonly id?: string
    sendMessage(message: unknown): Promise<unknown>
  }
  readonly i18n: { getMessage(key: string): string }
}

declare const browser: PortalApi | undefined
declare const chrome: PortalApi

/** The browser's own interface: the polyfill would take most of the room that this script has. */
const api = typeof browser === 'undefined' ? chrome : browser

/** Asks the background; undefined when it does not answer, refuses, or is gone after an update of the extension. */
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

/** A message with its `{name}`s filled in; `utils/i18n` stands on the polyfill. */
export function text(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return api.i18n
    .getMessage(key)
    .replace(/\{(\w+)\}/gu, (whole, name: string) => (name in values ? String(values[name]) : whole))
}

function isReply<Name extends MessageName>(reply: unknown): reply is { ok: boolean; value: Replies[Name] } {
  return typeof reply === 'object' && reply !== null && 'ok' in reply
}

import type { ErrorCode } from '../base/error-code.ts'
import { failure } from '../base/result.ts'
import { browser } from '../platform/browser.ts'
import type { PanelMessageName, ReplyOf, RequestOf } from './protocol.ts'
import { isReply } from './replies.ts'

const usualTimeoutMs = 30_000
/** Taking, decoding and covering a picture of a large screen may wait for the browser's rate limit. */
const pictureTimeoutMs = 90_000

/** A message without content may leave its request out. */
type Content<Name extends PanelMessageName> =
  undefined extends RequestOf<Name> ? [request?: RequestOf<Name>] : [request: RequestOf<Name>]

/**
 * Asks the background. Never rejects: no answer in time is `network-timeout`, an answer of another shape is
 * `bad-message`, and a panel left over from before an update of the extension gets `context-lost`, after which
 * only a reload of the page helps.
 */
export async function send<Name extends PanelMessageName>(
  name: Name,
  ...[request]: Content<Name>
): Promise<ReplyOf<Name>> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<ReplyOf<Name>>((resolve) => {
    const waitMs = name.startsWith('report.') ? pictureTimeoutMs : usualTimeoutMs
    timer = setTimeout(() => resolve(failed('network-timeout')), waitMs)
  })
  try {
    return await Promise.race([ask(name, request ?? {}), late])
  } finally {
    clearTimeout(timer)
  }
}

async function ask<Name extends PanelMessageName>(name: Name, request: unknown): Promise<ReplyOf<Name>> {
  try {
    const reply: unknown = await browser.runtime.sendMessage({ name, request })
    return isReply(name, reply) ? reply : failed('bad-message')
  } catch (error) {
    return failed(isContextLost(error) ? 'context-lost' : 'unexpected')
  }
}

function failed(code: ErrorCode): { readonly ok: false; readonly code: ErrorCode } {
  return failure(code)
}

/** After an update the old page keeps running without a background: Chromium throws, or takes `runtime.id` away. */
function isContextLost(error: unknown): boolean {
  try {
    if (!browser.runtime?.id) return true
  } catch {
    return true
  }
  return /context invalidated|extension context/i.test(String(error))
}

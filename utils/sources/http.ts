import type { EpochMs } from '../base/time.ts'
import type { SourceCode, SourceFailure } from './knowledge-source.ts'
import { retryTime } from './retry-after.ts'

export interface Network {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  readonly now: () => EpochMs
  /** False when the computer knows that it has no network. */
  readonly online: () => boolean
}

export interface HttpRequest {
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly credentials?: 'include' | 'omit'
  readonly timeoutMs: number
  readonly maxBytes: number
}

export interface HttpAnswer {
  readonly ok: true
  readonly status: number
  readonly headers: Headers
  readonly body: Uint8Array
}

/**
 * One GET with a deadline over headers and body and a cap on the body's size. Gives 200 and 304 as answers and
 * everything else as a failure with a code. Being sent on to another host counts as blocked: that is how proxies and
 * login walls answer.
 */
export async function get(network: Network, request: HttpRequest): Promise<HttpAnswer | SourceFailure> {
  const { host } = new URL(request.url)
  const fail = (code: SourceCode): SourceFailure => ({ ok: false, code, host })
  if (!network.online()) return fail('offline')
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), request.timeoutMs)
  try {
    const response = await network.fetch(request.url, {
      headers: { ...request.headers },
      credentials: request.credentials ?? 'omit',
      // The listing is compared by its own ETag; a copy in the browser's cache would hide a change.
      cache: 'no-store',
      signal: stop.signal,
    })
    if (response.url && new URL(response.url).host !== host) return fail('source-blocked')
    if (response.status === 304)
      return { ok: true, status: 304, headers: response.headers, body: new Uint8Array() }
    if (response.status !== 200) return failureOf(response, host, network.now())
    const body = await readBody(response, request.maxBytes, stop.signal)
    return body ? { ok: true, status: 200, headers: response.headers, body } : fail('too-large')
  } catch {
    if (stop.signal.aborted) return fail('network-timeout')
    return fail(network.online() ? 'network-failed' : 'offline')
  } finally {
    clearTimeout(timer)
    // Ends a body that was too large; does nothing to one that was read to its end.
    stop.abort()
  }
}

/** The body, or nothing when it is larger than allowed. The announced length saves the download, the counted one decides. */
async function readBody(
  response: Response,
  maxBytes: number,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) return undefined
  if (!response.body) return new Uint8Array()
  const reader = response.body.getReader()
  signal.addEventListener('abort', () => void reader.cancel().catch(() => undefined))
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    // A cancelled stream ends like one that was read to its end.
    signal.throwIfAborted()
    if (done) break
    size += value.length
    if (size > maxBytes) return undefined
    parts.push(value)
  }
  const body = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    body.set(part, at)
    at += part.length
  }
  return body
}

function failureOf(response: Response, host: string, now: EpochMs): SourceFailure {
  const retryAt = retryTime(response.headers, now)
  const limited = isLimited(response)
  const code = limited ? 'rate-limited' : codeOf(response.status)
  const wait = retryAt !== undefined && (limited || response.status >= 500)
  return { ok: false, code, host, ...(wait ? { retryAt } : {}) }
}

/** The git host answers 403 as well as 429 when its limit is reached, with headers that tell the difference. */
function isLimited(response: Response): boolean {
  if (response.status === 429) return true
  if (response.status !== 403) return false
  return response.headers.get('x-ratelimit-remaining') === '0' || response.headers.has('retry-after')
}

function codeOf(status: number): SourceCode {
  switch (status) {
    case 401:
      return 'signed-out'
    case 403:
      return 'forbidden'
    case 404:
    case 410:
      return 'not-found'
    case 407:
    case 451:
    case 511:
      return 'source-blocked'
    case 413:
      return 'too-large'
    default:
      return 'network-failed'
  }
}

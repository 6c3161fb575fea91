import type { EpochMs } from '../base/time.ts'

const dayMs = 86_400_000

/**
 * When a host may be asked again, from `Retry-After` (seconds or a date) or `X-RateLimit-Reset` (seconds since 1970 at
 * the git host, ISO 8601 at Servicedesk). `undefined` when it does not say. Never in the past, never more than a day ahead.
 */
export function retryTime(headers: Headers, now: EpochMs): EpochMs | undefined {
  const at = fromRetryAfter(headers.get('retry-after'), now) ?? fromReset(headers.get('x-ratelimit-reset'))
  return at === undefined ? undefined : Math.min(Math.max(at, now + 1000), now + dayMs)
}

function fromRetryAfter(value: string | null, now: EpochMs): EpochMs | undefined {
  if (!value) return undefined
  return /^\d+$/.test(value.trim()) ? now + Number(value) * 1000 : dateOf(value)
}

function fromReset(value: string | null): EpochMs | undefined {
  if (!value) return undefined
  return /^\d+$/.test(value.trim()) ? Number(value) * 1000 : dateOf(value)
}

function dateOf(value: string): EpochMs | undefined {
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : at
}

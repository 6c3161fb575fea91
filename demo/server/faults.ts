import { html, json, text, type Reply } from './http.ts'

/** What a stand-in can be told to do wrong. */
export type Fault =
  /** GitHub's primary limit is a 403 with `x-ratelimit-remaining: 0`, the one of the raw files a 429. */
  | { readonly kind: 'rate-limited'; readonly status: 403 | 429; readonly retryAfterS?: number }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'cut'; readonly afterBytes: number }
  /** A login wall or filter of the network answers with a page of its own. */
  | { readonly kind: 'html' }

/** `reply` as it comes through `fault`. `now` in milliseconds, for the headers that name a time. */
export function spoil(reply: Reply, fault: Fault | undefined, now: number): Reply {
  if (!fault) return reply
  switch (fault.kind) {
    case 'rate-limited':
      return limited(fault.status, fault.retryAfterS, now)
    case 'status':
      return text('stand-in: fault on demand', fault.status)
    case 'delay':
      return { ...reply, delayMs: fault.ms }
    case 'cut':
      return { ...reply, cutAfterBytes: fault.afterBytes }
    case 'html':
      return html('<!doctype html><html lang="da"><title>Log på netværket</title><p>Log på for at fortsætte.')
    default:
      return fault satisfies never
  }
}

function limited(status: 403 | 429, retryAfterS: number | undefined, now: number): Reply {
  return json({ message: 'API rate limit exceeded' }, status, {
    'X-RateLimit-Limit': '60',
    'X-RateLimit-Remaining': '0',
    'X-RateLimit-Reset': String(Math.ceil(now / 1000) + (retryAfterS ?? 3600)),
    ...(retryAfterS === undefined ? {} : { 'Retry-After': String(retryAfterS) }),
    ...openToAll,
  })
}

/** Headers that let a page of another origin read the answer, as the git host sends them. */
export const openToAll = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset',
}

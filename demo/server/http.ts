import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request as the stand-ins see it: read whole, address and cookies taken apart. */
export interface Exchange {
  readonly method: string
  readonly host: string
  readonly url: URL
  readonly headers: IncomingMessage['headers']
  readonly cookies: ReadonlyMap<string, string>
  readonly body: Buffer
}

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** Waits so long before answering. */
  readonly delayMs?: number
  /** Promises the whole body, sends so many bytes and drops the connection. */
  readonly cutAfterBytes?: number
}

export type Site = (exchange: Exchange) => Reply | Promise<Reply>

export async function readExchange(request: IncomingMessage): Promise<Exchange> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const host = (request.headers.host ?? '').split(':')[0] ?? ''
  return {
    method: request.method ?? 'GET',
    host,
    url: new URL(request.url ?? '/', `https://${host || 'localhost'}`),
    headers: request.headers,
    cookies: new Map(
      (request.headers.cookie ?? '')
        .split(/;\s*/)
        .filter(Boolean)
        .map((pair) => {
          const at = pair.indexOf('=')
          return [pair.slice(0, at), pair.slice(at + 1)] as const
        }),
    ),
    body: Buffer.concat(parts),
  }
}

export async function sendReply(response: ServerResponse, reply: Reply, head: boolean): Promise<void> {
  if (reply.delayMs) await new Promise((resolve) => setTimeout(resolve, reply.delayMs))
  if (response.destroyed) return
  const bodiless = head || reply.status === 304 || reply.status === 204
  response.writeHead(reply.status, {
    ...reply.headers,
    ...(bodiless ? {} : { 'Content-Length': String(reply.body.length) }),
  })
  if (bodiless) {
    response.end()
    return
  }
  if (reply.cutAfterBytes === undefined) {
    response.end(reply.body)
    return
  }
  response.write(reply.body.subarray(0, reply.cutAfterBytes), () => response.destroy())
}

export function html(body: string, status = 200, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
    body: Buffer.from(body),
  }
}

export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    body: Buffer.from(JSON.stringify(value)),
  }
}

export function text(body: string, status = 200, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers },
    body: Buffer.from(body),
  }
}

export function redirect(location: string, headers: Record<string, string> = {}): Reply {
  return { status: 302, headers: { Location: location, ...headers }, body: Buffer.alloc(0) }
}

export function escapeHtml(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

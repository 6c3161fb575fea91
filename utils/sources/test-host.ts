import { createHash } from 'node:crypto'
import type { Network } from './http.ts'

/** What a stand-in answers to one request. */
export type Answer = Response | Error | 'hang'

export interface Asked {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

export interface TestNetwork extends Network {
  readonly asked: Asked[]
}

/** A network that answers from a function and writes down what was asked. */
export function testNetwork(
  answer: (asked: Asked, turn: number) => Answer | Promise<Answer>,
  rest: Partial<Omit<Network, 'fetch'>> = {},
): TestNetwork {
  const asked: Asked[] = []
  return {
    asked,
    now: rest.now ?? (() => 1_000_000),
    online: rest.online ?? (() => true),
    async fetch(url, init) {
      const request = { url, headers: Object.fromEntries(new Headers(init.headers)) }
      asked.push(request)
      const given = await answer(request, asked.length)
      if (given instanceof Error) throw given
      if (given !== 'hang') return given
      return new Promise<Response>((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
      })
    },
  }
}

export function blobId(text: string): string {
  const bytes = Buffer.from(text)
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/** The git host's listing of some files. */
export function treeOf(files: Readonly<Record<string, string>>, sha = 'a'.repeat(40)): object {
  return {
    sha,
    truncated: false,
    tree: Object.entries(files).map(([path, text]) => ({
      path,
      mode: '100644',
      type: 'blob',
      sha: blobId(text),
      size: Buffer.byteLength(text),
    })),
  }
}

export function json(value: unknown, headers: Record<string, string> = {}, status = 200): Response {
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  })
}

/** A whole git host with these files, ETag and all. */
export function gitHost(files: Readonly<Record<string, string>>, sha = 'a'.repeat(40)) {
  return ({ url, headers }: Asked): Answer => {
    const { hostname, pathname } = new URL(url)
    if (hostname === 'api.github.com') {
      const etag = `W/"${sha}"`
      if (headers['if-none-match'] === etag) return new Response(null, { status: 304 })
      return json(treeOf(files, sha), { etag })
    }
    const path = decodeURIComponent(pathname.split('/').slice(4).join('/'))
    const text = files[path]
    return text === undefined ? new Response('404: Not Found', { status: 404 }) : new Response(text)
  }
}

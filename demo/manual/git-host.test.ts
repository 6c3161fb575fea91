import { expect, it, describe } from 'vitest'
import { gitBlobId } from '../../utils/sources/blob-id.ts'
import type { Exchange } from '../server/http.ts'
import { createGitHost } from './git-host.ts'

const repository = 'owner/manual'

function ask(path: string, headers: Record<string, string> = {}): Exchange {
  return {
    method: 'GET',
    host: 'api.github.com',
    url: new URL(path, 'https://api.github.com'),
    headers,
    cookies: new Map(),
    body: Buffer.alloc(0),
  }
}

const listingPath = `/repos/${repository}/git/trees/main?recursive=1`

async function list(host: ReturnType<typeof createGitHost>) {
  const reply = await host.listing(ask(listingPath))
  return {
    reply,
    json: JSON.parse(reply.body.toString()) as { sha: string; tree: { path: string; sha: string }[] },
  }
}

describe('createGitHost', () => {
  const text = Buffer.from('# Åbningstider\n')
  const files = new Map([['_indhold/åbningstider.md', text]])

  it('lists files under the ids that git gives them', async () => {
    const { json } = await list(createGitHost(repository, files))
    expect(json.tree).toMatchObject([{ path: '_indhold/åbningstider.md', sha: await gitBlobId(text) }])
  })

  it('answers 304 to the mark it gave, and lists anew when a file has changed', async () => {
    const host = createGitHost(repository, files)
    const { reply } = await list(host)
    const conditional = ask(listingPath, { 'if-none-match': reply.headers['ETag'] ?? '' })
    expect((await host.listing(conditional)).status).toBe(304)
    host.control.replaceFiles(new Map([['_indhold/åbningstider.md', Buffer.from('# Nyt\n')]]))
    expect((await host.listing(conditional)).status).toBe(200)
  })

  it('serves a file by the commit of its listing even after a change', async () => {
    const host = createGitHost(repository, files)
    const { json } = await list(host)
    host.control.replaceFiles(new Map())
    const path = `/${repository}/${json.sha}/_indhold/${encodeURIComponent('åbningstider.md')}`
    expect((await host.raw(ask(path))).body).toEqual(text)
    expect((await host.raw(ask(path.replace(json.sha, 'main')))).status).toBe(404)
  })

  it('limits as it is told, with the headers of the real host', async () => {
    const host = createGitHost(repository, files)
    host.control.listingFault = { kind: 'rate-limited', status: 403, retryAfterS: 60 }
    const reply = await host.listing(ask(listingPath))
    expect(reply.status).toBe(403)
    expect(reply.headers).toMatchObject({ 'Retry-After': '60', 'X-RateLimit-Remaining': '0' })
  })
})

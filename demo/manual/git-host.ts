import { createHash } from 'node:crypto'
import { json, text, type Exchange, type Reply, type Site } from '../server/http.ts'
import { openToAll, spoil, type Fault } from '../server/faults.ts'
import type { ManualFiles } from './manual-files.ts'

/** What a test may change about the git host while it runs. */
export interface GitHostControl {
  listingFault?: Fault | undefined
  /** Faults of raw files, by repository path; `*` means every file. */
  readonly fileFaults: Map<string, Fault>
  /** Raw files served from now on before `*` strikes; undefined = the fault strikes at once. */
  filesBeforeFault?: number | undefined
  /** How often each was asked for, for tests that count requests. */
  readonly counts: { listing: number; unchanged: number; files: number }
  /** Makes a new state of the repository; the old one stays readable by its commit. */
  readonly replaceFiles: (files: ManualFiles) => void
  readonly files: () => ManualFiles
}

export interface GitHost {
  readonly control: GitHostControl
  readonly listing: Site
  readonly raw: Site
}

interface State {
  readonly commit: string
  readonly files: ManualFiles
}

const branch = 'main'

/** The two hosts of a repository as the git host serves them to somebody without a login: one listing, raw files by commit or branch. */
export function createGitHost(repository: string, first: ManualFiles): GitHost {
  const states = new Map<string, State>()
  let current = addState(states, first)
  const control: GitHostControl = {
    fileFaults: new Map(),
    counts: { listing: 0, unchanged: 0, files: 0 },
    replaceFiles: (files) => {
      current = addState(states, files)
    },
    files: () => current.files,
  }
  return {
    control,
    listing: (exchange) => {
      if (exchange.method === 'OPTIONS') return preflight
      control.counts.listing += 1
      const reply = answerListing(exchange, repository, current)
      if (reply.status === 304) control.counts.unchanged += 1
      return spoil(reply, control.listingFault, Date.now())
    },
    raw: (exchange) => {
      control.counts.files += 1
      const found = findFile(exchange.url, repository, { states, current })
      if (!found) return text('404: Not Found', 404, openToAll)
      const reply: Reply = {
        ...text('', 200, { ...openToAll, 'Cache-Control': 'max-age=300', ETag: `"${blobId(found.bytes)}"` }),
        body: found.bytes,
      }
      return spoil(reply, faultOf(control, found.path), Date.now())
    },
  }
}

/** A conditional request from another origin is asked for first: https://docs.github.com/rest/using-the-rest-api/using-cors-and-jsonp-to-make-cross-origin-requests */
const preflight: Reply = {
  status: 204,
  headers: {
    ...openToAll,
    'Access-Control-Allow-Methods': 'GET, POST, PATCH, PUT, DELETE',
    'Access-Control-Allow-Headers':
      'Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since, Accept-Encoding, X-Requested-With',
    'Access-Control-Max-Age': '86400',
  },
  body: Buffer.alloc(0),
}

function addState(states: Map<string, State>, files: ManualFiles): State {
  const list = [...files].map(([path, bytes]) => `${path} ${blobId(bytes)}`).join('\n')
  const state = { commit: createHash('sha1').update(list).digest('hex'), files }
  states.set(state.commit, state)
  return state
}

function answerListing({ url, headers }: Exchange, repository: string, { commit, files }: State): Reply {
  const api = `/repos/${repository}/git/trees/`
  const asked = decodeURIComponent(url.pathname.slice(api.length))
  if (!url.pathname.startsWith(api) || (asked !== branch && asked !== commit)) {
    return json({ message: 'Not Found', status: '404' }, 404, openToAll)
  }
  const limits = {
    'X-RateLimit-Limit': '60',
    'X-RateLimit-Remaining': '57',
    'X-RateLimit-Reset': String(Math.ceil(Date.now() / 1000) + 3600),
    ...openToAll,
  }
  const etag = `W/"${createHash('sha256').update(commit).digest('hex')}"`
  if (headers['if-none-match'] === etag) {
    return { status: 304, headers: { ...limits, ETag: etag }, body: Buffer.alloc(0) }
  }
  const tree = [...files].map(([path, bytes]) => ({
    path,
    mode: '100644',
    type: 'blob',
    sha: blobId(bytes),
    size: bytes.length,
    url: `https://api.github.com/repos/${repository}/git/blobs/${blobId(bytes)}`,
  }))
  return json({ sha: commit, url: url.href, tree, truncated: false }, 200, { ...limits, ETag: etag })
}

function findFile(
  url: URL,
  repository: string,
  { states, current }: { states: ReadonlyMap<string, State>; current: State },
): { path: string; bytes: Buffer } | undefined {
  const start = `/${repository}/`
  if (!url.pathname.startsWith(start)) return undefined
  const [ref = '', ...rest] = url.pathname.slice(start.length).split('/')
  const path = rest.map(decodeURIComponent).join('/').normalize('NFC')
  const state = ref === branch ? current : states.get(ref)
  const bytes = state?.files.get(path)
  return bytes ? { path, bytes } : undefined
}

function faultOf(control: GitHostControl, path: string): Fault | undefined {
  const own = control.fileFaults.get(path)
  if (own) return own
  if (control.filesBeforeFault !== undefined && control.filesBeforeFault > 0) {
    control.filesBeforeFault -= 1
    return undefined
  }
  return control.fileFaults.get('*')
}

/** Git's id of a file: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
function blobId(bytes: Buffer): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

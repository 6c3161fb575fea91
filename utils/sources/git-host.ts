import * as v from 'valibot'
import { gitBlobId } from './blob-id.ts'
import { get, type HttpAnswer, type Network } from './http.ts'
import { readJson } from './json.ts'
import type {
  KnowledgeSource,
  SourceCode,
  SourceFailure,
  SourceFile,
  SourceListing,
  SourceReply,
} from './knowledge-source.ts'

const listingHost = 'api.github.com'
const fileHost = 'raw.githubusercontent.com'
/** GitHub cuts a recursive listing at 7 MB. */
const listingMaxBytes = 8_000_000
/** The manual's largest page has 67 kB. */
const fileMaxBytes = 2_000_000
const timeoutMs = 30_000

const treeSchema = v.object({
  sha: v.pipe(v.string(), v.regex(/^[0-9a-f]{40,64}$/)),
  truncated: v.boolean(),
  tree: v.array(
    v.object({
      path: v.string(),
      type: v.string(),
      sha: v.pipe(v.string(), v.regex(/^[0-9a-f]{40,64}$/)),
      size: v.optional(v.number()),
    }),
  ),
})

export interface GitHostOptions {
  /** `owner/name`. */
  readonly repository: string
  readonly branch: string
  /** Which files of the repository belong to the manual; gets NFC paths. */
  readonly wanted: (path: string) => boolean
  readonly network: Network
}

/**
 * The manual straight from its repository: one listing with all blob ids, then the raw files of that very state.
 * https://docs.github.com/rest/git/trees#get-a-tree
 */
export function createGitHost({ repository, branch, wanted, network }: GitHostOptions): KnowledgeSource {
  // Asked by branch, the listing names the commit. Should it ever name a tree, the files are read by branch instead:
  // the check of each blob id keeps that just as safe.
  let byBranch = false

  async function read(listing: SourceListing, file: SourceFile): Promise<SourceReply<string>> {
    if (file.bytes > fileMaxBytes) return failed('too-large', fileHost)
    const reply = await fetchFile(network, { repository, ref: byBranch ? branch : listing.revision, file })
    if (reply.ok || reply.code !== 'not-found' || byBranch) return reply
    const other = await fetchFile(network, { repository, ref: branch, file })
    if (other.ok) byBranch = true
    return other
  }

  return {
    origin: `${repository}@${branch}`,
    async list({ etag }) {
      const answer = await get(network, {
        url: `https://${listingHost}/repos/${repository}/git/trees/${encodeURIComponent(branch)}?recursive=1`,
        // ETags differ by `Accept`: always the same headers.
        headers: { Accept: 'application/vnd.github+json', ...(etag ? { 'If-None-Match': etag } : {}) },
        timeoutMs,
        maxBytes: listingMaxBytes,
      })
      if (!answer.ok) return blockedWhenForbidden(answer)
      return answer.status === 304 ? { ok: true, value: 'unchanged' } : readListing(answer, wanted)
    },
    read,
  }
}

function readListing(answer: HttpAnswer, wanted: (path: string) => boolean): SourceReply<SourceListing> {
  const json = readJson(answer.body)
  if (json === undefined) return failed('not-json', listingHost)
  const parsed = v.safeParse(treeSchema, json)
  if (!parsed.success) return failed('source-changed', listingHost)
  if (parsed.output.truncated) return failed('too-large', listingHost)
  const files = parsed.output.tree
    .filter(({ type, path }) => type === 'blob' && wanted(path.normalize('NFC')))
    .map(({ path, sha, size = 0 }) => ({ path: path.normalize('NFC'), sha, bytes: size }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  if (files.length === 0) return failed('source-changed', listingHost)
  const etag = answer.headers.get('etag')
  return { ok: true, value: { revision: parsed.output.sha, ...(etag ? { etag } : {}), files } }
}

interface FileRequest {
  readonly repository: string
  readonly ref: string
  readonly file: SourceFile
}

async function fetchFile(
  network: Network,
  { repository, ref, file }: FileRequest,
): Promise<SourceReply<string>> {
  const path = file.path.split('/').map(encodeURIComponent).join('/')
  const answer = await get(network, {
    url: `https://${fileHost}/${repository}/${ref}/${path}`,
    timeoutMs,
    maxBytes: fileMaxBytes,
  })
  if (!answer.ok) return blockedWhenForbidden(answer)
  // A file cut short, or of a newer state than the listing, has another id.
  if ((await gitBlobId(answer.body)) !== file.sha) return failed('source-changed', fileHost)
  return { ok: true, value: new TextDecoder().decode(answer.body) }
}

/** The manual is public: being refused means that something on the way refuses. */
function blockedWhenForbidden(failure: SourceFailure): SourceFailure {
  const refused = failure.code === 'forbidden' || failure.code === 'signed-out'
  return refused ? { ...failure, code: 'source-blocked' } : failure
}

function failed(code: SourceCode, host: string): SourceFailure {
  return { ok: false, code, host }
}

import * as v from 'valibot'
import { failure, success, type Result } from '../base/result.ts'
import type { FeedItem, PageReader } from '../manual/html-page.ts'
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

const timeoutMs = 30_000
const maxBytes = 2_000_000
const mostItems = 300

const feedSchema = v.object({
  version: v.pipe(v.string(), v.startsWith('https://jsonfeed.org/version/1')),
  items: v.array(v.unknown()),
})
const itemSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  url: v.optional(v.pipe(v.string(), v.url(), v.startsWith('https://'))),
  title: v.optional(v.string(), ''),
  content_html: v.optional(v.string()),
  content_text: v.optional(v.string()),
})

interface JsonFeedOptions {
  readonly address: string
  readonly network: Network
  readonly reader: () => Promise<PageReader>
}

/**
 * Guides as a JSON feed, each item a page; `content_text` is taken for Markdown. An item that is none is left out.
 * https://www.jsonfeed.org/version/1.1/
 */
export function createJsonFeed(options: JsonFeedOptions): KnowledgeSource {
  const { address, network, reader } = options
  const { host } = new URL(address)
  const failed = (code: SourceCode): SourceFailure => ({ ok: false, code, host })
  let texts: ReadonlyMap<string, string> = new Map()

  async function list({
    etag,
  }: {
    readonly etag?: string
  }): Promise<SourceReply<SourceListing | 'unchanged'>> {
    const headers = etag === undefined ? {} : { 'If-None-Match': etag }
    const answer = await get(network, { url: address, headers, timeoutMs, maxBytes })
    if (!answer.ok) return answer
    if (answer.status === 304) return { ok: true, value: 'unchanged' }
    const items = readItems(answer.body)
    if (!items.ok) return failed(items.code)
    const files = await filesOf(items.value, address, await reader())
    texts = new Map(files.map(({ sha, text }) => [sha, text]))
    return { ok: true, value: await listingOf(files, answer) }
  }

  return {
    origin: address,
    list,
    async read(_listing, { sha }) {
      if (!texts.has(sha)) await list({})
      const text = texts.get(sha)
      return text === undefined ? failed('source-changed') : { ok: true, value: text }
    },
  }
}

/** The items of a feed as they came, or why it is none. */
function readItems(body: Uint8Array): Result<readonly unknown[], SourceCode> {
  const json = readJson(body)
  if (json === undefined) return failure('not-json')
  const feed = v.safeParse(feedSchema, json)
  if (!feed.success) return failure('source-changed')
  return feed.output.items.length > mostItems ? failure('too-large') : success(feed.output.items)
}

interface FeedFile extends SourceFile {
  readonly text: string
}

/** Of two items with one path the later counts. */
async function filesOf(
  items: readonly unknown[],
  address: string,
  { readFeedItem }: PageReader,
): Promise<readonly FeedFile[]> {
  const texts = new Map(
    items
      .flatMap((item) => pageOf(item))
      .map(({ path, ...item }) => [path, readFeedItem({ ...item, address: item.address ?? address })]),
  )
  return Promise.all(
    [...texts].map(async ([path, text]) => {
      const bytes = new TextEncoder().encode(text)
      return { path, sha: await gitBlobId(bytes), bytes: bytes.length, text }
    }),
  )
}

async function listingOf(files: readonly FeedFile[], { body, headers }: HttpAnswer): Promise<SourceListing> {
  const etag = headers.get('etag')
  return {
    revision: await gitBlobId(body),
    ...(etag === null ? {} : { etag }),
    files: files.map(({ path, sha, bytes }) => ({ path, sha, bytes })),
  }
}

interface FeedPage extends Omit<FeedItem, 'address'> {
  readonly path: string
  readonly address: string | undefined
}

function pageOf(item: unknown): FeedPage[] {
  const read = v.safeParse(itemSchema, item)
  if (!read.success) return []
  const { id, url, title, content_html: html, content_text: markdown = '' } = read.output
  const name = id
    .replace(/^https?:\/\/[^/]*\//, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  if (name === '') return []
  const content = html === undefined ? { markdown } : { html }
  return [{ path: `_guides/${name}.md`, permalink: `/${name}/`, title, address: url, ...content }]
}

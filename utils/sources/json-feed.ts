import * as v from 'valibot'
import type { FeedItem, PageReader } from '../manual/html-page.ts'
import { gitBlobId } from './blob-id.ts'
import { get, type Network } from './http.ts'
import { readJson } from './json.ts'
import type {
  KnowledgeSource,
  SourceCode,
  SourceFailure,
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

/**
 * Guides as a JSON feed, each item a page; `content_text` is taken for Markdown. An item that is none is left out.
 * https://www.jsonfeed.org/version/1.1/
 */
export function createJsonFeed({
  address,
  network,
  reader,
}: {
  readonly address: string
  readonly network: Network
  readonly reader: () => Promise<PageReader>
}): KnowledgeSource {
  const { host } = new URL(address)
  const failed = (code: SourceCode): SourceFailure => ({ ok: false, code, host })
  let texts = new Map<string, string>()

  async function list({
    etag,
  }: {
    readonly etag?: string
  }): Promise<SourceReply<SourceListing | 'unchanged'>> {
    const headers = etag === undefined ? {} : { 'If-None-Match': etag }
    const answer = await get(network, { url: address, headers, timeoutMs, maxBytes })
    if (!answer.ok) return answer
    if (answer.status === 304) return { ok: true, value: 'unchanged' }
    const json = readJson(answer.body)
    if (json === undefined) return failed('not-json')
    const feed = v.safeParse(feedSchema, json)
    if (!feed.success) return failed('source-changed')
    if (feed.output.items.length > mostItems) return failed('too-large')
    const { readFeedItem } = await reader()
    const pages = feed.output.items
      .flatMap((item) => pageOf(item))
      .map(({ path, ...item }) => ({
        path,
        text: readFeedItem({ ...item, address: item.address ?? address }),
      }))
    const files = await Promise.all(
      [...new Map(pages.map((page) => [page.path, page.text]))].map(async ([path, text]) => {
        const bytes = new TextEncoder().encode(text)
        return { path, sha: await gitBlobId(bytes), bytes: bytes.length, text }
      }),
    )
    texts = new Map(files.map(({ sha, text }) => [sha, text]))
    const next = answer.headers.get('etag')
    const revision = await gitBlobId(answer.body)
    const listed = files.map(({ path, sha, bytes }) => ({ path, sha, bytes }))
    return { ok: true, value: { revision, ...(next === null ? {} : { etag: next }), files: listed } }
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

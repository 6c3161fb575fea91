import type { ManualSite } from '../manual/site.ts'
import type { PageReader } from '../manual/html-page.ts'
import type { ListedPage } from '../manual/sitemap.ts'
import { decodePath, encodePath } from '../base/url.ts'
import { get, type HttpAnswer, type Network } from './http.ts'
import type {
  KnowledgeSource,
  SourceCode,
  SourceFailure,
  SourceFile,
  SourceListing,
  SourceReply,
} from './knowledge-source.ts'

const timeoutMs = 30_000
const sitemapMaxBytes = 2_000_000
/** The status page has about 150 kB as a web page. */
const pageMaxBytes = 3_000_000
/** Five times the manual of today: a longer list is another site's. */
const mostPages = 1500
const dayMs = 86_400_000

export interface WebSiteOptions {
  readonly site: ManualSite
  readonly network: Network
  readonly reader: () => Promise<PageReader>
}

/**
 * The manual as it is published, for when neither its repository nor a bundle can be reached: the sitemap lists, each
 * page is read from its HTML. The site names no content ids. A page counts as changed when the day the sitemap gives
 * it changes; where it gives none, when the sitemap itself does; and where that tells nothing, once a day. So after a
 * publication every page may be fetched again, which is the price of the last resort.
 */
export function createWebSite({ site, network, reader }: WebSiteOptions): KnowledgeSource {
  const { host } = new URL(site.base)
  const failed = (code: SourceCode): SourceFailure => ({ ok: false, code, host })

  return {
    origin: `${site.base}/`,
    lastResort: true,
    async list({ etag }) {
      const answer = await get(network, {
        url: `${site.base}/sitemap.xml`,
        headers: etag === undefined ? {} : { 'If-None-Match': etag },
        timeoutMs,
        maxBytes: sitemapMaxBytes,
      })
      if (!answer.ok) return refusedAsBlocked(answer)
      if (answer.status === 304) return { ok: true, value: 'unchanged' }
      const { readSitemap } = await reader()
      const pages = readSitemap(new TextDecoder().decode(answer.body), site)
      if (pages.length > mostPages) return failed('too-large')
      if (pages.length === 0) return failed('source-changed')
      return { ok: true, value: await listingOf(pages, answer, network.now()) }
    },
    async read(_listing: SourceListing, file: SourceFile): Promise<SourceReply<string>> {
      const permalink = permalinkOf(file)
      if (permalink === undefined) return failed('not-found')
      const answer = await get(network, {
        url: `${site.base}${encodePath(permalink)}`,
        timeoutMs,
        maxBytes: pageMaxBytes,
      })
      if (!answer.ok) return refusedAsBlocked(answer)
      const { readPublishedPage } = await reader()
      const text = readPublishedPage(new TextDecoder().decode(answer.body), permalink)
      return text === undefined ? failed('source-changed') : { ok: true, value: text }
    },
  }
}

async function listingOf(
  pages: readonly ListedPage[],
  { headers }: HttpAnswer,
  now: number,
): Promise<SourceListing> {
  const etag = headers.get('etag') ?? undefined
  const mark = etag ?? headers.get('last-modified') ?? `day ${Math.floor(now / dayMs)}`
  const files = await Promise.all(
    pages.map(async ({ permalink, changed }) => ({
      path: pathOf(permalink),
      sha: `web:${permalink}#${await shortHash(changed ?? mark)}`,
      bytes: 0,
    })),
  )
  files.sort((a, b) => (a.path < b.path ? -1 : 1))
  const revision = await shortHash(files.map(({ sha }) => sha).join('\n'))
  return { revision, ...(etag === undefined ? {} : { etag }), files }
}

/** A page's path in the repository as far as its address tells; the address itself comes along in the front matter. */
function pathOf(permalink: string): string {
  const parts = permalink.split('/').filter(Boolean)
  const [folder = '', ...rest] =
    parts[0] === 'overblik' && parts[1] === 'release-notes' ? parts.slice(1) : parts
  if (folder === '') return '_pages/home.md'
  if (folder === 'overblik') return `_pages/${rest.join('/') || folder}.md`
  return `_${folder}/${rest.join('/') || 'home'}.md`
}

function permalinkOf({ sha }: SourceFile): string | undefined {
  const permalink = /^web:(\/.*)#[\da-f]+$/.exec(sha)?.[1]
  return permalink === undefined ? undefined : decodePath(encodePath(permalink))
}

async function shortHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest).slice(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
}

/** The site is public: being refused means that something on the way refuses. */
function refusedAsBlocked(failure: SourceFailure): SourceFailure {
  const refused = failure.code === 'forbidden' || failure.code === 'signed-out'
  return refused ? { ...failure, code: 'source-blocked' } : failure
}

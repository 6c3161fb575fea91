import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createPublicSite } from '../../demo/manual/public-site.ts'
import { readDemoManual, readManual, type ManualFiles } from '../../demo/manual/manual-files.ts'
import { createGitHost as createStandIn } from '../../demo/manual/git-host.ts'
import type { Article } from '../manual/article.ts'
import { readFeedItem, readPublishedPage } from '../manual/html-page.ts'
import { readSitemap } from '../manual/sitemap.ts'
import { parseManual } from '../manual/parse-manual.ts'
import { plainText } from '../manual/plain-text.ts'
import { publicSite } from '../manual/site.ts'
import type { KnowledgeSource, SourceListing } from './knowledge-source.ts'
import { testNetwork, type Answer, type Asked } from './test-host.ts'
import { createWebSite } from './web-site.ts'

const shared = process.env['CMS_SHARED'] ?? '../shared'
const present = existsSync(`${shared}/data/manual`)
if (!present) process.stderr.write(`skipped: no snapshot of the manual in ${shared}\n`)

const base = publicSite.base
const now = Date.parse('2026-11-24T09:00:00Z')
const page = (text: string) =>
  `<meta property="og:title" content="Side"><section class="page__content"><p>${text}</p></section>`
const sitemap = (...entries: string[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>`
const entry = (path: string, lastmod = '') =>
  `<url>\n<loc>${base}${path}</loc>${lastmod && `<lastmod>${lastmod}</lastmod>`}</url>`

function siteWith(answer: (asked: Asked) => Answer, at = now) {
  const network = testNetwork(answer, { now: () => at })
  return {
    network,
    source: createWebSite({
      site: publicSite,
      network,
      reader: async () => ({ readPublishedPage, readFeedItem, readSitemap }),
    }),
  }
}

async function listed(source: KnowledgeSource): Promise<SourceListing> {
  const reply = await source.list({})
  if (!reply.ok || reply.value === 'unchanged') throw new Error('no listing')
  return reply.value
}

describe('list', () => {
  it('gives the pages of the manual, each once, with the paths their addresses tell', async () => {
    const { source, network } = siteWith(
      () =>
        new Response(
          sitemap(
            entry('/'),
            entry('/indhold/bibliotek-og-%C3%A5bningstider/'),
            entry('/indhold/'),
            entry('/overblik/status'),
            entry('/overblik/release-notes/release-notes-2026-34-1/'),
            entry('/overblik/status'),
            entry('/404.html'),
            entry('/assets/vejledning.pdf'),
            '<url><loc>https://andet.example/main/indhold/x/</loc></url><url><loc>javascript:1</loc></url><url>',
          ),
          { headers: { etag: '"7"' } },
        ),
    )
    const listing = await listed(source)
    expect(listing.files.map(({ path }) => path)).toEqual([
      '_indhold/bibliotek-og-åbningstider.md',
      '_indhold/home.md',
      '_pages/home.md',
      '_pages/status.md',
      '_release-notes/release-notes-2026-34-1.md',
    ])
    expect(listing.etag).toBe('"7"')
    expect(network.asked.map(({ url }) => url)).toEqual([`${base}/sitemap.xml`])
  })

  it('is told "unchanged" when it gives the ETag of before', async () => {
    const { source, network } = siteWith(() => new Response(null, { status: 304 }))
    expect(await source.list({ etag: '"7"' })).toEqual({ ok: true, value: 'unchanged' })
    expect(network.asked[0]?.headers['if-none-match']).toBe('"7"')
  })

  it.each([
    { when: 'the page has another date', days: ['2026-11-01', '2026-11-02'], changes: true },
    {
      when: 'the page has the same date',
      days: ['2026-11-01', '2026-11-01'],
      etags: ['"1"', '"2"'],
      changes: false,
    },
    { when: 'there is no date and the list has another ETag', etags: ['"1"', '"2"'], changes: true },
    {
      when: 'there is no date and the list has the same ETag',
      etags: ['"1"', '"1"'],
      later: 9,
      changes: false,
    },
    { when: 'nothing tells and a day has passed', later: 1, changes: true },
  ])('tells whether a page changed when $when', async ({ days, etags, later = 0, changes }) => {
    const shas = await Promise.all(
      [0, 1].map(async (turn) => {
        const headers = etags ? { etag: etags[turn] ?? '' } : undefined
        const body = sitemap(entry('/indhold/a/', days?.[turn]))
        const { source } = siteWith(
          () => new Response(body, headers && { headers }),
          now + turn * later * 86_400_000,
        )
        return (await listed(source)).files[0]?.sha
      }),
    )
    expect(shas[0] !== shas[1]).toBe(changes)
  })

  it.each<[string, () => Answer, string]>([
    ['no page of the manual', () => new Response(sitemap()), 'source-changed'],
    ['a portal', () => new Response('<html><form>Log ind</form></html>'), 'source-changed'],
    [
      'far too many pages',
      () => new Response(sitemap(...Array.from({ length: 1501 }, (_, at) => entry(`/x/${at}/`)))),
      'too-large',
    ],
    ['too many bytes', () => new Response(new Uint8Array(2_000_001)), 'too-large'],
    ['404', () => new Response('', { status: 404 }), 'not-found'],
    ['403', () => new Response('', { status: 403 }), 'source-blocked'],
    ['429', () => new Response('', { status: 429 }), 'rate-limited'],
  ])('names %s', async (_name, answer, code) => {
    expect(await siteWith(answer).source.list({})).toEqual({ ok: false, code, host: new URL(base).host })
  })
})

describe('read', () => {
  it('asks for the page in the exact spelling of its address, also after the background was stopped', async () => {
    const serve = ({ url }: Asked) =>
      new Response(
        url.endsWith('.xml') ? sitemap(entry('/overblik/status'), entry('/indhold/%C3%A6ble/')) : page('Hej'),
      )
    const listing = await listed(siteWith(serve).source)
    const later = siteWith(serve)
    const texts = await Promise.all(listing.files.map((file) => later.source.read(listing, file)))
    expect(later.network.asked.map(({ url }) => url)).toEqual([
      `${base}/indhold/%C3%A6ble/`,
      `${base}/overblik/status`,
    ])
    expect(texts[1]).toEqual({
      ok: true,
      value: '---\ntitle: "Side"\npermalink: "/overblik/status"\n---\n\nHej\n',
    })
  })

  it('does not take a page without content, or a file of another source, for one of the manual', async () => {
    const { source } = siteWith(
      ({ url }) =>
        new Response(url.endsWith('.xml') ? sitemap(entry('/overblik/status')) : '<h1>Log ind</h1>'),
    )
    const listing = await listed(source)
    expect(await source.read(listing, listing.files[0]!)).toMatchObject({ ok: false, code: 'source-changed' })
    expect(await source.read(listing, { path: 'x.md', sha: 'a'.repeat(40), bytes: 1 })).toMatchObject({
      code: 'not-found',
    })
  })
})

/** Everything that the stand-in of the public site has, through the source and the pipeline. */
async function fromSite(files: ManualFiles): Promise<readonly Article[]> {
  const serve = createPublicSite(createStandIn('eksempel/manual', files).control)
  const { source } = siteWith(({ url }) => {
    const reply = serve({
      url: new URL(url),
      method: 'GET',
      headers: {},
      body: Buffer.alloc(0),
    } as never) as {
      status: number
      body: Buffer
    }
    return new Response(new Uint8Array(reply.body), { status: reply.status })
  })
  const listing = await listed(source)
  const read = await Promise.all(
    listing.files.map(async (file) => {
      const reply = await source.read(listing, file)
      return { path: file.path, text: reply.ok ? reply.value : '' }
    }),
  )
  return parseManual(read, publicSite).articles
}

function compare(files: ManualFiles, found: readonly Article[]) {
  const texts = [...files].map(([path, bytes]) => ({ path, text: bytes.toString('utf8') }))
  const { articles } = parseManual(
    texts.filter(({ path }) => path.endsWith('.md')),
    publicSite,
  )
  const others = new Map(found.map((article) => [article.id, article]))
  const count = { anchors: 0, sameAnchors: 0, sections: 0, sameTexts: 0 }
  for (const article of articles) {
    const other = others.get(article.id)
    const sections = new Map(other?.sections.map((section) => [section.id, section]))
    for (const section of article.sections) {
      const same = sections.get(section.id)
      count.sections += 1
      if (section.anchor !== '') count.anchors += 1
      if (section.anchor !== '' && same?.anchor === section.anchor) count.sameAnchors += 1
      const even = (text: string) => text.replace(/\s+/g, ' ').trim()
      if (same && even(plainText(same.blocks)) === even(plainText(section.blocks))) count.sameTexts += 1
    }
  }
  return { ...count, pages: articles.length, found: found.length }
}

describe('the published pages of a manual', () => {
  it('read like their Markdown, for the demo', async () => {
    const files = await readDemoManual(new Date(now))
    const { pages, found, anchors, sameAnchors, sections, sameTexts } = compare(files, await fromSite(files))
    expect(found).toBe(pages)
    expect(sameAnchors).toBe(anchors)
    expect(sameTexts).toBe(sections)
  })

  it.runIf(present)('read like their Markdown, for the real manual', async () => {
    const files = await readManual(`${shared}/data/manual`)
    const result = compare(files, await fromSite(files))
    process.stderr.write(`published pages: ${JSON.stringify(result)}\n`)
    expect(result.found).toBe(result.pages)
    expect(result.sameAnchors / result.anchors).toBeGreaterThanOrEqual(0.995)
    expect(result.sameTexts / result.sections).toBeGreaterThanOrEqual(0.99)
  })
})

import { parseManual } from '../../utils/manual/parse-manual.ts'
import { publicSite } from '../../utils/manual/site.ts'
import { escapeHtml, html, redirect, type Reply, type Site } from '../server/http.ts'
import type { GitHostControl } from './git-host.ts'
import type { ManualFiles } from './manual-files.ts'
import { themePage } from './theme-page.ts'

interface Pages {
  readonly files: ManualFiles
  /** Path under `/main`, without slashes at its ends → page. */
  readonly byPath: ReadonlyMap<string, string>
  readonly sitemap: string
}

/** The manual's public web site: its pages in the theme's markup, and the sitemap. Made anew when the files are others. */
export function createPublicSite(control: GitHostControl): Site {
  let pages: Pages | undefined
  return ({ url }) => {
    const path = decodeURIComponent(url.pathname).normalize('NFC')
    if (path === '/') return redirect('/main/')
    const files = control.files()
    if (pages?.files !== files) pages = publish(files)
    if (path === '/main/sitemap.xml') return asXml(pages.sitemap)
    const page = pages.byPath.get(trim(path.replace(/^\/main/, '')))
    return html(page ?? notFound, page === undefined ? 404 : 200)
  }
}

const notFound =
  '<!DOCTYPE html><html lang="da"><title>Siden findes ikke</title><h1>Siden findes ikke</h1></html>'

function publish(files: ManualFiles): Pages {
  const texts = [...files]
    .filter(([path]) => path.endsWith('.md'))
    .map(([path, bytes]) => ({ path, text: bytes.toString('utf8') }))
  const { articles } = parseManual(texts, publicSite)
  const entries = articles.map(({ url }) => `<url>\n<loc>${escapeHtml(url)}</loc>\n</url>`)
  return {
    files,
    byPath: new Map(articles.map((article) => [trim(article.id), themePage(article)])),
    sitemap: `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
  }
}

function asXml(xml: string): Reply {
  return { ...html(xml), headers: { 'Content-Type': 'application/xml; charset=utf-8' } }
}

function trim(path: string): string {
  return path.replace(/^\/+|\/+$/g, '')
}

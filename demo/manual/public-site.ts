import { escapeHtml, html, redirect, type Site } from '../server/http.ts'
import type { GitHostControl } from './git-host.ts'

/** The manual's public web site, plain: enough for "open in the manual" to lead somewhere. */
export function createPublicSite(control: GitHostControl): Site {
  return ({ url }) => {
    const path = decodeURIComponent(url.pathname).normalize('NFC')
    if (path === '/') return redirect('/main/')
    const wanted = trim(path.replace(/^\/main/, ''))
    for (const [file, bytes] of control.files()) {
      if (!file.endsWith('.md') || file.startsWith('_category')) continue
      const text = bytes.toString('utf8')
      if (trim(permalinkOf(file, text)) === wanted) return html(page(text))
    }
    return html(
      '<!DOCTYPE html><html lang="da"><title>Siden findes ikke</title><h1>Siden findes ikke</h1></html>',
      404,
    )
  }
}

function permalinkOf(file: string, text: string): string {
  const own = /^permalink:\s*(\S+)/m.exec(text)?.[1]
  if (own !== undefined) return own
  const [, folder = '', name = ''] = /^_([^/]+)\/(.+)\.md$/.exec(file) ?? []
  return folder === 'release-notes' ? `/overblik/${folder}/${name}/` : `/${folder}/${name}/`
}

function trim(path: string): string {
  return path.replace(/^\/+|\/+$/g, '')
}

function page(text: string): string {
  const title = /^title:\s*"?(.*?)"?\s*$/m.exec(text)?.[1] ?? ''
  const body = text.replace(/^---[\s\S]*?\n---\s*/, '')
  return `<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body><h1>${escapeHtml(title)}</h1><pre>${escapeHtml(body)}</pre></body></html>`
}

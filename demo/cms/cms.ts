import { readFileSync } from 'node:fs'
import { readForm } from '../server/form-data.ts'
import { html, redirect, type Exchange, type Reply, type Site } from '../server/http.ts'
import { articleForm } from './article-form.ts'
import { eventForm } from './event-form.ts'
import { hubPage } from './hubs.ts'
import { contentList, peopleList } from './lists.ts'
import { claroPage, deniedPage, drupal7Page, loginPage, publicPage } from './other-pages.ts'
import { pageForm } from './page-form.ts'
import { settingsForm } from './settings-form.ts'
import type { CmsSite } from './site.ts'

const article = { id: 3, title: 'Ti krimier til mørke aftener' }
const lockedArticle = { id: 5, title: 'Kom til bogsalg på lørdag' }
const settingsPath = '/admin/config/dpl-library-agency/general-settings'

const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"

const assetTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

/** The CMS of one library, as an editor who is logged in meets it. */
export function createCms(site: CmsSite): Site {
  return (exchange) => {
    const asset = readAsset(exchange.url.pathname)
    if (asset) return asset
    const reply = site.drupal === 7 ? drupal7(site, exchange) : drupal10(site, exchange)
    const headers = {
      'X-Frame-Options': 'SAMEORIGIN',
      'X-Content-Type-Options': 'nosniff',
      'Content-Language': 'da',
    }
    const policy = site.strictPolicy ? { 'Content-Security-Policy': strictPolicy } : {}
    return { ...reply, headers: { ...reply.headers, ...headers, ...policy } }
  }
}

function drupal7(site: CmsSite, { method, url }: Exchange): Reply {
  if (url.pathname === '/') return redirect('/node/add/ding-news')
  if (url.pathname === '/node/add/ding-news') return html(drupal7Page(site, method === 'POST'))
  return notFound()
}

function drupal10(site: CmsSite, exchange: Exchange): Reply {
  const { method, url, cookies } = exchange
  if (method === 'POST') return answerPost(site, exchange)
  const flash = cookies.get('demo_flash')
  const saved = flash === undefined ? {} : { saved: decodeURIComponent(flash) }
  const page = findPage(site, url.pathname, saved)
  if (page === undefined) return notFound()
  const status = page.includes('<title>Adgang nægtet') ? 403 : 200
  return html(page, status, { 'Set-Cookie': 'demo_flash=; Max-Age=0; Path=/' })
}

function findPage(site: CmsSite, path: string, saved: { saved?: string }): string | undefined {
  const now = today()
  switch (path) {
    case '/':
      return publicPage(site, { id: 6, title: 'Velkommen på biblioteket' }, true)
    case '/nyheder/ti-krimier-til-moerke-aftener':
    case '/node/3':
      return publicPage(site, article, false)
    case '/node/add/article':
      return articleForm({ site, today: now })
    case '/node/3/edit':
      return articleForm({ site, today: now, node: article })
    case '/node/5/edit':
      return articleForm({ site, today: now, node: lockedArticle, locked: true })
    case '/claro/node/3/edit':
      return claroPage(site, article)
    case '/node/add/page':
      return pageForm(site)
    case '/events/add/default':
      return eventForm({ site, today: now })
    case '/events/series/1/edit':
      return eventForm({ site, today: now, series: 1 })
    case '/admin/content':
      return contentList({ site, today: now, ...saved })
    case '/admin/people':
      return peopleList({ site, today: now })
    case settingsPath:
      return settingsForm(site, saved.saved)
    case '/admin/structure/types':
    case '/admin/appearance':
      return deniedPage(site, path.slice(1))
    case '/user/login':
      return loginPage(site)
    default:
      return hubPage(site, path.slice(1))
  }
}

function answerPost(site: CmsSite, { url, body, headers }: Exchange): Reply {
  // The stand-in's forms have no server behind their fields: one that asks for a part of itself fails as Drupal does.
  if (url.searchParams.get('_wrapper_format') === 'drupal_ajax')
    return { status: 500, headers: {}, body: Buffer.alloc(0) }
  const { fields } = readForm(body, headers['content-type'] ?? '')
  if (url.pathname === settingsPath) return savedTo(settingsPath, 'Konfigurationen er gemt.')
  if (url.pathname === '/user/login') return redirect('/admin/content')
  const title = fields.get('title[0][value]') ?? ''
  if (url.pathname === '/node/add/article' && title.trim() === '') {
    const errors = ['Feltet Titel er obligatorisk.', 'Angiv en gyldig Udgivelsesdato.']
    return html(articleForm({ site, today: today(), errors }))
  }
  return savedTo('/admin/content', `${title || 'Indholdet'} er gemt.`)
}

function savedTo(path: string, message: string): Reply {
  return redirect(path, { 'Set-Cookie': `demo_flash=${encodeURIComponent(message)}; Path=/` })
}

function readAsset(path: string): Reply | undefined {
  const name = /^\/demo\/([a-z]+\.(?:css|js|svg))$/.exec(path)?.[1]
  if (name === undefined) return undefined
  const type = assetTypes[name.split('.')[1] ?? ''] ?? 'text/plain'
  return {
    status: 200,
    headers: { 'Content-Type': type },
    body: readFileSync(new URL(`assets/${name}`, import.meta.url)),
  }
}

function notFound(): Reply {
  return html(
    '<!DOCTYPE html><html lang="da"><title>Siden findes ikke</title><h1>Siden findes ikke</h1></html>',
    404,
  )
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

import { readFileSync } from 'node:fs'
import { readForm } from '../server/form-data.ts'
import { html, json, redirect, type Exchange, type Reply, type Site } from '../server/http.ts'
import { spoil } from '../server/faults.ts'
import { desk, requestTypes, type Desk } from './desk.ts'
import { casePage, createPage, loginPage, mayNotPage, portalPage } from './pages.ts'
import { answerRest } from './rest.ts'

const sessionCookie = 'customer.account.session.token'
const session = 'demo-session'
const loginPath = '/servicedesk/customer/user/login'
const portal = `/servicedesk/customer/portal/${desk.id}`

/** The customer portal: login by cookie, portal, form, created case, and the REST interface for reading. */
export function createServicedesk(state: Desk): Site {
  return (exchange) => {
    const { pathname } = exchange.url
    const signedIn = exchange.cookies.get(sessionCookie) === session
    if (pathname.startsWith('/demo/')) return readAsset(pathname)
    if (pathname.startsWith('/rest/servicedesk/1/')) return createCase(exchange, state, signedIn)
    if (pathname.startsWith('/rest/')) {
      return spoil(answerRest(exchange, state, signedIn), state.control.restFault, Date.now())
    }
    if (pathname === loginPath) return login(exchange)
    if (!signedIn)
      return redirect(`${loginPath}?destination=${encodeURIComponent(pathname + exchange.url.search)}`)
    return answerPage(exchange, state)
  }
}

function login({ method, url, body, headers }: Exchange): Reply {
  const asked = url.searchParams.get('destination') ?? ''
  const destination = asked.startsWith('/') ? asked : '/servicedesk/customer/portals'
  if (method !== 'POST') return html(loginPage(destination, false))
  const { fields } = readForm(body, headers['content-type'] ?? '')
  if (!fields.get('username') || !fields.get('password')) return html(loginPage(destination, true))
  return redirect(destination, {
    'Set-Cookie': `${sessionCookie}=${session}; Path=/; Secure; HttpOnly; SameSite=Lax`,
  })
}

function answerPage({ url }: Exchange, state: Desk): Reply {
  const path = url.pathname
  if (path === '/' || path === '/servicedesk/customer/portals' || path === portal) return html(portalPage())
  const create = new RegExp(`^${portal}(?:/group/-?\\d+)?/create/(\\d+)$`).exec(path)
  if (create) {
    const type = requestTypes.find(({ id }) => id === create[1])
    if (!state.control.mayCreate) return html(mayNotPage(), 403)
    return type ? html(createPage(type, state.control, url.searchParams)) : html(portalPage(), 404)
  }
  const [, key, file] = new RegExp(`^${portal}/(CMS-\\d+)(?:/file/(\\d+))?$`).exec(path) ?? []
  const entry = state.control.cases.find((candidate) => candidate.key === key)
  if (!entry) return html(portalPage(), 404)
  if (file === undefined) return html(casePage(entry))
  const sent = entry.files[Number(file)]
  return sent ? { status: 200, headers: { 'Content-Type': sent.type }, body: sent.bytes } : html('', 404)
}

/** What the form's own script calls; not part of the public interface, so the extension must never. */
function createCase({ method, body, headers }: Exchange, state: Desk, signedIn: boolean): Reply {
  if (method !== 'POST' || headers.origin !== `https://${headers.host}`) return html('XSRF check failed', 403)
  if (!signedIn) return json({ errorMessage: 'Du er ikke logget ind.' }, 401)
  const { fields, files } = readForm(body, headers['content-type'] ?? '')
  const made = state.create({
    requestTypeId: fields.get('requestTypeId') ?? '',
    summary: fields.get('summary') ?? '',
    // A form sends its line ends as CR LF.
    description: (fields.get('description') ?? '').replaceAll('\r\n', '\n'),
    library: fields.get('customfield_10050') ?? '',
    files,
  })
  return json({ issue: { key: made.key }, url: `${portal}/${made.key}` }, 201)
}

function readAsset(path: string): Reply {
  const name = /^\/demo\/(portal\.(?:css|js))$/.exec(path)?.[1]
  if (name === undefined) return html('', 404)
  return {
    status: 200,
    headers: { 'Content-Type': name.endsWith('css') ? 'text/css' : 'text/javascript; charset=utf-8' },
    body: readFileSync(new URL(`assets/${name}`, import.meta.url)),
  }
}

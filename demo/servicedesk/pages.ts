import { escapeHtml } from '../server/http.ts'
import { desk, requestTypes, type DeskCase, type DeskControl, type RequestType } from './desk.ts'

const portal = `/servicedesk/customer/portal/${desk.id}`

export function loginPage(destination: string, failed: boolean): string {
  return shell(
    'Log ind',
    `<form class="card login" method="post" action="/servicedesk/customer/user/login?destination=${encodeURIComponent(destination)}"><h1>Log ind i Servicedesk</h1>${failed ? '<p role="alert" class="error">Skriv både mail og adgangskode.</p>' : ''}<label for="username">Mail</label><input id="username" name="username" type="email" autocomplete="username"><label for="password">Adgangskode</label><input id="password" name="password" type="password" autocomplete="current-password"><button type="submit" class="primary">Log ind</button></form>`,
  )
}

export function portalPage(): string {
  const list = requestTypes.map(
    ({ id, name, description }) =>
      `<li><a href="${portal}/create/${id}"><b>${escapeHtml(name)}</b><span>${escapeHtml(description)}</span></a></li>`,
  )
  return shell(
    desk.projectName,
    `<div class="card"><h1>${desk.projectName}</h1><p>Hvad kan vi hjælpe med?</p><ul class="types">${list.join('')}</ul></div>`,
  )
}

/** The form's page: drawn by its script some time after the page has loaded, like the portal's own application. */
export function createPage(type: RequestType, control: DeskControl, query: URLSearchParams): string {
  const boot = {
    requestTypeId: type.id,
    name: type.name,
    editor: control.editor,
    hydrationMs: control.hydrationMs,
    uploadLimitBytes: control.uploadLimitBytes,
    refuseFiles: control.refuseFiles,
    summary: query.get('summary') ?? '',
    description: query.get('description') ?? '',
  }
  return shell(
    type.name,
    `<div id="root" class="card"><p class="loading">Indlæser …</p></div><script type="application/json" id="boot">${JSON.stringify(boot).replaceAll('<', '\\u003C')}</script><script src="/demo/portal.js" defer></script>`,
  )
}

export function mayNotPage(): string {
  return shell(
    'Ingen adgang',
    '<div class="card"><h1>Ingen adgang</h1><p>Du har ikke adgang til at oprette sager her.</p></div>',
  )
}

/** The created case with everything that was sent. */
export function casePage(entry: DeskCase): string {
  const files = entry.files.map(
    ({ name, bytes }, index) =>
      `<li><img src="${portal}/${entry.key}/file/${index}" alt=""><span>${escapeHtml(name)}</span> <small>${bytes.length} bytes</small></li>`,
  )
  return shell(
    `${entry.key} ${entry.summary}`,
    `<div class="card" data-testid="request-details"><p class="key">${entry.key} · <span class="status">${entry.status}</span></p><h1>${escapeHtml(entry.summary)}</h1><h2>Beskrivelse</h2><pre data-field="description">${escapeHtml(entry.description)}</pre><h2>Bibliotek</h2><p>${escapeHtml(entry.library)}</p><h2>Vedhæftede filer</h2><ul class="files">${files.join('') || '<li>Ingen</li>'}</ul></div>`,
  )
}

function shell(title: string, body: string): string {
  return `<!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} - Servicedesk</title><link rel="stylesheet" href="/demo/portal.css"></head><body><header class="top"><a href="/servicedesk/customer/portals">Servicedesk</a><span>Demo, ikke den rigtige</span></header><main>${body}</main></body></html>`
}

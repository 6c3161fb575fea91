import { escapeHtml } from '../server/http.ts'
import { serverMessages, type MessageType } from './messages.ts'
import { secrets } from './secrets.ts'
import type { CmsSite } from './site.ts'
import { toolbar, type ToolbarTrail } from './toolbar.ts'

export interface GinPage {
  readonly site: CmsSite
  /** Internal path without leading slash: `node/add/article`. */
  readonly path: string
  readonly title: string
  readonly body: string
  readonly trail: ToolbarTrail
  readonly breadcrumbs?: readonly (readonly [href: string, text: string])[]
  /** Buttons in the sticky header, outside the form. */
  readonly actions?: string
  /** Contents of the fixed sidebar on the right. */
  readonly sidebar?: string
  readonly tabs?: readonly (readonly [href: string, text: string, active: boolean])[]
  readonly messages?: { readonly type: MessageType; readonly texts: readonly string[] }
  readonly bodyClasses?: readonly string[]
  /** False on the 403 that an editor gets under an admin path. */
  readonly adminMark?: boolean
  /** What the page's script is told, e.g. messages that come after load. */
  readonly demo?: Readonly<Record<string, unknown>>
}

/** A page of the administration in the theme Gin. */
export function ginPage(page: GinPage): string {
  const classes = [
    ...(page.adminMark === false ? [] : ['is-admin-page']),
    'gin--horizontal-toolbar',
    'user-logged-in',
    'toolbar-horizontal',
    'toolbar-fixed',
    `path-${page.path.startsWith('admin') ? 'admin' : (page.path.split('/')[0] ?? '')}`,
    ...(page.sidebar ? ['gin--edit-form'] : []),
    ...(page.bodyClasses ?? []),
  ].join(' ')
  return `<!DOCTYPE html>
<html lang="da" dir="ltr"><head><meta charset="utf-8"><meta name="Generator" content="Drupal 10 (https://www.drupal.org)"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)} | ${escapeHtml(page.site.name)}</title><link rel="icon" href="/demo/favicon.svg"><link rel="stylesheet" href="/demo/gin.css">
${settingsScript(page, 'gin')}</head>
<body class="${classes}" data-gin-accent="blue" data-gin-focus="gin" data-gin-layout-density="medium"${page.sidebar ? ' data-meta-sidebar="open"' : ''}>
<a href="#main-content" class="visually-hidden focusable skip-link">Gå til hovedindhold</a>
${toolbar(page.site, page.trail)}
<div class="page-wrapper"><div class="gin-secondary-toolbar layout-container">${breadcrumbs(page)}<a class="account toolbar-icon-user" id="toolbar-item-user-secondary" href="/user/4">Karen Lindholm</a></div>
<header class="region region-sticky"><div class="layout-container region-sticky__items"><div id="block-gin-page-title"><h1 class="page-title">${escapeHtml(page.title)}</h1></div>${page.actions ?? ''}</div></header>
<div class="layout-container"><main class="page-content" role="main"><a id="main-content" tabindex="-1"></a>
${tabs(page)}<div class="region region-highlighted">${serverMessages(page.messages?.type ?? 'status', page.messages?.texts ?? [])}</div>
<div class="region region-content"><div id="block-gin-content">${page.body}</div></div></main></div></div>
<div id="drupal-live-announce" class="visually-hidden" aria-live="polite" aria-busy="false"></div>
<script src="/demo/jquery.js" defer></script><script src="/demo/drupal.js" defer></script></body></html>`
}

/** The settings that Drupal prints as JSON on every page, with its secrets in their places. */
export function settingsScript(
  page: Pick<GinPage, 'path' | 'demo'> & { readonly isFront?: boolean; readonly signedIn?: boolean },
  theme: string,
): string {
  const settings = {
    path: {
      baseUrl: '/',
      pathPrefix: '',
      currentPath: page.path,
      currentPathIsAdmin: theme === 'gin' || theme === 'claro',
      isFront: page.isFront ?? false,
      currentLanguage: 'da',
    },
    pluralDelimiter: '\u0003',
    ajaxPageState: { libraries: 'eJx-demo', theme, theme_token: secrets.themeToken },
    user: {
      uid: page.signedIn === false ? 0 : '7',
      permissionsHash: secrets.permissionsHash,
    },
    ...(page.demo ? { demo: page.demo } : {}),
  }
  const text = JSON.stringify(settings).replaceAll('<', '\\u003C').replaceAll('/', '\\/')
  return `<script type="application/json" data-drupal-selector="drupal-settings-json">${text}</script>`
}

/** The form's frame with the hidden fields that Drupal adds; `id` with dashes. */
export function drupalForm(
  page: Pick<GinPage, 'sidebar'>,
  { id, action, body, classes = '' }: { id: string; action: string; body: string; classes?: string },
): string {
  const hidden = `<input type="hidden" name="form_build_id" data-drupal-selector="${secrets.formBuildId.toLowerCase()}" value="${secrets.formBuildId}"><input type="hidden" name="form_token" data-drupal-selector="edit-${id}-form-token" value="${secrets.formToken}"><input type="hidden" name="form_id" data-drupal-selector="edit-${id}" value="${id.replaceAll('-', '_')}">`
  const sidebar = page.sidebar
    ? `<div class="layout-region layout-region-node-secondary" id="gin_sidebar">${page.sidebar}</div>`
    : ''
  return `<form class="${id} ${classes} gin--has-sticky-form-actions" data-drupal-selector="${id}" action="${action}" method="post" id="${id}" accept-charset="UTF-8"><div class="layout-region layout-region-node-main">${hidden}${body}</div>${sidebar}</form>`
}

/** Save and preview in the header; they belong to the form by their `form` attribute and click the real ones in it. */
export function stickyActions(form: string, { toggle = '' }: { toggle?: string } = {}): string {
  return `<div class="gin-sticky-form-actions" data-drupal-selector="edit-gin-sticky-actions" id="edit-gin-sticky-actions">${toggle}<input type="submit" id="gin-sticky-edit-submit" data-drupal-selector="gin-sticky-edit-submit" data-gin-sticky-form-selector="edit-submit" form="${form}" name="op" value="Gem" class="button button--primary"><input type="submit" id="gin-sticky-edit-preview" data-drupal-selector="gin-sticky-edit-preview" form="${form}" name="op" value="Gennemse" class="button"></div>`
}

function breadcrumbs({ breadcrumbs: list = [] }: GinPage): string {
  const items = [['/', 'Tilbage til sitet'] as const, ...list].map(
    ([href, text]) =>
      `<li class="gin-breadcrumb__item"><a class="gin-breadcrumb__link" href="${href}">${escapeHtml(text)}</a></li>`,
  )
  return `<nav class="gin-breadcrumb" aria-label="Brødkrumme"><ol class="gin-breadcrumb__list">${items.join('')}</ol></nav>`
}

function tabs({ tabs: list = [] }: GinPage): string {
  if (list.length === 0) return ''
  const items = list.map(
    ([href, text, active]) =>
      `<li class="tabs__tab${active ? ' is-active' : ''}"><a class="tabs__link" href="${href}">${escapeHtml(text)}</a></li>`,
  )
  return `<nav class="tabs-wrapper" aria-label="Faneblade"><ul class="tabs tabs--primary">${items.join('')}</ul></nav>`
}

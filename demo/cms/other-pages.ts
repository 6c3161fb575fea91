import { escapeHtml } from '../server/http.ts'
import { mediaField, selectField, textArea, textField } from './fields.ts'
import { ginPage, settingsScript } from './gin-page.ts'
import { serverMessages } from './messages.ts'
import { secrets } from './secrets.ts'
import type { CmsSite } from './site.ts'
import { toolbar } from './toolbar.ts'

const head = (title: string, site: CmsSite, style: string) =>
  `<!DOCTYPE html><html lang="da" dir="ltr"><head><meta charset="utf-8"><meta name="Generator" content="Drupal 10 (https://www.drupal.org)"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} | ${escapeHtml(site.name)}</title><link rel="icon" href="/demo/favicon.svg"><link rel="stylesheet" href="/demo/${style}.css">`

/** The 403 that an editor gets for an admin page above her role. */
export function deniedPage(site: CmsSite, path: string): string {
  return ginPage({
    site,
    path,
    title: 'Adgang nægtet',
    trail: 'none',
    adminMark: false,
    body: '<p class="card">Du har ikke adgang til at se siden.</p>',
  })
}

/** An editor's view of the public site: another theme, the same toolbar, an alias in the address. */
export function publicPage(
  site: CmsSite,
  node: { readonly id: number; readonly title: string },
  isFront: boolean,
): string {
  return `${head(node.title, site, 'public')}<link rel="stylesheet" href="/demo/toolbar.css">${settingsScript({ path: `node/${node.id}`, isFront }, 'novel')}</head><body class="gin--horizontal-toolbar user-logged-in toolbar-horizontal toolbar-fixed" data-gin-accent="blue">${toolbar(site, 'none')}<header class="header"><b>${escapeHtml(site.name)}</b><nav aria-label="Hovedmenu"><a href="/">Det sker</a><a href="/">Inspiration</a><a href="/">Om os</a></nav></header><main class="article"><h1>${escapeHtml(node.title)}</h1><p class="lead">Mød forfatterne, og find næste bog til de mørke aftener.</p><p>Vi har samlet årets bedste krimier. Kom forbi, eller reservér hjemmefra.</p></main></body></html>`
}

/** Login in the theme's own form, without toolbar. */
export function loginPage(site: CmsSite): string {
  return `${head('Log ind', site, 'gin')}${settingsScript({ path: 'user/login', signedIn: false }, 'gin')}</head><body class="gin-login path-user"><main class="card login"><h1 class="page-title">Log ind</h1><form class="user-login-form" data-drupal-selector="user-login-form" id="user-login-form" action="/user/login" method="post"><div class="js-form-item form-item"><label class="form-item__label form-required" for="edit-name">Brugernavn</label><input class="form-text form-element" type="text" id="edit-name" data-drupal-selector="edit-name" name="name"></div><div class="js-form-item form-item"><label class="form-item__label form-required" for="edit-pass">Adgangskode</label><input class="form-text form-element" type="password" id="edit-pass" data-drupal-selector="edit-pass" name="pass"></div><input type="hidden" name="form_id" value="user_login_form"><input type="submit" value="Log ind" class="button button--primary"></form></main></body></html>`
}

/** The article's edit form in Claro, the theme under Gin: other toolbar, buttons inside the form. */
export function claroPage(site: CmsSite, node: { readonly id: number; readonly title: string }): string {
  const title = `Redigér Artikel ${node.title}`
  const fields = [
    textField({ name: 'title', label: 'Titel', required: true, value: node.title }),
    textArea({ name: 'field_subtitle', label: 'Manchet' }),
    selectField({ name: 'field_categories', label: 'Kategorier', choices: ['Litteratur'] }),
    mediaField({ name: 'field_teaser_image', label: 'Teaserbillede' }),
  ].join('')
  return `${head(title, site, 'claro')}${settingsScript({ path: `node/${node.id}/edit` }, 'claro')}</head><body class="is-admin-page user-logged-in path-node page-node-type-article toolbar-horizontal toolbar-fixed toolbar-tray-open">${toolbar(site, 'content')}<header class="content-header"><div class="layout-container"><h1 class="page-title"><em>Redigér Artikel</em> ${escapeHtml(node.title)}</h1></div></header><div class="layout-container"><div class="page-content">${serverMessages('status', [])}<form class="node-article-edit-form node-form" data-drupal-selector="node-article-edit-form" id="node-article-edit-form" method="post"><input type="hidden" name="form_token" value="${secrets.formToken}"><input type="hidden" name="form_id" value="node_article_edit_form">${fields}<div class="form-actions" id="edit-actions"><input type="submit" id="edit-submit" data-drupal-selector="edit-submit" value="Gem" class="button button--primary"></div></form></div></div></body></html>`
}

/** The predecessor's article form: Drupal 7, theme Seven, no settings JSON. */
export function drupal7Page(site: CmsSite, error: boolean): string {
  const messages = error
    ? '<div class="messages error"><h2 class="element-invisible">Fejlmeddelelse</h2>Feltet Titel er obligatorisk.</div>'
    : ''
  return `<!DOCTYPE html><html lang="da" dir="ltr"><head><meta charset="utf-8"><meta name="Generator" content="Drupal 7 (http://drupal.org)"><title>Opret Nyhed | ${escapeHtml(site.name)}</title><link rel="stylesheet" href="/demo/seven.css"></head><body class="html not-front logged-in no-sidebars page-node page-node-add page-node-add-ding-news toolbar"><div id="toolbar"><ul><li><a href="/admin/content">Indhold</a></li><li><a href="/admin/structure">Struktur</a></li></ul></div><div id="branding" class="clearfix"><div class="breadcrumb"><a href="/">Hjem</a> » <a href="/node/add">Tilføj indhold</a></div><h1 class="page-title">Opret Nyhed</h1></div><div id="page"><div id="content" class="clearfix"><div id="console">${messages}</div><form class="node-form node-ding_news-form" action="/node/add/ding-news" method="post" id="ding-news-node-form"><div class="form-item form-type-textfield form-item-title"><label for="edit-title">Titel <span class="form-required" title="Dette felt er obligatorisk.">*</span></label><input type="text" id="edit-title" name="title" size="60" class="form-text required${error ? ' error' : ''}"></div><div class="form-item form-type-textarea form-item-field-ding-news-lead"><label for="edit-field-ding-news-lead">Manchet</label><textarea id="edit-field-ding-news-lead" name="field_ding_news_lead[und][0][value]" rows="4" cols="60"></textarea></div><input type="hidden" name="form_build_id" value="${secrets.formBuildId}"><input type="hidden" name="form_token" value="${secrets.formToken}"><input type="hidden" name="form_id" value="ding_news_node_form"><input type="submit" id="edit-submit" name="op" value="Gem" class="form-submit"></form></div></div></body></html>`
}

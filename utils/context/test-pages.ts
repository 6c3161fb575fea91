/** Pages of a made-up library, written for the tests after the markers of the real CMS; no markup of Drupal's is copied. */

interface PageParts {
  readonly path: string
  readonly isAdmin?: boolean
  readonly bodyClass?: string
  readonly theme?: string
  readonly title?: string
  readonly toolbar?: string
  readonly main?: string
}

const siteName = 'Fjordby Bibliotek'

export function drupalPage(parts: PageParts): Document {
  const {
    path,
    isAdmin = true,
    bodyClass = 'is-admin-page',
    theme = 'gin',
    title = 'Rediger Side',
    main = '',
  } = parts
  const settings = {
    path: { baseUrl: '/', currentPath: path, currentPathIsAdmin: isAdmin, currentLanguage: 'da' },
    ajaxPageState: { theme, theme_token: 'SECRET-theme' },
    user: { uid: '7', permissionsHash: 'SECRET-hash' },
  }
  return parse(`<html lang="da"><head><title>${title} | ${siteName}</title></head>
    <body class="${bodyClass}">${parts.toolbar ?? toolbar()}
    <main>${main}</main>
    <script type="application/json" data-drupal-selector="drupal-settings-json">${JSON.stringify(settings)}</script></body></html>`)
}

export function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}

export function toolbar(links: readonly string[] = ['/admin/content/add'], more = ''): string {
  return `<div id="toolbar-administration" class="toolbar"><div class="toolbar-bar">
    ${links.map((href) => `<a href="${href}">Punkt</a>`).join('')}${more}
    <div class="toolbar-tab user-menu"><a class="toolbar-icon-user toolbar-item" id="toolbar-item-user" href="/user">Nanna Personale</a></div>
  </div></div>`
}

const wrapper = (name: string, label: string, input: string) =>
  `<div class="field--name-${name.replaceAll('_', '-')} form-wrapper" data-drupal-selector="edit-${name}-wrapper">
    <div class="form-item"><label class="form-item__label" for="edit-${name}">${label}</label>${input}</div></div>`

/** An article's form with every construct that the reading knows. */
export const articleForm = `
  <div id="edit-gin-sticky-actions"><div class="field--name-status form-wrapper"><div class="form-item">
    <input type="checkbox" form="article" name="status[value]" id="edit-status"><label for="edit-status">Udgivet</label></div></div>
    <input type="submit" name="op" form="article" value="Gem"></div>
  <form id="article" class="node-form" data-drupal-selector="node-article-edit-form">
    <input type="hidden" name="form_token" value="SECRET-token"><input type="hidden" name="form_id" value="node_article_edit_form">
    ${wrapper('title', 'Titel', '<input id="edit-title" name="title[0][value]" value="SECRET-title">')}
    <div class="field--name-field-publication-date form-wrapper"><h4 class="form-item__label">Udgivelsesdato</h4>
      <label class="visually-hidden" for="date">Dato</label><input id="date" type="date" name="field_publication_date[0][value][date]"></div>
    <div class="field--name-field-paragraphs form-wrapper"><table><thead><tr><th><h4 class="form-item__label">Afsnit</h4></th></tr></thead><tbody>
      <tr class="draggable paragraph-type--text-body"><td>
        <div class="field--name-field-body form-wrapper"><div class="form-item"><label class="form-item__label" for="body">Brødtekst</label>
          <textarea id="body" name="field_paragraphs[0][subform][field_body][0][value]">SECRET-body</textarea>
          <div class="ck ck-editor"><label class="ck-label">Editor</label><div class="ck-editor__editable" contenteditable tabindex="0"><p id="in-editor">SECRET-editor</p></div></div></div></div>
        <select name="field_paragraphs[0][_weight]"></select></td></tr>
      <tr class="draggable paragraph-type--card-grid-manual"><td><div class="field field--name-field-preview">SECRET-preview</div></td></tr>
      </tbody></table><input type="hidden" name="field_paragraphs[add_more][add_more_delta]">
      <div class="paragraphs-add-dialog" role="dialog" hidden></div></div>
    <details><summary>Teaser <span class="claro-details__summary-summary">SECRET-summary</span></summary>
      <fieldset class="field--name-field-teaser-image"><legend><span class="fieldset__label">Teaserbillede</span></legend>
        <input type="hidden" name="field_teaser_image[media_library_selection]"><input type="submit" name="field_teaser_image-open" id="open-media" value="Tilføj"></fieldset>
      <div class="field--name-field-tags form-wrapper"><div class="form-item"><label for="tags">Emneord</label>
        <select id="tags" name="field_tags[]" multiple><option>SECRET-tag</option></select>
        <span class="select2"><span class="select2-selection" tabindex="0" id="select2-box">SECRET-chosen</span></span></div></div></details>
    <div class="form-item"><input type="checkbox" id="auto" name="path[0][pathauto]"><label for="auto">Opret automatisk URL alias</label></div>
  </form>`

export const messagesOfAllForms = `
  <div data-drupal-messages-fallback class="hidden messages-list"></div>
  <div data-drupal-messages class="messages-list"><div class="messages__wrapper">
    <div role="contentinfo" class="messages-list__item messages messages--error"><div class="messages__header"><h2 class="messages__title">Fejlmeddelelse</h2></div>
      <div class="messages__content"><ul class="messages__list"><li class="messages__item">Feltet Titel er obligatorisk.</li>
      <li class="messages__item"><em class="placeholder">Titel</em> må højst være <em class="placeholder">255</em> tegn: <em class="placeholder">SECRET-typed</em>.</li></ul></div>
      <button type="button">Skjul</button></div>
    <div class="messages-list__item messages messages--warning" role="status" data-drupal-message-type="warning"><div class="messages__header"><h2>Advarsel</h2></div>
      <div class="messages__content">Siden er låst af <a class="username" href="/user/9">SECRET-colleague</a>.</div></div>
    <div class="messages-list__item messages messages--status" role="status" data-drupal-message-id="status-1"><h2>Status</h2><div class="messages__content">Gemt.</div></div>
  </div></div>`

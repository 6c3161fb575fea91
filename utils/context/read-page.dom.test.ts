import { describe, expect, it } from 'vitest'
import { articleForm, drupalPage, messagesOfAllForms, parse, toolbar } from './test-pages.ts'
import { readPage, recogniseCms } from './read-page.ts'

const place = { host: 'www.fjordby.example', pathname: '/rediger' }
const read = (document: Document, focused: Element | null = null) => readPage(document, place, focused)

describe('recogniseCms', () => {
  it('says other of pages that have no sign of the CMS, and of a visitor’s page of the same site', () => {
    expect(recogniseCms(parse('<body><form><input name="q"></form></body>'))).toBe('other')
    expect(recogniseCms(drupalPage({ path: 'node/1', isAdmin: false, bodyClass: '', toolbar: '' }))).toBe(
      'other',
    )
    expect(
      recogniseCms(
        parse('<meta name="Generator" content="Drupal 7 (http://drupal.org)"><body class="logged-in">'),
      ),
    ).toBe('other')
  })

  it('knows an editor by the toolbar, an administration page by its class, and the login form by its path', () => {
    expect(recogniseCms(drupalPage({ path: 'node/1', isAdmin: false, bodyClass: '' }))).toBe('drupal-10')
    expect(recogniseCms(drupalPage({ path: 'admin/content', toolbar: '' }))).toBe('drupal-10')
    expect(recogniseCms(drupalPage({ path: 'user/login', isAdmin: false, bodyClass: '', toolbar: '' }))).toBe(
      'drupal-10',
    )
  })
})

describe('readPage', () => {
  it('reads nothing at all of another page', () => {
    const page = read(
      parse(
        '<html lang="en"><title>Bank | Konto</title><body><label for="a">Kode</label><input id="a"></body>',
      ),
    )
    expect(JSON.stringify(page)).not.toMatch(/Bank|Konto|Kode|fjordby/)
    expect(page.cms).toBe('other')
  })

  it('gives route, names and language', () => {
    const page = read(drupalPage({ path: 'node/3/edit', title: 'Redigér Artikel Tolv bøger | og mere' }))
    expect(page).toMatchObject({
      theme: 'gin',
      view: 'admin',
      host: 'www.fjordby.example',
      path: '/node/3/edit',
      title: 'Redigér Artikel Tolv bøger | og mere',
      siteName: 'Fjordby Bibliotek',
      language: 'da',
    })
  })

  it('tells an editor’s view of the site, a refused page and the login form apart', () => {
    expect(read(drupalPage({ path: 'node/1', isAdmin: false, bodyClass: '', theme: 'novel' }))).toMatchObject(
      { view: 'public', theme: 'novel' },
    )
    expect(read(drupalPage({ path: 'admin/structure/types', bodyClass: '' })).view).toBe('denied')
    const login = '<form data-drupal-selector="user-login-form"><input name="name"></form>'
    expect(read(drupalPage({ path: 'user/login', isAdmin: false, bodyClass: '', main: login })).view).toBe(
      'login',
    )
  })

  it('reads the fields with their labels, components and groups, in page order', () => {
    const page = read(drupalPage({ path: 'node/3/edit', main: articleForm }))
    expect(page.form).toEqual({
      id: 'node_article_edit_form',
      entityType: 'node',
      bundle: 'article',
      operation: 'edit',
    })
    expect(page.fields.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
      { name: 'field_body', label: 'Brødtekst', component: 'text_body' },
      { name: 'field_paragraphs', label: 'Afsnit' },
      { name: 'field_publication_date', label: 'Udgivelsesdato' },
      { name: 'field_tags', label: 'Emneord', group: 'Teaser' },
      { name: 'field_teaser_image', label: 'Teaserbillede', group: 'Teaser' },
      { name: 'path', label: 'Opret automatisk URL alias' },
      { name: 'status', label: 'Udgivet' },
      { name: 'title', label: 'Titel' },
    ])
    expect(page.components).toEqual(['text_body', 'card_grid_manual'])
  })

  it('holds no secret, nothing typed and no name', () => {
    const document = drupalPage({ path: 'node/3/edit', main: messagesOfAllForms + articleForm })
    const all = [...document.querySelectorAll('*')].map((element) => JSON.stringify(read(document, element)))
    expect(all.filter((text) => /SECRET|Nanna/.test(text))).toEqual([])
  })

  it.each([
    ['edit-title', 'title'],
    ['in-editor', 'field_body'],
    ['select2-box', 'field_tags'],
    ['date', 'field_publication_date'],
    ['open-media', 'field_teaser_image'],
    ['edit-status', 'status'],
  ])('finds the field around #%s', (id, name) => {
    const document = drupalPage({ path: 'node/3/edit', main: articleForm })
    expect(read(document, document.getElementById(id)).focusedField?.name).toBe(name)
  })

  it('finds the field of a Select2 list and of an editor’s balloon, which hang last in the body', () => {
    const document = drupalPage({ path: 'node/3/edit', main: articleForm })
    document.querySelector('.select2')!.classList.add('select2-container--open')
    document.querySelector('.ck-editor__editable')!.classList.add('ck-focused')
    document.body.insertAdjacentHTML(
      'beforeend',
      '<span class="select2-dropdown"><input id="list"></span><div class="ck-body-wrapper"><input id="balloon"></div>',
    )
    expect(read(document, document.getElementById('list')).focusedField?.name).toBe('field_tags')
    expect(read(document, document.getElementById('balloon')).focusedField).toMatchObject({
      name: 'field_body',
      component: 'text_body',
    })
  })

  it('gives no field for the toolbar', () => {
    const document = drupalPage({ path: 'node/3/edit', main: articleForm })
    expect(read(document, document.getElementById('toolbar-item-user')).focusedField).toBeUndefined()
  })

  it('reads messages of the server and of scripts, each once, keeping quoted labels and numbers only', () => {
    const page = read(
      drupalPage({ path: 'node/3/edit', main: messagesOfAllForms + messagesOfAllForms + articleForm }),
    )
    expect(page.messages).toEqual([
      { type: 'error', text: 'Feltet Titel er obligatorisk.' },
      { type: 'error', text: 'Titel må højst være 255 tegn: ….' },
      { type: 'warning', text: 'Siden er låst af ….' },
      { type: 'status', text: 'Gemt.' },
    ])
  })

  it('reads the messages of the public theme, which are marked by role', () => {
    const main = '<div data-drupal-messages><div role="alert">Der gik noget galt.</div></div>'
    const page = read(drupalPage({ path: 'node/1', isAdmin: false, bodyClass: '', main }))
    expect(page.messages).toEqual([{ type: 'error', text: 'Der gik noget galt.' }])
  })

  it('takes an open dialog for open, and not the hidden one of the form', () => {
    const document = drupalPage({ path: 'node/3/edit', main: articleForm })
    expect(read(document).dialog).toBeUndefined()
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div class="ui-dialog" style="display: none"></div>
       <div class="ui-dialog media-library-widget-modal"><span class="ui-dialog-title">Vælg medie</span><form data-drupal-selector="views-exposed-form-media"></form></div>`,
    )
    const page = read(document)
    expect(page.dialog).toEqual({ kind: 'media-library', title: 'Vælg medie' })
    expect(page.form?.bundle).toBe('article')
    document.querySelector('.media-library-widget-modal')!.outerHTML =
      '<div class="ui-dialog"><span class="ui-dialog-title">Tilføj</span><div class="paragraphs-add-dialog"></div></div>'
    expect(read(document).dialog?.kind).toBe('component-picker')
  })

  it.each([
    [['/admin/modules', '/admin/content/add'], 'administrator'],
    [['/admin/appearance', '/admin/structure/menu'], 'local-administrator'],
    [['/admin/structure/menu', '/admin/content/add'], 'editor'],
    [['/admin/content/add'], 'mediator'],
    [['/admin/structure', '/admin/config'], undefined],
  ])('reads from %j at least the role %s', (links, role) => {
    expect(read(drupalPage({ path: 'admin/content', toolbar: toolbar(links) })).role).toBe(role)
  })

  it('reads the release wherever the toolbar prints it, numeric or not', () => {
    const item = (text: string) =>
      `<div class="toolbar-tab"><a class="toolbar-item" href="/admin/reports/status">${text}</a></div>`
    const release = (text: string) =>
      read(drupalPage({ path: 'admin/content', toolbar: toolbar([], item(text)) })).release
    expect(release('CMS version: 2026.34.1')).toBe('2026.34.1')
    expect(release('CMS version: develop ')).toBe('develop')
    expect(release('Statusrapport')).toBeUndefined()
  })

  it('leaves out the key of a one-time login and the name that titles a person’s page', () => {
    expect(read(drupalPage({ path: 'user/reset/7/1700000000/SECRET' })).path).toBe('/user/reset')
    expect(read(drupalPage({ path: 'user/7/edit', title: 'Nanna Personale' })).title).toBe('')
  })

  it('reads no field of a list, whose rows name people and content', () => {
    const main = `<form data-drupal-selector="views-exposed-form-people"><div class="form-item"><label for="f">Navn</label><input id="f" name="user"></div></form>
      <form data-drupal-selector="views-form-people"><table><tr><td><label for="r">Vælg Nanna Personale</label><input type="checkbox" id="r" name="user_bulk_form[0]"></td></tr></table></form>`
    const document = drupalPage({ path: 'admin/people', main })
    expect(read(document, document.getElementById('r'))).toMatchObject({
      form: { id: 'views_form_people' },
      fields: [],
    })
    expect(read(document, document.getElementById('r')).focusedField).toBeUndefined()
  })

  it('survives settings that are no JSON', () => {
    const document = parse(
      `<html><title>Side</title><body class="is-admin-page"><script type="application/json" data-drupal-selector="drupal-settings-json">{"path":</script></body></html>`,
    )
    expect(read(document)).toMatchObject({ cms: 'drupal-10', view: 'admin', path: '/rediger', siteName: '' })
  })

  it('reads Drupal 7 as far as it goes', () => {
    const document =
      parse(`<html xml:lang="da"><head><title>Opret Nyhed | Fjordby</title><meta name="Generator" content="Drupal 7 (http://drupal.org)"></head>
      <body class="page-node-add logged-in"><div id="branding"></div><div id="console"><div class="messages error"><h2 class="element-invisible">Fejl</h2>Feltet Titel er obligatorisk.</div></div>
      <div id="content"><form id="ding-news-node-form" class="node-form"><div class="form-item"><label for="t">Titel <span class="form-required">*</span></label><input id="t" name="title"></div>
      <div class="field-type-text field-name-field-ding-news-lead form-wrapper"><label for="l">Manchet</label><input id="l" name="field_ding_news_lead[und][0][value]"></div></form></div></body></html>`)
    expect(
      readPage(document, { host: 'gl.fjordby.example', pathname: '/node/add/ding-news/' }, null),
    ).toMatchObject({
      cms: 'drupal-7',
      theme: 'seven',
      view: 'admin',
      path: '/node/add/ding-news',
      form: { id: 'ding_news_node_form', entityType: 'node', bundle: 'ding_news', operation: 'add' },
      fields: [
        { name: 'title', label: 'Titel' },
        { name: 'field_ding_news_lead', label: 'Manchet' },
      ],
      messages: [{ type: 'error', text: 'Feltet Titel er obligatorisk.' }],
    })
  })
})

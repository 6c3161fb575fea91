import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPage } from './read-page.ts'

const folder = join(process.cwd(), '../shared/data/cms-pages')
const articleAdd = { id: 'node_article_form', entityType: 'node', bundle: 'article', operation: 'add' }
const articleEdit = { id: 'node_article_edit_form', entityType: 'node', bundle: 'article', operation: 'edit' }
const admin = {
  cms: 'drupal-10',
  theme: 'gin',
  view: 'admin',
  role: 'administrator',
  siteName: 'Testbiblioteket',
  language: 'da',
}
const articleFields = [
  'title',
  'field_subtitle',
  'field_paragraphs',
  'field_branch',
  'field_teaser_image',
  'field_tags',
  'status',
]
const eventFields = [
  'title',
  'field_event_address',
  'recur_type',
  'custom_date',
  'field_event_paragraphs',
  'field_event_image',
  'field_ticket_categories',
]

interface Expected {
  readonly page: Record<string, unknown>
  /** Must be among the fields; with none, the page has no fields. */
  readonly fields?: readonly string[]
  readonly absent?: readonly string[]
}

/** What the folder's description says of each page; nothing is repeated from the pages but names and labels. */
const pages: Readonly<Record<string, Expected>> = {
  '06-forside-logget-ind': {
    page: { ...admin, theme: 'other', view: 'public', path: '/node/6' },
    absent: ['form', 'dialog'],
  },
  '07-admin-content': {
    page: { ...admin, path: '/admin/content', title: 'Indhold', form: { id: 'views_form_content_page_1' } },
  },
  '08-node-add': { page: { ...admin, path: '/node/add' }, absent: ['form'] },
  '09-node-add-article': {
    page: { ...admin, path: '/node/add/article', form: articleAdd, messages: [], components: [] },
    fields: articleFields,
    absent: ['dialog'],
  },
  '10-node-add-article-fejl': {
    page: {
      ...admin,
      form: articleAdd,
      messages: [
        { type: 'error', text: 'Feltet Titel er obligatorisk.' },
        { type: 'error', text: 'The Udgivelsesdato date is required.' },
      ],
    },
    fields: [...articleFields, 'field_publication_date'],
  },
  '11-node-add-page': {
    page: { ...admin, path: '/node/add/page', form: { ...articleAdd, id: 'node_page_form', bundle: 'page' } },
    fields: ['title', 'field_hero_title', 'field_paragraphs', 'status'],
  },
  '12-node-3-edit': {
    page: {
      ...admin,
      path: '/node/3/edit',
      form: articleEdit,
      components: ['text_body', 'accordion', 'medias'],
    },
    fields: articleFields,
  },
  '13-node-3-edit-ckeditor': {
    page: {
      ...admin,
      path: '/node/3/edit',
      form: articleEdit,
      components: ['text_body', 'accordion', 'medias'],
    },
    fields: [...articleFields, 'field_body'],
  },
  '14-afsnit-dialog': {
    page: { ...admin, form: articleAdd, dialog: { kind: 'component-picker', title: 'Tilføj Afsnit' } },
    fields: articleFields,
  },
  '15-mediebibliotek-dialog': {
    page: { ...admin, form: articleAdd, dialog: { kind: 'media-library', title: 'Tilføj eller vælg medie' } },
    fields: articleFields,
  },
  '20-arrangement-edit': {
    page: {
      ...admin,
      path: '/events/series/1/edit',
      form: {
        id: 'eventseries_default_edit_form',
        entityType: 'eventseries',
        bundle: 'default',
        operation: 'edit',
      },
    },
    fields: eventFields,
  },
  '21-arrangement-add': {
    page: {
      ...admin,
      path: '/events/add/default',
      form: {
        id: 'eventseries_default_add_form',
        entityType: 'eventseries',
        bundle: 'default',
        operation: 'add',
      },
      components: ['text_body'],
    },
    fields: eventFields,
  },
  '22-admin-structure': { page: { ...admin, path: '/admin/structure' }, absent: ['form'] },
  '26-admin-people': {
    page: { ...admin, path: '/admin/people', form: { id: 'views_form_user_admin_people_page_1' } },
  },
  '27-admin-config': { page: { ...admin, path: '/admin/config' }, absent: ['form'] },
  '31-webforms': {
    page: { ...admin, path: '/admin/structure/webform', form: { id: 'webform_filter_form' } },
    fields: ['search', 'state'],
  },
  '33-beskeder': {
    page: {
      ...admin,
      messages: [
        { type: 'status' },
        { type: 'warning' },
        { type: 'error' },
        { type: 'error', text: 'Fejl nummer to med markup.' },
      ],
    },
    absent: ['form'],
  },
  '40-403-redaktoer': {
    page: {
      ...admin,
      view: 'denied',
      role: 'editor',
      title: 'Adgang nægtet',
      path: '/admin/structure/types',
      messages: [],
    },
    absent: ['form'],
  },
  'claro-node-3-edit': {
    page: {
      ...admin,
      theme: 'claro',
      path: '/node/3/edit',
      form: articleEdit,
      components: ['text_body', 'accordion', 'medias'],
    },
    fields: articleFields,
  },
  'd7-node-add-article': {
    page: {
      cms: 'drupal-7',
      theme: 'seven',
      view: 'admin',
      form: { ...articleAdd, id: 'article_node_form' },
      messages: [],
    },
    fields: ['title', 'body', 'field_tags', 'field_image'],
  },
  'd7-node-add-article-fejl': {
    page: {
      cms: 'drupal-7',
      form: { ...articleAdd, id: 'article_node_form' },
      messages: [{ type: 'error', text: 'Feltet Titel er obligatorisk.' }],
    },
    fields: ['title', 'body'],
  },
}

const isThere = existsSync(folder)
if (!isThere) process.stdout.write(`Saved CMS pages not read: ${folder} is not there.\n`)

describe.runIf(isThere)('readPage on saved pages of the CMS', () => {
  it('knows every page of the folder', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.html'))
    expect(files.map((name) => name.replace('.html', '')).toSorted()).toEqual(Object.keys(pages).toSorted())
  })

  it.each(Object.entries(pages))('reads %s', (name, { page, fields = [], absent = [] }) => {
    const document = load(name)
    const context = readPage(
      document,
      { host: 'www.eksempelbibliotek.dk', pathname: '/node/add/article' },
      null,
    )
    expect(context).toMatchObject({ host: 'www.eksempelbibliotek.dk', ...page })
    const names = context.fields.map((field) => field.name)
    expect(fields.filter((field) => !names.includes(field))).toEqual([])
    if (fields.length === 0) expect(names).toEqual([])
    expect(context.fields.filter(({ label }) => label === '')).toEqual([])
    expect(new Set(context.fields.map((field) => `${field.component}/${field.name}`)).size).toBe(names.length)
    for (const part of absent) expect(context).not.toHaveProperty(part)
    expect(typedOrPersonal(document).filter((text) => JSON.stringify(context).includes(text))).toEqual([])
  })

  it('reads the text field of an opened component with its label and component', () => {
    const document = load('13-node-3-edit-ckeditor')
    const surface = document.querySelector('.ck-editor__editable p')
    const { focusedField } = readPage(document, { host: 'x.example', pathname: '/' }, surface)
    expect(focusedField).toEqual({ name: 'field_body', label: 'Brødtekst', component: 'text_body' })
  })
})

// Style sheets are named in the pages but not there.
function load(name: string): Document {
  const html = readFileSync(join(folder, `${name}.html`), 'utf8').replace(/<link [^>]*>/g, '')
  return new DOMParser().parseFromString(html, 'text/html')
}

/** What must never be found in a reading: names of people, contents of editors, what stands in fields. */
function typedOrPersonal(document: Document): string[] {
  const people = [...document.querySelectorAll('.username, #toolbar-item-user')].map(
    (one) => one.textContent ?? '',
  )
  const typed = [
    ...document.querySelectorAll<HTMLInputElement>('textarea, input[type=text], input[type=hidden]'),
  ].map((one) => one.value)
  const editors = [...document.querySelectorAll('.ck-editor__editable p')].map((one) => one.textContent ?? '')
  const title = document.querySelector('title')?.textContent ?? ''
  return (
    [...people, ...typed, ...editors]
      .map((text) => text.trim())
      // `admin` is part of every path here; the page's title is allowed to hold the content's.
      .filter(
        (text) => text.length > 5 && !title.includes(text) && !/^(?:[a-z_\d]+|\d{4}-\d\d-\d\d)$/.test(text),
      )
  )
}

import { escapeHtml } from '../server/http.ts'
import { danishDate } from './danish-date.ts'
import { ginPage } from './gin-page.ts'
import type { CmsSite } from './site.ts'

const content = [
  [3, 'Ti krimier til mørke aftener', 'Artikel', 'Karen Lindholm', true],
  [8, 'Åbningstider i juleferien', 'Side', 'Mette Sørensen', true],
  [5, 'Kom til bogsalg på lørdag', 'Artikel', 'Mette Sørensen', false],
  [9, 'Månedens plade', 'Artikel', 'Jonas Holm', true],
  [10, 'Lån e-bøger og lydbøger', 'Side', 'Karen Lindholm', true],
  [11, 'Strikkecafé hver torsdag', 'Artikel', 'Jonas Holm', true],
] as const

const people = [
  ['Karen Lindholm', 'karen.lindholm@eksempelbibliotek.dk', 'Redaktør'],
  ['Mette Sørensen', 'mette.soerensen@eksempelbibliotek.dk', 'Formidler'],
  ['Jonas Holm', 'jonas.holm@eksempelbibliotek.dk', 'Lokal administrator'],
] as const

const filter = (id: string, fields: string) =>
  `<form class="views-exposed-form card" data-drupal-selector="${id}" id="${id}" action="" method="get">${fields}<input type="submit" value="Filtrér" class="button"></form>`

const input = (name: string, label: string) =>
  `<div class="js-form-item form-item form-item--${name}"><label class="form-item__label" for="edit-${name}">${label}</label><input class="form-text form-element" type="text" id="edit-${name}" data-drupal-selector="edit-${name}" name="${name}"></div>`

export interface ListOptions {
  readonly site: CmsSite
  readonly today: string
  readonly saved?: string
}

/** The list of all content, with filter and bulk form. */
export function contentList({ site, today, saved }: ListOptions): string {
  const rows = content.map(
    ([id, title, type, author, published]) =>
      `<tr><td><input type="checkbox" class="form-checkbox" name="node_bulk_form[${id}]" aria-label="Vælg ${escapeHtml(title)}"></td><td><a href="/node/${id}">${escapeHtml(title)}</a></td><td>${type}</td><td>${author}</td><td><span class="badge badge--${published ? 'on' : 'off'}">${published ? 'Udgivet' : 'Ikke udgivet'}</span></td><td>${danishDate(today)}</td><td><a class="button button--small" href="/node/${id}/edit">Redigér</a></td></tr>`,
  )
  return ginPage({
    site,
    path: 'admin/content',
    title: 'Indhold',
    trail: 'content',
    breadcrumbs: [['/admin', 'Administration']],
    actions: '<a class="button button--primary" href="/admin/content/add">+ Tilføj indhold</a>',
    tabs: [
      ['/admin/content', 'Indhold', true],
      ['/admin/content/media', 'Medier', false],
      ['/admin/content/eventseries', 'Arrangementserie', false],
    ],
    ...(saved ? { messages: { type: 'status' as const, texts: [saved] } } : {}),
    body: `${filter('views-exposed-form-content-page-1', `${input('title', 'Titel')}${input('author', 'Skrevet af')}${input('tags', 'Emneord')}`)}<form class="views-form card" data-drupal-selector="views-form-content-page-1" id="views-form-content-page-1" method="post"><table class="views-table"><thead><tr><th></th><th>Titel</th><th>Indholdstype</th><th>Forfatter</th><th>Status</th><th>Opdateret</th><th>Handlinger</th></tr></thead><tbody>${rows.join('')}</tbody></table></form>`,
  })
}

/** The list of users: nothing on it may ever be read or sent. */
export function peopleList({ site, today }: ListOptions): string {
  const rows = people.map(
    ([name, mail, role]) =>
      `<tr><td>${name}</td><td>${mail}</td><td>${role}</td><td>${danishDate(today)}</td></tr>`,
  )
  return ginPage({
    site,
    path: 'admin/people',
    title: 'Personer',
    trail: 'people',
    breadcrumbs: [['/admin', 'Administration']],
    body: `${filter('views-exposed-form-user-admin-people-page-1', input('user', 'Navn eller mail'))}<form class="views-form card" data-drupal-selector="views-form-user-admin-people-page-1" id="views-form-user-admin-people-page-1" method="post"><table class="views-table"><thead><tr><th>Navn</th><th>Mail</th><th>Rolle</th><th>Senest set</th></tr></thead><tbody>${rows.join('')}</tbody></table></form>`,
  })
}

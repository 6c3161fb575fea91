/**
 * Where Drupal 10 and 7 print people's names: the toolbar, links to profiles, the list of people, the author in a form's
 * sidebar, and the heading of a person's own pages.
 */
const nameSelectors = [
  '#toolbar-item-user',
  '.toolbar-icon-user',
  '.username',
  'td.views-field-name',
  'td.views-field-mail',
  'td.views-field-field-author-name',
  '.entity-meta__author',
  '[data-drupal-selector="edit-meta-author"]',
  '.field--name-uid .select2-selection__rendered',
  '#toolbar-user .account',
  '#admin-menu .admin-menu-account',
]

const toolbarName = '#toolbar-item-user, #toolbar-item-user-secondary, .username'

export function nameElements(document: Document): Element[] {
  const found = [...document.querySelectorAll(nameSelectors.join())]
  const heading = /^\/user\/\d/.test(document.location?.pathname ?? '') && document.querySelector('h1')
  return heading ? [...found, heading] : found
}

/** Names that the page marks as such, to find them again in its text. Short ones are words as often as names. */
export function namesIn(document: Document): string[] {
  const names = [...document.querySelectorAll(toolbarName)].map(({ textContent }) =>
    (textContent ?? '').trim(),
  )
  return [...new Set(names)].filter((name) => name.length >= 4 && name.length <= 80).slice(0, 200)
}

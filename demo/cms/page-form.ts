import { details, mediaField, selectField, textArea, textField, toggle } from './fields.ts'
import { drupalForm, ginPage, stickyActions } from './gin-page.ts'
import { mediaLibrary } from './media-library.ts'
import { paragraphs } from './paragraphs.ts'
import type { CmsSite } from './site.ts'

/** Add form of the content type Side. */
export function pageForm(site: CmsSite): string {
  const id = 'node-page-form'
  const sidebar = [
    details(
      'group-teaser',
      'Teaser',
      `${textField({ name: 'field_teaser_text', label: 'Teasertekst' })}${mediaField({ name: 'field_teaser_image', label: 'Teaserbillede' })}`,
      true,
    ),
    details('group-tagging', 'Tagging', textField({ name: 'field_tags', label: 'Emneord' })),
  ].join('')
  const main = [
    selectField({ name: 'field_branch', label: 'Bibliotek', choices: ['- Ingen -', 'Hovedbiblioteket'] }),
    selectField({
      name: 'field_breadcrumb_parent',
      label: 'Overordnet side i brødkrummestien',
      choices: ['- Ingen -', 'Om biblioteket'],
    }),
    textField({ name: 'title', label: 'Titel', required: true }),
    toggle({ name: 'field_display_titles', label: 'Vis titel', checked: true }),
    textArea({ name: 'field_hero_title', label: 'Hero-titel' }),
    textArea({ name: 'field_subtitle', label: 'Manchet' }),
    paragraphs([]),
  ].join('')
  return ginPage({
    site,
    path: 'node/add/page',
    title: 'Opret Side',
    trail: 'content',
    breadcrumbs: [['/node/add', 'Tilføj indhold']],
    actions: stickyActions(id, {
      toggle: toggle({ name: 'status', label: 'Udgivet', checked: true, form: id }),
    }),
    sidebar,
    body: `${drupalForm({ sidebar }, { id, action: '/node/add/page', body: main, classes: 'node-form' })}${mediaLibrary()}`,
  })
}

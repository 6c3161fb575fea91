import { dateField, details, mediaField, selectField, textArea, textField, toggle } from './fields.ts'
import { drupalForm, ginPage, stickyActions } from './gin-page.ts'
import { mediaLibrary } from './media-library.ts'
import { paragraphs } from './paragraphs.ts'
import type { CmsSite } from './site.ts'

/** Add and edit form of an event series; events are no nodes. */
export function eventForm({
  site,
  today,
  series,
}: {
  site: CmsSite
  today: string
  series?: number
}): string {
  const id = series === undefined ? 'eventseries-default-add-form' : 'eventseries-default-edit-form'
  const path = series === undefined ? 'events/add/default' : `events/series/${series}/edit`
  const known = series === undefined ? {} : { value: 'Krimiaften med kaffe' }
  const sidebar = [
    details('group-image', 'Billede', mediaField({ name: 'field_event_image', label: 'Billede' }), true),
    details(
      'group-teaser',
      'Teaser',
      `${textField({ name: 'field_teaser_text', label: 'Teasertekst' })}${mediaField({ name: 'field_teaser_image', label: 'Teaserbillede' })}`,
    ),
    details(
      'group-tagging',
      'Tagging',
      `${selectField({ name: 'field_categories', label: 'Kategori', choices: ['- Ingen -', 'Foredrag', 'Børn'] })}${selectField({ name: 'field_audiences', label: 'Målgrupper', choices: ['Børn', 'Unge', 'Voksne'] })}${textField({ name: 'field_tags', label: 'Emneord' })}`,
      true,
    ),
  ].join('')
  const main = [
    textField({ name: 'title', label: 'Titel', required: true, ...known }),
    textArea({ name: 'field_description', label: 'Beskrivelse' }),
    toggle({ name: 'field_automatic_list_hide', label: 'Skjul på automatiske lister' }),
    toggle({ name: 'field_event_all_day', label: 'Hele dagen' }),
    selectField({
      name: 'recur_type',
      label: 'Type af gentagelse',
      required: true,
      choices: ['Brugerdefineret', 'Ugentlig', 'Månedlig'],
    }),
    dateField({ name: 'custom_date', label: 'Dato og tid', withTime: true, value: today }),
    selectField({
      name: 'field_branch',
      label: 'Bibliotek',
      choices: ['Hovedbiblioteket', 'Havnebiblioteket'],
    }),
    textField({ name: 'field_event_place', label: 'Sted', value: series === undefined ? '' : 'Sal 2' }),
    textField({ name: 'field_event_link', label: 'Billetlink' }),
    textField({ name: 'field_ticket_capacity', label: 'Antal pladser', type: 'number' }),
    paragraphs([], 'field_event_paragraphs'),
  ].join('')
  return ginPage({
    site,
    path,
    title: series === undefined ? 'Tilføj Arrangementserie' : 'Redigér Krimiaften med kaffe',
    trail: 'content',
    breadcrumbs: [['/admin/content/eventseries', 'Arrangementserie']],
    actions: stickyActions(id, {
      toggle: toggle({ name: 'status', label: 'Udgivet', checked: true, form: id }),
    }),
    sidebar,
    body: `${drupalForm({ sidebar }, { id, action: `/${path}`, body: main, classes: 'eventseries-form' })}${mediaLibrary()}`,
  })
}

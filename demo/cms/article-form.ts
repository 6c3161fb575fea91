import { danishDate } from './danish-date.ts'
import { dateField, details, mediaField, selectField, textArea, textField, toggle } from './fields.ts'
import { drupalForm, ginPage, stickyActions } from './gin-page.ts'
import { mediaLibrary } from './media-library.ts'
import { paragraphs } from './paragraphs.ts'
import type { CmsSite } from './site.ts'

export interface ArticleFormOptions {
  readonly site: CmsSite
  readonly today: string
  /** The node that is edited; none for a new one. */
  readonly node?: { readonly id: number; readonly title: string }
  readonly errors?: readonly string[]
  /** Open at a colleague's: every field is disabled and a warning comes after load. */
  readonly locked?: boolean
}

/** Add and edit form of the article. The edit form carries invented personal data, for the covers to find. */
export function articleForm({ site, today, node, errors = [], locked = false }: ArticleFormOptions): string {
  const id = node ? 'node-article-edit-form' : 'node-article-form'
  const path = node ? `node/${node.id}/edit` : 'node/add/article'
  const sidebar = articleSidebar({ today, locked, known: node !== undefined })
  const disabled = locked
  const main = [
    selectField({
      name: 'field_branch',
      label: 'Bibliotek',
      disabled,
      choices: ['- Ingen -', 'Hovedbiblioteket', 'Havnebiblioteket'],
    }),
    textField({
      name: 'title',
      label: 'Titel',
      required: true,
      invalid: errors.length > 0,
      disabled,
      ...(node ? { value: node.title } : {}),
    }),
    textArea({
      name: 'field_subtitle',
      label: 'Manchet',
      disabled,
      ...(node ? { value: 'Mød forfatterne, og find næste bog til de mørke aftener.' } : {}),
    }),
    paragraphs(node ? ['text_body', 'medias'] : []),
  ].join('')
  return ginPage({
    site,
    path,
    title: node ? `Redigér Artikel ${node.title}` : 'Opret Artikel',
    trail: 'content',
    breadcrumbs: node ? [[`/node/${node.id}`, node.title]] : [['/node/add', 'Tilføj indhold']],
    actions: stickyActions(id, {
      toggle: toggle({ name: 'status', label: 'Udgivet', checked: true, form: id, disabled }),
    }),
    sidebar,
    bodyClasses: node ? ['page-node-type-article'] : [],
    ...(errors.length > 0 ? { messages: { type: 'error' as const, texts: errors } } : {}),
    ...(locked
      ? {
          demo: {
            lateMessages: [
              {
                type: 'warning',
                text: 'Indholdet redigeres lige nu af Mette Sørensen og er låst for at undgå samtidige ændringer.',
              },
            ],
          },
        }
      : {}),
    body: `${drupalForm({ sidebar }, { id, action: `/${path}`, body: main, classes: 'node-form' })}${mediaLibrary()}`,
  })
}

function articleSidebar({
  today,
  locked,
  known,
}: {
  today: string
  locked: boolean
  known: boolean
}): string {
  const disabled = locked
  const log = known
    ? 'Rettet efter opkald fra Mette Sørensen, tlf. 20 12 34 56, mail mette.soerensen@eksempelbibliotek.dk'
    : ''
  return [
    `<div class="entity-meta__header"><p><b>Sidst gemt:</b> ${known ? `${danishDate(today)} - 09:12` : 'Ikke gemt endnu'}</p><div class="entity-meta__author form-item form-item--meta-author" id="edit-meta-author"><b>Forfatter:</b> Karen Lindholm</div></div>`,
    textArea({
      name: 'revision_log',
      label: 'Logbesked',
      value: log,
      rows: 4,
      disabled,
      help: 'Beskriv kort, hvad du har ændret.',
    }),
    details(
      'scheduler-settings',
      'Planlægning',
      `${dateField({ name: 'publish_on', label: 'Udgiv den', withTime: true, disabled })}${dateField({ name: 'unpublish_on', label: 'Afpublicér den', withTime: true, disabled })}`,
    ),
    details(
      'author',
      'Forfatter og dato',
      `${dateField({ name: 'field_publication_date', label: 'Udgivelsesdato', required: true, value: today, disabled })}${selectField({ name: 'uid', label: 'Skrevet af', choices: ['Karen Lindholm', 'Mette Sørensen'], disabled })}${toggle({ name: 'field_show_override_author', label: 'Overskriv forfatter', disabled })}`,
    ),
    details(
      'group-teaser',
      'Teaser',
      `${textField({ name: 'field_teaser_text', label: 'Teasertekst', disabled, help: 'Vises på kort uden billede.' })}${mediaField({ name: 'field_teaser_image', label: 'Teaserbillede', disabled })}`,
      true,
    ),
    details(
      'group-tagging',
      'Tagging',
      `${selectField({ name: 'field_categories', label: 'Kategorier', choices: ['- Ingen -', 'Litteratur', 'Digitalt', 'Børn'], disabled })}${textField({ name: 'field_tags', label: 'Emneord', disabled })}`,
    ),
    details('path-0', 'URL-alias', textField({ name: 'path', label: 'URL-alias', disabled })),
  ].join('')
}

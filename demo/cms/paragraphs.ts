import { fieldWrapper, textArea } from './fields.ts'

const labels: Readonly<Record<string, string>> = {
  text_body: 'Tekst',
  medias: 'Medie(r)',
  banner: 'Banner',
  card_grid_manual: 'Kortgitter – manuelt',
  content_slider: 'Indholdsslider - manual',
}

/** The field "Afsnit": what is there, and the hidden dialog for adding that real pages keep in the form at all times. */
export function paragraphs(present: readonly string[], field = 'field_paragraphs'): string {
  const id = field.replaceAll('_', '-')
  const rows = present.map((bundle, index) => row(bundle, { id, field, index })).join('')
  const choices = Object.entries(labels)
    .map(
      ([bundle, label]) =>
        `<li><button type="button" class="paragraphs-button--add-more" data-adds="${bundle}">${label}</button></li>`,
    )
    .join('')
  return fieldWrapper(
    field,
    `<div id="${id}-add-more-wrapper"><table id="${id}-values" class="field-multiple-table"><thead><tr><th class="field-label"><h4 class="form-item__label">Afsnit</h4></th></tr></thead><tbody>${rows}<tr class="paragraphs-features__add-in-between__row"><td><button type="button" class="button paragraphs-features__add-in-between__button" title="Vis alle Afsnit" data-opens="component-picker">+ Tilføj</button></td></tr></tbody></table><div class="paragraphs-ee-dialog-wrapper js-hide" hidden><div class="paragraphs-add-dialog paragraphs-add-dialog--categorized" role="dialog" aria-modal="true" aria-label="Tilføj Afsnit" data-widget-title="Afsnit"><ul class="paragraphs-ee-buttons-list">${choices}</ul></div></div></div>`,
    'entity-reference-revisions',
  )
}

function row(bundle: string, { id, field, index }: { id: string; field: string; index: number }): string {
  const open =
    bundle === 'text_body'
      ? textArea({
          name: 'field_body',
          label: 'Brødtekst',
          rows: 5,
          value:
            'Tilmelding hos Mette Sørensen på 20 12 34 56. Lånernummer 1234567890 er skrevet op, CPR 010203-4567.',
        })
          .replaceAll('edit-field-body', `edit-${id}-${index}-subform-field-body`)
          .replaceAll('name="field_body', `name="${field}[${index}][subform][field_body]`)
      : ''
  return `<tr class="draggable paragraph-type--${bundle.replaceAll('_', '-')}"><td><div data-drupal-selector="edit-${id}-${index}" id="edit-${id}-${index}" class="js-form-wrapper"><div class="paragraph-top"><span class="paragraph-type-label">${labels[bundle] ?? bundle}</span></div>${open}</div></td></tr>`
}

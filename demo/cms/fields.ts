import { escapeHtml } from '../server/http.ts'

export interface FieldOptions {
  /** Machine name: `field_teaser_text`. */
  readonly name: string
  readonly label: string
  readonly value?: string
  readonly required?: boolean
  readonly invalid?: boolean
  readonly help?: string
  readonly disabled?: boolean
}

const dashed = (name: string) => name.replaceAll('_', '-')

/** A field's wrapper with the markers that Drupal's form builder leaves: selector, class and id made of the machine name. */
export function fieldWrapper(name: string, body: string, type = 'string'): string {
  const id = dashed(name)
  return `<div class="field--type-${type} field--name-${id} js-form-wrapper form-wrapper" data-drupal-selector="edit-${id}-wrapper" id="edit-${id}-wrapper">${body}</div>`
}

export function textField(options: FieldOptions & { readonly type?: string }): string {
  const id = `edit-${dashed(options.name)}-0-value`
  const input = `<input type="${options.type ?? 'text'}" id="${id}" data-drupal-selector="${id}" name="${options.name}[0][value]" value="${escapeHtml(options.value ?? '')}" maxlength="255" class="form-text form-element${options.invalid ? ' error' : ''}"${states(options)}>`
  return fieldWrapper(options.name, item(id, options, input))
}

export function textArea(options: FieldOptions & { readonly rows?: number }): string {
  const id = `edit-${dashed(options.name)}-0-value`
  const input = `<textarea id="${id}" data-drupal-selector="${id}" name="${options.name}[0][value]" rows="${options.rows ?? 3}" class="form-textarea form-element"${states(options)}>${escapeHtml(options.value ?? '')}</textarea>`
  return fieldWrapper(options.name, item(id, options, input), 'string-long')
}

export function selectField(options: FieldOptions & { readonly choices: readonly string[] }): string {
  const id = `edit-${dashed(options.name)}`
  const list = options.choices.map((choice) => `<option>${escapeHtml(choice)}</option>`).join('')
  const input = `<select id="${id}" data-drupal-selector="${id}" name="${options.name}" class="form-select form-element"${states(options)}>${list}</select>`
  return fieldWrapper(options.name, item(id, options, input), 'entity-reference')
}

export function toggle(
  options: FieldOptions & { readonly checked?: boolean; readonly form?: string },
): string {
  const id = `edit-${dashed(options.name)}-value`
  const owner = options.form ? ` form="${options.form}"` : ''
  const body = `<div class="form-item form-type--boolean"><input${owner} type="checkbox" id="${id}" data-drupal-selector="${id}" name="${options.name}[value]" value="1" class="form-checkbox form-boolean"${options.checked ? ' checked' : ''}${options.disabled ? ' disabled' : ''}> <label for="${id}" class="form-item__label option">${escapeHtml(options.label)}</label></div>${help(options)}`
  return fieldWrapper(options.name, body, 'boolean')
}

/** Date and time; Drupal shows the label in a heading and hides the inputs' own labels. */
export function dateField(options: FieldOptions & { readonly withTime?: boolean }): string {
  const id = `edit-${dashed(options.name)}-0-value`
  const part = (kind: 'date' | 'time', label: string) =>
    `<div class="form-item"><label for="${id}-${kind}" class="form-item__label visually-hidden">${label}</label><input type="${kind}" id="${id}-${kind}" data-drupal-selector="${id}-${kind}" name="${options.name}[0][value][${kind}]" value="${kind === 'date' ? escapeHtml(options.value ?? '') : ''}" class="form-${kind} form-element${options.invalid ? ' error' : ''}"${states(options)}></div>`
  const body = `<h4 class="form-item__label${marks(options)}">${escapeHtml(options.label)}</h4><div class="date-parts">${part('date', 'Dato')}${options.withTime ? part('time', 'Klokkeslæt') : ''}</div>${help(options)}`
  return fieldWrapper(options.name, body, 'datetime')
}

/** A field that is filled from the media library; its button opens the modal dialog. */
export function mediaField(options: FieldOptions): string {
  const id = `edit-${dashed(options.name)}-open-button`
  const body = `<fieldset class="media-library-widget fieldset" id="${options.name}-media-library-wrapper" data-drupal-selector="edit-${dashed(options.name)}"><legend class="fieldset__legend"><span class="fieldset__label">${escapeHtml(options.label)}</span></legend><p class="media-library-widget-empty-text">Ingen medier er valgt.</p><input type="submit" formnovalidate id="${id}" data-drupal-selector="${id}" data-opens="media-library" name="${options.name}-media-library-open-button" value="Tilføj medie" class="button js-media-library-open-button"${options.disabled ? ' disabled' : ''}>${help(options)}</fieldset>`
  return fieldWrapper(options.name, body, 'entity-reference')
}

/** A group of fields that folds, as in the sidebar. */
export function details(id: string, title: string, body: string, open = false): string {
  return `<details class="claro-details js-form-wrapper form-wrapper" data-drupal-selector="edit-${id}" id="edit-${id}"${open ? ' open' : ''}><summary class="claro-details__summary" role="button">${escapeHtml(title)}</summary><div class="claro-details__wrapper details-wrapper">${body}</div></details>`
}

function item(id: string, options: FieldOptions, input: string): string {
  return `<div class="js-form-item form-item"><label for="${id}" class="form-item__label${marks(options)}">${escapeHtml(options.label)}</label>${input}${help(options)}</div>`
}

function marks({ required, invalid }: FieldOptions): string {
  return `${required ? ' js-form-required form-required' : ''}${invalid ? ' has-error' : ''}`
}

function states({ required, invalid, disabled }: FieldOptions): string {
  return `${required ? ' required aria-required="true"' : ''}${invalid ? ' aria-invalid="true"' : ''}${disabled ? ' disabled' : ''}`
}

function help({ help: words }: FieldOptions): string {
  return words ? `<div class="form-item__description">${escapeHtml(words)}</div>` : ''
}

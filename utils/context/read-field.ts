import type { PageField } from './page-context.ts'
import { ownText } from './text-of.ts'

const labelPlaces =
  'summary, h4.form-item__label, legend .fieldset__label, legend, label:not(.visually-hidden, .ck-label, [for$="-summary"])'

// Drupal 10 and 7; the same class on `.field` stands in previews, which show content.
const wrappers = '[class*="field--name-"]:not(.field), .form-wrapper[class*="field-name-"]'

/**
 * The field an element belongs to: an input, or anything inside a field's wrapper, such as the editor's surface or
 * Select2's box. Reads names and labels only. Undefined when the element belongs to no field.
 */
export function readField(element: Element): PageField | undefined {
  const start = anchorOf(element)
  const form = start?.closest('form') ?? formOf(start)
  if (!start || !form || form.matches('[data-drupal-selector^="views-form"]')) return undefined
  const wrapper = wrapperOf(start)
  const name = machineName(start, wrapper, isEntityForm(form))
  if (!name) return undefined
  const label = labelOf(start, wrapper)
  const row = start.closest('[class*="paragraph-type--"]')
  const component = row && componentOf(row)
  // A widget may bring its own fold-out (addresses): the group is the one around the field.
  const group = (wrapper ?? start)
    .closest('details, fieldset.form-wrapper, fieldset.js-form-wrapper')
    ?.querySelector('summary, legend')
  return {
    name: name.slice(0, 200),
    label,
    ...(component && { component }),
    ...(group && { group: ownText(group) }),
  }
}

/** The element Drupal puts around all inputs of one field; none around settings and base fields. */
export function wrapperOf(element: Element): Element | null {
  return element.closest(wrappers)
}

/** Paragraph bundle of a row of a paragraphs field. */
export function componentOf(row: Element): string | undefined {
  return /\bparagraph-type--([\w-]+)/.exec(row.getAttribute('class') ?? '')?.[1]?.replaceAll('-', '_')
}

/** Forms of content and media name their inputs after the field; settings forms after the setting itself. */
export function isEntityForm(form: Element): boolean {
  return (
    /\b(node|media|taxonomy|event(series|instance))-/.test(
      `${form.getAttribute('data-drupal-selector') ?? ''} ${form.id}`,
    ) || form.classList.contains('node-form')
  )
}

// Some widgets put the focus outside the form: Select2's search list and the editor's balloons hang last in the body.
function anchorOf(element: Element): Element | null {
  const { ownerDocument } = element
  if (element.closest('.select2-dropdown'))
    return ownerDocument.querySelector('.select2-container--open .select2-selection')
  if (element.closest('.ck-body-wrapper'))
    return ownerDocument.querySelector('.ck-editor__editable.ck-focused')
  return element
}

function formOf(element: Element | null): Element | null {
  const id = element?.getAttribute('form')
  return id ? (element?.ownerDocument.getElementById(id) ?? null) : null
}

function machineName(start: Element, wrapper: Element | null, inEntity: boolean): string | undefined {
  const fromClass = /\bfield--?name-([\w-]+)/.exec(wrapper?.getAttribute('class') ?? '')?.[1]
  const parts = (start.getAttribute('name') ?? '').split(/[[\]]+/).filter(Boolean)
  if (fromClass) return fromClass.replaceAll('-', '_')
  const named = parts.slice(parts.lastIndexOf('subform') + 1)
  if (inEntity) return named[0]
  return named.findLast((part) => !/^(\d+|value|date|time|target_id|und)$/.test(part))
}

function labelOf(start: Element, wrapper: Element | null): string {
  const id = start.getAttribute('id')
  const choice = start
    .closest('.form-radios, .form-checkboxes, .form-boolean-group')
    ?.closest('fieldset, .form-item')
  const place = wrapper ?? choice ?? start.closest('.form-item, .js-form-item, fieldset')
  const own =
    id && !choice && !wrapper ? start.ownerDocument.querySelector(`label[for="${CSS.escape(id)}"]`) : null
  const label = own ?? place?.querySelector(labelPlaces) ?? place?.querySelector('label')
  return label ? ownText(label).replace(/\s*\*$/, '') : ''
}

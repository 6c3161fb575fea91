import type { PageField, PageForm } from './page-context.ts'
import { componentOf, isEntityForm, readField, wrapperOf } from './read-field.ts'

const entityForm =
  /^(node|media|taxonomy_term|eventseries|eventinstance|menu_link_content|user)_(?!multiple|delete_multiple)(?:(.+?)_)??(?:(add|edit|delete)_)?form$/

/**
 * The form the page is about: the first one that is neither in a dialog nor a list's filter, else a list's own form.
 * A page with no form, or with a filter only, gives the filter or nothing.
 */
export function readForm(document: Document): HTMLFormElement | undefined {
  const forms = [
    ...document.querySelectorAll<HTMLFormElement>('form[data-drupal-selector], #content form[id]'),
  ].filter((form) => !form.closest('.ui-dialog') && form.method !== 'dialog')
  const rank = (form: Element) => {
    const name = nameOf(form)
    return /^views.exposed/.test(name) ? 2 : /^(views.form|search)/.test(name) ? 1 : 0
  }
  return forms.toSorted((a, b) => rank(a) - rank(b))[0]
}

/** Form id, and what it says of entity, bundle and operation; `path` decides between adding and editing where the id does not. */
export function parseForm(form: Element, path: string): PageForm {
  const id = nameOf(form).replace(/--.*/, '').replaceAll('-', '_').slice(0, 200)
  const modern = entityForm.exec(id)
  const seventh = /^(\w+)_node_form$/.exec(id)
  const entityType = modern ? modern[1] : seventh && 'node'
  const bundle = modern ? modern[2] : seventh?.[1]
  // The last of these words in the path: `/events/add/default`, `/node/3/edit`.
  const operation = modern?.[3] ?? /.*\/(add|edit|delete)\b/.exec(path)?.[1]
  return {
    id,
    ...(entityType && { entityType }),
    ...(bundle && { bundle }),
    ...(isOperation(operation)
      ? { operation }
      : /^\/admin\/(config|structure|appearance)\//.test(path) &&
        !/^views|filter|bulk/.test(id) && { operation: 'settings' }),
  }
}

function isOperation(word: string | undefined): word is 'add' | 'edit' | 'delete' {
  return word === 'add' || word === 'edit' || word === 'delete'
}

/**
 * The fields of a form in page order, each once per component. Inputs that only look after the form itself, buttons, and the
 * rows of lists, which name people and content, are passed over.
 */
export function readFields(form: HTMLFormElement, { id }: PageForm): PageField[] {
  if (id.startsWith('views_form')) return []
  const found = new Map<string, PageField>()
  const done = new Set<Element>()
  const inEntity = isEntityForm(form)
  for (const input of form.elements) {
    if (!isField(input) || (!inEntity && input.closest('td'))) continue
    // A date field has dozens of inputs: one tells all that is wanted.
    const wrapper = wrapperOf(input)
    if (wrapper && done.has(wrapper)) continue
    if (wrapper) done.add(wrapper)
    const field = readField(input)
    const key = field && `${field.component ?? ''}/${field.name}`
    if (field && key && !found.has(key) && found.size < 600) found.set(key, field)
  }
  return [...found.values()]
}

function isField(input: Element): boolean {
  const name = input.getAttribute('name') ?? ''
  const type = input.getAttribute('type')
  if (!name || /^(form_|op$|_|.*(_weight|\[_weight])|.*bulk_form|.*\[summary])/.test(name)) return false
  // These two widgets have no other input of their own than a hidden one.
  if (type === 'hidden') return /\[(media_library_selection|add_more)]/.test(name)
  return type !== 'submit' && type !== 'button' && input.tagName !== 'BUTTON'
}

/** Paragraph bundles in the form, in page order, without repeats. */
export function readComponents(form: Element): string[] {
  const rows = [...form.querySelectorAll('[class*="paragraph-type--"]')].map((row) => componentOf(row) ?? '')
  return [...new Set(rows.filter(Boolean))].slice(0, 200)
}

function nameOf(form: Element): string {
  return form.getAttribute('data-drupal-selector') ?? form.id
}

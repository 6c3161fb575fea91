import { fieldLabel } from './field-label.ts'
import { isShown, plainText } from './shown.ts'

export type TextKey = 'summary' | 'description'

const SUMMARY_LABEL =
  /^(?:resumé|resume|opsummering|titel|emne|overskrift|summary|title|subject)(?![\p{L}])/iu
const DESCRIPTION_LABEL = /^(?:beskrivelse|description|beskriv|uddyb)/iu
const ATTACHMENT_LABEL = /vedhæft|bilag|filer\b|attach|skærm(?:billede|print)/iu

/**
 * From the surest to the least sure: the Jira field's own id or name, then test ids that hold it, then the label. All
 * labels can be renamed by an administrator, so they come last.
 */
const LADDERS: Readonly<Record<TextKey, { readonly selectors: readonly string[]; readonly label: RegExp }>> =
  {
    summary: {
      selectors: [
        'input#summary, textarea#summary',
        'input[name="summary"], textarea[name="summary"]',
        '[data-field-id="summary"] input',
        '[data-testid*="summary" i] input:not([type="hidden"])',
      ],
      label: SUMMARY_LABEL,
    },
    description: {
      selectors: [
        'textarea#description, textarea[name="description"]',
        '#description[contenteditable="true"], #description [contenteditable="true"]',
        '[data-field-id="description"] [contenteditable="true"], [data-fieldid="description"] [contenteditable="true"]',
        '[data-field-id="description"] textarea, [data-fieldid="description"] textarea',
        '[data-testid*="description" i] [contenteditable="true"], [data-testid*="description" i] textarea',
        '#ak-editor-textarea[contenteditable="true"]',
      ],
      label: DESCRIPTION_LABEL,
    },
  }

const EDITABLE = '[contenteditable="true"]'
const EDITOR = `${EDITABLE}, .ak-editor, [class*="akEditor"], [data-testid*="editor" i]`

/** The part of the page that holds the request form; the whole body where there is no form. */
export function requestForm(document: Document): Element | null {
  const forms = [...document.querySelectorAll('form')].filter(
    (form) =>
      isShown(form) &&
      !/search|login/iu.test(
        `${form.id} ${form.getAttribute('action') ?? ''} ${form.getAttribute('role') ?? ''}`,
      ),
  )
  const withText = forms.find((form) => form.querySelector(`textarea, ${EDITABLE}, #summary`) !== null)
  return withText ?? document.querySelector('main, [role="main"]') ?? document.body
}

/** The field to fill in, or null: a guess is never made between several that are equally likely. */
export function findTextField(form: Element, key: TextKey): HTMLElement | null {
  const { selectors, label } = LADDERS[key]
  for (const selector of selectors) {
    const found = usable(form.querySelectorAll(selector))
    if (found !== undefined) return found
  }
  const fields = key === 'summary' ? 'input[type="text"], input:not([type])' : `textarea, ${EDITABLE}`
  const all = shown(form.querySelectorAll(fields))
  const labelled = all.filter((field) => label.test(fieldLabel(field)))
  if (labelled.length > 0) return labelled[0] ?? null
  return key === 'description' && all.length === 1 ? (all[0] ?? null) : null
}

/**
 * The hidden file input of the attachment field. A rich-text editor may bring one of its own, which would put the
 * picture into the text.
 */
export function findFileInput(form: Element): HTMLInputElement | null {
  const all = [...form.querySelectorAll('input[type="file"]')].filter(isFileInput)
  const free = all.filter((input) => !input.disabled && input.closest(EDITOR) === null)
  const near = free.find((input) => isAttachmentBox(input, form))
  if (near !== undefined) return near
  const picker = free.find((input) => input.dataset['testid'] === 'media-picker-file-input')
  return picker ?? (free.length === 1 ? (free[0] ?? null) : null)
}

/** Where the names of attached files appear: the attachment field's own box, else the form. */
export function attachmentBox(form: Element): Element {
  const input = findFileInput(form)
  for (let at = input?.parentElement ?? null; at !== null && at !== form; at = at.parentElement) {
    if (namesAttachments(at)) return at
  }
  return form
}

function isAttachmentBox(input: Element, form: Element): boolean {
  if (/attach|vedhæft/iu.test(`${input.id} ${input.getAttribute('name') ?? ''}`)) return true
  for (let at = input.parentElement; at !== null && at !== form; at = at.parentElement) {
    // A box with other fields in it is too large to say what the input is for.
    if (at.querySelectorAll(`textarea, ${EDITABLE}, select, input[type="text"]`).length > 0) return false
    if (namesAttachments(at)) return true
  }
  return false
}

function namesAttachments(box: Element): boolean {
  const names = `${box.id} ${box.getAttribute('data-testid') ?? ''} ${box.getAttribute('data-field-id') ?? ''}`
  if (/attach/iu.test(names)) return true
  return ATTACHMENT_LABEL.test(plainText(box.querySelector('label, legend, [class*="label" i]')))
}

function usable(found: NodeListOf<Element>): HTMLElement | undefined {
  return shown(found)[0]
}

function shown(found: NodeListOf<Element>): readonly HTMLElement[] {
  return [...found].filter(
    (field): field is HTMLElement =>
      isHtml(field) && isShown(field) && !field.hasAttribute('disabled') && !field.hasAttribute('readonly'),
  )
}

function isHtml(element: Element): element is HTMLElement {
  return 'dataset' in element
}

function isFileInput(element: Element): element is HTMLInputElement {
  return element.tagName === 'INPUT'
}

import { fieldLabel, labelFor } from './field-label.ts'
import { isShown, plainText } from './shown.ts'

export interface RequiredField {
  readonly label: string
  readonly element: HTMLElement
}

const FIELDS =
  'input:not([type="hidden"]):not([type="file"]):not([type="submit"]):not([type="button"]), textarea, select, [contenteditable="true"], [role="combobox"]:not(input)'
const SEND = /^(?:send|indsend|opret|submit|create)\b/iu
const CHOSEN =
  '[class*="singleValue" i], [class*="single-value" i], [class*="multiValue" i], [class*="multi-value" i]'
const LONGEST_ERROR = 200

/** Required fields that stand empty, each once, with the name that the form gives them. */
export function emptyRequiredFields(form: Element): readonly RequiredField[] {
  const fields = [...form.querySelectorAll<HTMLElement>(FIELDS)].filter((field) => isShown(field))
  const empty = fields.filter((field) => isRequired(field) && isEmpty(field, form))
  const named = empty
    .map((element) => ({ element, label: fieldLabel(element) }))
    .filter(({ label }) => label !== '')
  return named.filter((field, index) => named.findIndex((one) => one.label === field.label) === index)
}

/** The button that sends the form; found so that its name can be said and it can be scrolled to, never to press it. */
export function findSendButton(form: Element): HTMLElement | null {
  const buttons = [...form.querySelectorAll<HTMLElement>('button, input[type="submit"]')].filter(isShown)
  const submits = buttons.filter((button) => button.getAttribute('type') === 'submit')
  return (
    submits.find((one) => SEND.test(buttonName(one))) ??
    submits.at(-1) ??
    buttons.find((one) => SEND.test(buttonName(one))) ??
    null
  )
}

export function buttonName(button: HTMLElement): string {
  return (
    plainText(button) ||
    button.getAttribute('value')?.trim() ||
    button.getAttribute('aria-label')?.trim() ||
    ''
  )
}

/** What the portal itself says went wrong, each sentence once, shortened to 200 characters. */
export function portalErrors(document: Document): readonly string[] {
  const alerts = [
    ...document.querySelectorAll(
      '[role="alert"], .aui-message-error, [data-testid*="error-message" i], .error-message, [id$="-error"]',
    ),
  ]
  const texts = alerts
    .filter(isShown)
    .map(plainText)
    .filter((text) => text !== '')
  return [...new Set(texts)].map((text) =>
    text.length > LONGEST_ERROR ? `${text.slice(0, LONGEST_ERROR - 1)}…` : text,
  )
}

function isRequired(field: HTMLElement): boolean {
  if (field.hasAttribute('required') || field.getAttribute('aria-required') === 'true') return true
  const label = field.id === '' ? null : labelFor(field.ownerDocument, field.id)
  const text = plainText(label ?? field.closest('label'))
  return /\*\s*$|\((?:påkrævet|obligatorisk|required)\)\s*$/iu.test(text)
}

function isEmpty(field: HTMLElement, form: Element): boolean {
  if (field.getAttribute('contenteditable') === 'true') return plainText(field) === ''
  if (isOption(field))
    return ![...form.querySelectorAll<HTMLInputElement>('input')].some(
      (one) => one.name === field.name && one.checked,
    )
  const value = 'value' in field && typeof field.value === 'string' ? field.value : plainText(field)
  if (value.trim() !== '') return false
  // A drawn select shows its choice beside an input that stays empty.
  const control = field.closest('[class*="control" i], [class*="select" i]')
  return control === null || control.querySelector(CHOSEN) === null
}

function isOption(field: HTMLElement): field is HTMLInputElement {
  return field.tagName === 'INPUT' && /^(?:radio|checkbox)$/u.test(field.getAttribute('type') ?? '')
}

import { readField } from '../../utils/context/read-field.ts'
import { oneLine, ownText } from '../../utils/context/text-of.ts'

const buttons =
  'button, summary, a.button, input:is([type="submit"], [type="button"], [type="reset"]), [role="button"], [role="tab"], [role="menuitem"]'
/** The panel itself, and what carries the name of the person signed in. */
const notHers = 'cms-hjaelp, #toolbar-item-user, .toolbar-icon-user, #toolbar-item-user-secondary, .username'
/** Also shown in plain by "show password", as a field of another type. */
const secretName = /pass|pin(?![a-z])|pinkode|secret|adgangskode|api_?key|token/i
const nameLimit = 80

/** `trykkede på Gem`: by the name of the button; undefined for a click on anything else. */
export function clickText(target: Element): string | undefined {
  const button = target.closest(buttons)
  if (!button || button.closest(notHers)) return undefined
  const name = oneLine(buttonName(button), nameLimit)
  return name === '' ? undefined : `trykkede på ${name}`
}

/** `ændrede Titel`: by the label of the field, or its machine name; nothing of what stands in it, nothing for a password. */
export function changeText(target: Element): string | undefined {
  if (target.closest(notHers) || isSecret(target)) return undefined
  const field = readField(target)
  const name = oneLine(field?.label || field?.name || plainName(target), nameLimit)
  return name === '' || secretName.test(field?.name ?? '') ? undefined : `ændrede ${name}`
}

function buttonName(button: Element): string {
  const label = button.getAttribute('aria-label')
  if (label) return label
  if (button instanceof HTMLInputElement) return button.value
  return ownText(button) || (button.getAttribute('title') ?? '')
}

function isSecret(target: Element): boolean {
  if (target.getAttribute('type') === 'password') return true
  const names = ['name', 'id', 'autocomplete'].map((name) => target.getAttribute(name) ?? '')
  return secretName.test(names.join(' '))
}

/** Fields outside the CMS's forms, such as the search box of a list. */
function plainName(target: Element): string {
  const labels = 'labels' in target && target.labels instanceof NodeList ? [...target.labels] : []
  const [label] = labels
  const text = label instanceof Element ? ownText(label) : ''
  return text || (target.getAttribute('aria-label') ?? target.getAttribute('name') ?? '')
}

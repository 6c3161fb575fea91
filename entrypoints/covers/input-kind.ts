import { findPersonalData } from '../../utils/report/personal-data.ts'

const passwordLike = /pass|pin(?![a-z])|pinkode|secret|adgangskode|api_?key|token/i
const patronLike = /patron|l(?:å|aa)ner|borrower|cpr|card_?number|kortnummer/i
const authorLike = /^(?:uid|name$)|author|forfatter/i

/**
 * What a field holds that must not be seen, judged by its kind, its names and what stands in it; undefined for nothing.
 * What stands in it is looked at here and goes no further.
 */
export function inputKind(
  input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
): string | undefined {
  if (/^(?:hidden|checkbox|radio|submit|button|image|reset|file|color|range)$/.test(input.type))
    return undefined
  if ('selectedOptions' in input)
    return isAuthor(input) && input.selectedOptions[0]?.textContent?.trim() ? 'name' : undefined
  if (!input.value.trim()) return undefined
  if (input.type === 'password') return 'password'
  const names = `${input.name} ${input.id} ${input.getAttribute('autocomplete') ?? ''}`
  const label = [...(input.labels ?? [])].map(({ textContent }) => (textContent ?? '').trim()).join(' ')
  if (passwordLike.test(names)) return 'password'
  if (patronLike.test(names) || patronLike.test(label)) return 'patron'
  if (input.type === 'email') return 'mail'
  if (input.type === 'tel') return 'phone'
  if (isAuthor(input)) return 'name'
  // The label tells a phone number from another number.
  const start = label.length + 2
  return findPersonalData(`${label}: ${input.value}`).find(({ end }) => end > start)?.kind
}

function isAuthor({ name }: { readonly name: string }): boolean {
  return authorLike.test(name)
}

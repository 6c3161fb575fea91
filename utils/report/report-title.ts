import type { SupportPolicy } from '../support/policy.ts'
import type { Draft } from './draft.ts'
import { oneLine } from './report-text.ts'

/** Jira's limit of a summary in UTF-16 units, prefix included. */
export const TITLE_LIMIT = 255
const PROPOSAL_LIMIT = 90

/**
 * The title as it leaves: one line. The urgent prefix stands first, once, when she chose the urgent route herself; it
 * goes when she chose another. Until she has chosen, a "haster" of her own stays. Nothing is cut.
 */
export function reportTitle(
  draft: Pick<Draft, 'title' | 'route' | 'routeChosen'>,
  policy: Pick<SupportPolicy, 'urgentPrefix'>,
): string {
  const title = oneLine(draft.title)
  const prefix = policy.urgentPrefix
  if (prefix === undefined || !draft.routeChosen) return title
  const rest = title.replace(urgentWord(prefix), '')
  return draft.route === 'urgent' ? oneLine(`${prefix}${rest}`) : rest
}

/** Whether she began the title with the urgent word on a route that is not urgent: then `route_urgent_question` is due. */
export function asksForUrgency(
  draft: Pick<Draft, 'title' | 'route'>,
  policy: Pick<SupportPolicy, 'urgentPrefix'>,
): boolean {
  if (policy.urgentPrefix === undefined || draft.route === 'urgent') return false
  return urgentWord(policy.urgentPrefix).test(oneLine(draft.title))
}

/** How many UTF-16 units too long a title is; 0 when it fits. */
export function titleExcess(title: string): number {
  return Math.max(0, title.length - TITLE_LIMIT)
}

/** `Artikel: Teaserbilledet forsvinder`: the place as the CMS names it and her first sentence, at most 90 characters, whole words. */
export function proposeTitle(draft: Pick<Draft, 'happened' | 'diagnostics'>): string {
  const value = (key: string) =>
    draft.diagnostics.find((line) => line.key === key && !line.removed)?.values[0]
  const form = value('form')
  const place = form?.includes(' (') === true ? form.replace(/ \([^)]*\)$/u, '') : (value('pageTitle') ?? '')
  const sentence = oneLine(draft.happened).split(/(?<=[.!?])\s/u)[0] ?? ''
  const what = sentence.replace(/[.!?]+$/u, '')
  if (what === '') return ''
  return shorten(place === '' ? what : `${place}: ${what}`)
}

function shorten(text: string): string {
  if (text.length <= PROPOSAL_LIMIT) return text
  const cut = text.slice(0, PROPOSAL_LIMIT - 1)
  const lastBlank = cut.lastIndexOf(' ')
  return `${(lastBlank > 20 ? cut.slice(0, lastBlank) : cut).replace(/[\s,;:]+$/u, '')}…`
}

/** The prefix's word as people write it: "haster", "Haster:", "HASTER!!", also repeated. */
function urgentWord(prefix: string): RegExp {
  const word = prefix.replace(/[^\p{L}\d ]/gu, '').trim()
  return new RegExp(String.raw`^(?:\s*${word}(?![\p{L}\d])[\s:!.,–-]*)+`, 'iu')
}

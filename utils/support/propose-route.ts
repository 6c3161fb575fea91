import { articleService } from './article-service.ts'
import { editing, madeHere, ownContent } from './own-pages.ts'
import type { CaseRoute, RouteProposal, SupportPolicy } from './policy.ts'
import type { RouteSignal } from './route-signal.ts'
import { faultSignals } from './signals-fault.ts'
import { searchSignals } from './signals-search.ts'
import { urgentSignals } from './signals-urgent.ts'
import { wishSignals } from './signals-wish.ts'

/** Det Kgl. Bibliotek's rule needs more than one sentence and stands in `article-service.ts`. */
const routeSignals: readonly RouteSignal[] = [
  ...urgentSignals,
  ...wishSignals,
  ...faultSignals,
  ...searchSignals,
]

/** What speaks for nothing else goes to Servicedesk. */
const START = 1
/** From here on the site is down, whatever else is said. */
const URGENT_AT = 3.5
const SHORTEST_TEXT = 8
/** What it is about is said by then; a pasted log must not keep the panel busy. */
const READ_CHARACTERS = 4000

interface Score {
  readonly route: CaseRoute
  readonly points: number
  readonly evidence: readonly string[]
}

/**
 * Where a case of this kind belongs by the rules in force, from what the report says and the page it is about. A
 * proposal only: routes that the policy does not know become Servicedesk; too little text gives no route.
 */
export function proposeRoute(
  report: { readonly title: string; readonly description: string; readonly path: string },
  policy: Pick<SupportPolicy, 'routes'>,
): RouteProposal {
  const sentences = [
    ...split(report.title.slice(0, READ_CHARACTERS)),
    ...split(report.description.slice(0, READ_CHARACTERS)),
  ]
  if (sentences.join('').length < SHORTEST_TEXT) return { confidence: 0, evidence: [] }
  const path = report.path.toLowerCase()
  const best = judge(sentences, path)
  const known = policy.routes.includes(best.route)
  return known ? best : { route: 'servicedesk', confidence: best.confidence / 2, evidence: best.evidence }
}

function judge(sentences: readonly string[], path: string): RouteProposal & { readonly route: CaseRoute } {
  const service = articleService(sentences, path)
  if (service === 'both')
    return { route: 'kb', confidence: 0.9, evidence: ['Digital Artikelservice', 'bibliotek.dk'] }
  const scores = scoreRoutes(sentences, path)
  const urgent = scores.find((score) => score.route === 'urgent')
  if (urgent !== undefined && urgent.points >= URGENT_AT) {
    return { route: 'urgent', confidence: Math.min(0.95, urgent.points / 6), evidence: urgent.evidence }
  }
  // Digital Artikelservice that fails only here, or nobody has tried elsewhere, is the CMS's own: never a matter of search.
  const open = scores.filter(({ route }) => route !== 'urgent' && (service === 'other' || route !== 'dbc'))
  const sorted = open.toSorted((a, b) => b.points - a.points)
  const [first, second] = sorted
  if (first === undefined) return { route: 'servicedesk', confidence: 0, evidence: [] }
  const margin = first.points - (second?.points ?? 0)
  const confidence = service === 'unknown' ? 0.4 : Math.min(0.95, 0.35 + margin * 0.15)
  return { route: first.route, confidence, evidence: first.evidence }
}

function scoreRoutes(sentences: readonly string[], path: string): readonly Score[] {
  const whole = `${path} ${sentences.join(' ')}`
  const aboutOwn = ownContent.test(whole)
  const score = (route: CaseRoute): Score => {
    const said = routeSignals
      .filter((signal) => signal.route === route)
      .flatMap((signal) => {
        const evidence = heard(signal, sentences, { path, whole })
        return evidence === undefined ? [] : [{ evidence, weight: signal.weight }]
      })
    const points = said.reduce((sum, one) => sum + one.weight, route === 'servicedesk' ? START : 0)
    // Lists of events and news are the CMS's own, however much they are about order and missing things.
    const elsewhere = !/^\/(?:work|search(?!\/content)|advancedsearch)/u.test(path)
    const share =
      route !== 'dbc'
        ? 1
        : madeHere.test(whole) || editing.test(path)
          ? 0.25
          : aboutOwn && elsewhere
            ? 0.5
            : 1
    return { route, points: points * share, evidence: said.map((one) => one.evidence).slice(0, 3) }
  }
  return [score('servicedesk'), score('dbc'), score('wish'), score('urgent')]
}

/** The words that said it, or undefined. */
function heard(
  { says, given, unless }: RouteSignal,
  sentences: readonly string[],
  about: { readonly path: string; readonly whole: string },
): string | undefined {
  if (given !== undefined && !given.test(about.whole)) return undefined
  for (const sentence of [...sentences, about.path]) {
    const match = says.exec(sentence)
    if (match !== null && !(unless?.test(sentence) ?? false)) return match[0].trim()
  }
  return undefined
}

function split(text: string): readonly string[] {
  const sentences = text
    .toLowerCase()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .split(/(?<=[.!?])\s+(?=[\p{L}\d"”'(])/u)
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

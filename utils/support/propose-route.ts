import { articleService } from './article-service.ts'
import { madeHere, ownContent, ownPages } from './own-pages.ts'
import type { CaseRoute, RouteProposal, SupportPolicy } from './policy.ts'
import { plainLetters, plainPattern, type RouteSignal } from './route-signal.ts'

const aboutOwnContent = plainPattern(ownContent)
const aboutMadeHere = plainPattern(madeHere)

/** What speaks for nothing else goes to Servicedesk. */
const START = 1
/** From here on the site is down, whatever else is said. */
const URGENT_AT = 3.5
const SHORTEST_TEXT = 8
/** What it is about is said by then; a pasted log must not keep the panel busy. */
const READ_CHARACTERS = 4000

interface Score {
  readonly route: CaseRoute
  /** Points in the question whether something is wanted or broken. */
  readonly mood: number
  /** Points in the question whose it is. */
  readonly matter: number
  readonly evidence: readonly string[]
}

/** Rules in force, and ways of putting things that speak for each route. */
export interface RouteRules extends Pick<SupportPolicy, 'routes'> {
  readonly signals: readonly RouteSignal[]
}

/**
 * Where a case of this kind belongs by the rules in force, from what the report says and the page it is about. A
 * proposal only: routes that the policy does not know become Servicedesk; too little text gives no route.
 */
export function proposeRoute(
  report: { readonly title: string; readonly description: string; readonly path: string },
  { routes, signals }: RouteRules,
): RouteProposal {
  const sentences = [
    ...split(report.title.slice(0, READ_CHARACTERS)),
    ...split(report.description.slice(0, READ_CHARACTERS)),
  ]
  if (sentences.join('').length < SHORTEST_TEXT) return { confidence: 0, evidence: [] }
  const best = judge({ sentences, path: report.path.toLowerCase(), signals })
  return routes.includes(best.route)
    ? best
    : { route: 'servicedesk', confidence: best.confidence / 2, evidence: best.evidence }
}

interface Reading {
  readonly sentences: readonly string[]
  readonly path: string
  readonly signals: readonly RouteSignal[]
}

// First whether it is everything, then whether it is wanted or broken, and only then whose it is.
function judge(reading: Reading): RouteProposal & { readonly route: CaseRoute } {
  const service = articleService(reading.sentences, reading.path)
  if (service === 'both')
    return { route: 'kb', confidence: 0.9, evidence: ['Digital Artikelservice', 'bibliotek.dk'] }
  const { urgent, wish, fault, dbc } = scoreRoutes(reading)
  if (urgent.mood >= URGENT_AT) return proposal(urgent, urgent.mood / 6)
  const rival = Math.max(fault.mood, dbc.mood)
  if (wish.mood > rival) return proposal(wish, sureBy(wish.mood - rival))
  // Digital Artikelservice that fails only here, or nobody has tried elsewhere, is the CMS's own: never a matter of search.
  if (service !== 'other') return proposal(fault, service === 'unknown' ? 0.4 : sureBy(fault.matter))
  return dbc.matter > fault.matter
    ? proposal(dbc, sureBy(dbc.matter - fault.matter))
    : proposal(fault, sureBy(fault.matter - Math.max(dbc.matter, wish.mood)))
}

function proposal({ route, evidence }: Score, confidence: number) {
  return { route, confidence: Math.min(0.95, confidence), evidence }
}

function sureBy(margin: number): number {
  return 0.35 + margin * 0.15
}

function scoreRoutes({ sentences, path, signals }: Reading) {
  const texts = [...sentences, path].map((text) => ({ text, plain: plainLetters(text) }))
  const whole = plainLetters(`${path} ${sentences.join(' ')}`)
  const said = signals.flatMap((signal) => {
    const evidence = heard(signal, texts, whole)
    return evidence === undefined ? [] : [{ ...signal, evidence }]
  })
  const score = (route: CaseRoute, { start = 0, share = 1 } = {}): Score => {
    const own = said.filter((signal) => signal.route === route)
    const sum = (ones: typeof own) =>
      (start + ones.reduce((points, { weight }) => points + weight, 0)) * share
    return {
      route,
      mood: sum(own.filter(({ only }) => only !== 'matter')),
      matter: sum(own.filter(({ only }) => only !== 'mood')),
      evidence: own
        .filter(({ weight }) => weight > 0)
        .map(({ evidence }) => evidence)
        .slice(0, 3),
    }
  }
  return {
    urgent: score('urgent'),
    wish: score('wish'),
    fault: score('servicedesk', { start: START }),
    dbc: score('dbc', { share: shareOfSearch(whole, path) }),
  }
}

// Lists of events and news are the CMS's own, however much they are about order and missing things.
function shareOfSearch(whole: string, path: string): number {
  if (aboutMadeHere.test(whole) || ownPages.test(path)) return 0.15
  const elsewhere = !/^\/(?:work|search(?!\/content)|advanced-?search)/u.test(path)
  return elsewhere && aboutOwnContent.test(whole) ? 0.3 : 1
}

interface Heard {
  readonly text: string
  readonly plain: string
}

/** The words that said it, or undefined. */
function heard(
  { says, given, unless }: RouteSignal,
  texts: readonly Heard[],
  whole: string,
): string | undefined {
  if (given !== undefined && !given.test(whole)) return undefined
  for (const { text, plain } of texts) {
    const match = says.exec(plain)
    if (match !== null && !(unless?.test(plain) ?? false))
      return text.slice(match.index, match.index + match[0].length).trim()
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

import type { IndexedEntry, IssueIndex } from './issue-index.ts'
import type { KnownIssue } from './known-issue.ts'
import { readConcepts, type Concept, type ReportText } from './report-concepts.ts'
import { priorOf, readSituation } from './report-situation.ts'

/** What is known of a fault or wish while it is written. */
export interface ReportDraft extends ReportText {
  /** As the page prints it. */
  readonly cmsRelease?: string
}

export interface IssueMatch {
  readonly issue: KnownIssue
  /** Only for ordering. */
  readonly score: number
  /** Shown as "Ligner din fejl"; else only as perhaps related. */
  readonly sure: boolean
}

const tuning = {
  /** How much more a rare word tells than a common one. */
  rarity: 1.3,
  base: 0.4,
  cover: 1,
  shortTitle: 0.3,
  /** A report of about so many words is weighed as it is; a shorter one has said all it can with less. */
  usualLength: 30,
  shortestLength: 6,
  shorten: 0.5,
}
/** Below this nothing is shown; above the other it is shown as the same fault. Set on reports that have no known issue. */
const floor = 0.9
const sureFrom = 2.6
const fewestWords = 3
const besideSure = 0.75
/** What is far behind the best is left out, further when the best is sure. */
const behind = { unsure: 0.4, sure: 0.45 }
const most = 4

/**
 * Known issues that a draft report may be about, best first, at most four and often none. Everyday words are taken for what the sources
 * call things; a fix in a later release than the site's, and a status message of about that time, count more. The same draft and index
 * always give the same answer.
 */
export function matchReport(draft: ReportDraft, index: IssueIndex): IssueMatch[] {
  const ranked = rankIssues(draft, index)
  const [best] = ranked
  if (!best) return []
  // Beside a much better one, the next best is another fault that shares words.
  const sureScore = Math.max(sureFrom, best.score * besideSure)
  const isSure = ({ score, words }: Graded): boolean => score >= sureScore && words >= fewestWords
  const least = Math.max(floor, best.score * (isSure(best) ? behind.sure : behind.unsure))
  return ranked
    .filter(({ score }) => score >= least)
    .slice(0, most)
    .map((graded) => ({ issue: graded.issue, score: graded.score, sure: isSure(graded) }))
}

interface Graded {
  readonly issue: KnownIssue
  readonly score: number
  /** How many different words of the source the report speaks of. */
  readonly words: number
}

function rankIssues(draft: ReportDraft, index: IssueIndex): Graded[] {
  const concepts = readConcepts(draft, index)
  const situation = readSituation(draft, index.newest)
  const meant = new Set(concepts.flatMap(({ roots }) => [...roots.keys()]))
  const length = concepts.reduce((sum, { weight }) => sum + weight, 0)
  const scale = (tuning.usualLength / Math.max(length, tuning.shortestLength)) ** tuning.shorten
  const best = new Map<KnownIssue, Graded>()
  for (const [at, { sum, byRoot }] of collectEvidence(concepts, index)) {
    const indexed = index.entries[at]
    if (!indexed) continue
    const said = tuning.base + tuning.cover * coverOf(indexed, meant, index)
    const score = scale * sum * said * priorOf(indexed, situation)
    const { issue } = indexed
    if (score > (best.get(issue)?.score ?? 0)) best.set(issue, { issue, score, words: byRoot.size })
  }
  return [...best.values()].toSorted((a, b) => b.score - a.score || (a.issue.id < b.issue.id ? -1 : 1))
}

interface Evidence {
  readonly byRoot: Map<string, number>
  sum: number
}

// What a concept finds counts once, by its surest word; a word of the source counts once too, however many concepts mean it.
function collectEvidence(concepts: readonly Concept[], index: IssueIndex): Map<number, Evidence> {
  const found = new Map<number, Evidence>()
  for (const { weight, roots } of concepts) {
    const best = new Map<number, { value: number; root: string }>()
    for (const [root, sureness] of roots) {
      const rare = (index.rarity.get(root) ?? 0) ** tuning.rarity * sureness * weight
      for (const at of index.byRoot.get(root) ?? []) {
        const value = rare * (index.entries[at]?.weights.get(root) ?? 0)
        if (value > (best.get(at)?.value ?? 0)) best.set(at, { value, root })
      }
    }
    for (const [at, { value, root }] of best) addEvidence(found, at, { value, root })
  }
  return found
}

function addEvidence(
  found: Map<number, Evidence>,
  at: number,
  { value, root }: { value: number; root: string },
): void {
  const own = found.get(at) ?? { byRoot: new Map<string, number>(), sum: 0 }
  const before = own.byRoot.get(root) ?? 0
  if (value > before) {
    own.sum += value - before
    own.byRoot.set(root, value)
  }
  found.set(at, own)
}

/** How much of a title the report speaks of, by how rare its words are, 0–1. */
function coverOf({ titleRoots }: IndexedEntry, meant: ReadonlySet<string>, { rarity }: IssueIndex): number {
  const weigh = (roots: readonly string[]): number =>
    roots.reduce((sum, root) => sum + (rarity.get(root) ?? 0), 0)
  const whole = weigh(titleRoots)
  // A title of one word is soon spoken of; that says less than half of a long one.
  return weigh(titleRoots.filter((root) => meant.has(root))) / (whole + tuning.shortTitle)
}

import { highestPrior, isTimely, priorOf } from './entry-prior.ts'
import type { IndexedEntry, IssueIndex } from './issue-index.ts'
import type { KnownIssue } from './known-issue.ts'
import { readConcepts, type Concept, type ReportText } from './report-concepts.ts'
import { collectEvidence } from './report-evidence.ts'
import { readSituation, type Situation } from './report-situation.ts'

/** What is known of a fault or wish while it is written. */
export interface ReportDraft extends ReportText {
  /** As the page prints it. */
  readonly cmsRelease?: string
  /** It asks for something the site cannot do, as far as its route tells. */
  readonly isWish?: boolean
}

export interface IssueMatch {
  readonly issue: KnownIssue
  /** Only for ordering. */
  readonly score: number
  /** Shown as "Ligner din fejl"; else only as perhaps related. */
  readonly sure: boolean
}

/** An entry of whose title nothing is spoken has a fifth of the score of one whose title is spoken of in full. */
const titles = { base: 0.33, cover: 1.4, short: 0.3 }
/** An entry labelled with something else ("GO: …", "Tilgængelighed: …") is about that. */
const otherLabel = 0.7
/** A report of about so many words is weighed as it is; a shorter one has said all it can with less. */
const lengths = { usual: 30, shortest: 6, power: 0.5 }
/** Below this nothing is shown. */
const floor = 0.7
/** From here, with so many words of the source and things of the report, a timely entry is shown as the same fault; set on reports that have no known issue. */
const sureFrom = { score: 3.8, words: 4, heard: 2 }
/** Beside a much better one, the next best is another fault that shares words. */
const besideSure = 0.75
/** What is far behind the best is left out. */
const behind = 0.3
const most = 4

/**
 * Known issues that a draft report may be about, best first, at most four and often none. Everyday words are taken for what the sources
 * call things; a fix that is on its way to the site, and a status message of about that time, count more. The same draft and index
 * always give the same answer.
 */
export function matchReport(draft: ReportDraft, index: IssueIndex): IssueMatch[] {
  const situation = readSituation(draft, index.newest)
  const ranked = rankIssues(readConcepts(draft, index), situation, index)
  const [best] = ranked
  if (!best) return []
  const sureScore = Math.max(sureFrom.score, best.score * besideSure)
  return ranked
    .filter(({ score }) => score >= best.score * behind)
    .slice(0, most)
    .map(({ indexed, score, words, heard }) => ({
      issue: indexed.issue,
      score,
      sure:
        score >= sureScore &&
        words >= sureFrom.words &&
        heard >= sureFrom.heard &&
        isTimely(indexed, situation),
    }))
}

interface Graded {
  /** The entry that speaks best for its issue. */
  readonly indexed: IndexedEntry
  readonly score: number
  /** How many different words of the source the report speaks of. */
  readonly words: number
  /** How many things that the report speaks of are in it. */
  readonly heard: number
}

function rankIssues(concepts: readonly Concept[], situation: Situation, index: IssueIndex): Graded[] {
  const meant = new Set(concepts.flatMap(({ roots }) => [...roots.keys()]))
  const length = concepts.reduce((sum, { weight }) => sum + weight, 0)
  const scale = (lengths.usual / Math.max(length, lengths.shortest)) ** lengths.power
  const best = new Map<KnownIssue, Graded>()
  for (const [at, { sum, byRoot, concepts: heard }] of collectEvidence(concepts, index)) {
    const indexed = index.entries[at]
    if (!indexed) continue
    const said = titles.base + titles.cover * coverOf(indexed, meant, index)
    const told = scale * sum * said * labelFit(indexed, meant)
    const before = best.get(indexed.issue)?.score ?? floor
    // Looking at time is dear; most entries are out before.
    if (told * highestPrior < before) continue
    const score = told * priorOf(indexed, situation)
    if (score >= before) best.set(indexed.issue, { indexed, score, words: byRoot.size, heard })
  }
  return [...best.values()].toSorted(
    (a, b) => b.score - a.score || (a.indexed.issue.id < b.indexed.issue.id ? -1 : 1),
  )
}

/** How much of a title the report speaks of, by how rare its words are, 0–1. */
function coverOf({ titleRoots }: IndexedEntry, meant: ReadonlySet<string>, { rarity }: IssueIndex): number {
  const weigh = (roots: readonly string[]): number =>
    roots.reduce((sum, root) => sum + (rarity.get(root) ?? 0), 0)
  // A title of one word is soon spoken of; that says less than half of a long one.
  return weigh(titleRoots.filter((root) => meant.has(root))) / (weigh(titleRoots) + titles.short)
}

function labelFit({ labelRoots }: IndexedEntry, meant: ReadonlySet<string>): number {
  return labelRoots.length === 0 || labelRoots.some((root) => meant.has(root)) ? 1 : otherLabel
}

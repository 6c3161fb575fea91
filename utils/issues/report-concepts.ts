import { isStopWord } from '../search/analysis/stop-words.ts'
import { tokenise } from '../search/analysis/tokens.ts'
import type { IssueIndex } from './issue-index.ts'
import { findMeant, type SaidWord } from './report-meanings.ts'
import { pathWords } from './report-paths.ts'

/** One thing a report speaks of. */
export interface Concept {
  readonly weight: number
  /** Roots that may stand for it in a source, each with how surely, 0–1. */
  readonly roots: ReadonlyMap<string, number>
  /** Names of several words; a source that has all of them is meant more surely than one that has one. */
  readonly names: readonly Name[]
}

interface Name {
  readonly roots: readonly string[]
  readonly sureness: number
}

export interface ReportText {
  readonly title: string
  readonly description: string
  readonly path?: string
}

/** The title is the matter in a nutshell; the path is sure, but often only where she stood by chance. */
const zones = { title: 1.7, body: 1, path: 0.56 }
/** What part of a compound says of the whole, and one word of a name of the name. */
const share = { part: 0.28, oneOfSeveral: 0.5 }
/** Words of any report say little; a whole phrase that was recognised says more than a word. */
const weights = { filler: 0.25, phrase: 1.2 }
const mostCharacters = 4000
/** Words of a phrase stand close together in a text that means it. */
const phraseReach = 6

interface Growing {
  weight: number
  readonly roots: Map<string, number>
  readonly names: Name[]
}

/** The things a report speaks of, with what they may be called in the sources. Beyond 4,000 characters the text is left out. */
export function readConcepts(draft: ReportText, index: IssueIndex): Concept[] {
  const said = readWords(draft, index)
  const concepts = new Map<string, Growing>()
  // A compound also says what its parts say: "kursuskalenderen" is a calendar.
  const owners = new Map([...said.keys()].map((root) => [root, root]))
  for (const [root, { word, weight, isSmall }] of said) {
    if (isSmall) continue
    const own = {
      weight: index.isFiller(root) ? weight * weights.filler : weight,
      roots: new Map([[root, 1]]),
      names: [],
    }
    concepts.set(root, own)
    for (const each of index.partsOf(word)) {
      raise(own.roots, each, share.part)
      if (!owners.has(each)) owners.set(each, root)
    }
  }
  for (const { spoken, words, sureness } of findMeant({ owners, said, reach: phraseReach }, index)) {
    const whole = spoken.map((root) => owners.get(root) ?? '')
    const [first = '', ...others] = new Set(whole.filter((root) => concepts.has(root)))
    const concept =
      (others.length === 0 ? concepts.get(first) : undefined) ?? phraseOf(concepts, spoken.join(' '))
    const isWhole = spoken.every((root, at) => root === whole[at])
    addName(concept, { words, sureness: isWhole ? sureness : sureness * share.part }, index)
  }
  return [...concepts.values()]
}

function addName(
  { roots, names }: Growing,
  { words, sureness }: { readonly words: readonly string[]; readonly sureness: number },
  { nameOf }: IssueIndex,
): void {
  const name = nameOf(words)
  const each = words.length > 1 ? sureness * share.oneOfSeveral : sureness
  for (const root of name.roots) raise(roots, root, each)
  for (const part of name.parts) raise(roots, part, each * share.part)
  if (words.length > 1) names.push({ roots: name.roots, sureness })
}

function readWords(draft: ReportText, { rootOf }: IssueIndex): Map<string, SaidWord> {
  const said = new Map<string, SaidWord>()
  let place = 0
  const read = (text: string, weight: number): void => {
    for (const { word } of tokenise(text)) {
      const root = rootOf(word)
      const before = said.get(root)
      if (before) before.places.push(place)
      else said.set(root, { word, weight, isSmall: isStopWord(word), places: [place] })
      place += 1
    }
    place += phraseReach
  }
  read(draft.title.slice(0, mostCharacters), zones.title)
  read(draft.description.slice(0, mostCharacters), zones.body)
  read(pathWords(draft.path ?? ''), zones.path)
  return said
}

function phraseOf(concepts: Map<string, Growing>, key: string): Growing {
  const found = concepts.get(key) ?? { weight: weights.phrase, roots: new Map<string, number>(), names: [] }
  concepts.set(key, found)
  return found
}

function raise(roots: Map<string, number>, root: string, sureness: number): void {
  if ((roots.get(root) ?? 0) < sureness) roots.set(root, sureness)
}

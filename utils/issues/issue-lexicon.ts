import { splitCompound } from '../search/analysis/compounds.ts'
import { foldText } from '../search/analysis/fold.ts'
import { isWeakWord } from '../search/analysis/stop-words.ts'
import { contentTokens } from '../search/analysis/tokens.ts'
import { compileThesaurus, type Thesaurus, type ThesaurusData } from '../search/thesaurus/thesaurus.ts'
import { rootsWithForms, type ReportWords } from './report-words.ts'
import { compileSayings, type Sayings } from './sayings.ts'

/** The words that lead from a report to the sources. */
export interface IssueWords {
  readonly thesaurus: ThesaurusData
  readonly reportWords: ReportWords
}

/** What something is called in the sources. */
export interface EntryName {
  readonly roots: readonly string[]
  /** Roots of what its compounds are made of. */
  readonly parts: readonly string[]
}

/** How words of reports and sources are read. */
export interface IssueLexicon {
  /** What everyday words mean in the manual. */
  readonly thesaurus: Thesaurus
  /** What people say of faults and wishes. */
  readonly sayings: Sayings
  /** Root of a folded word, irregular forms included. */
  readonly rootOf: (word: string) => string
  /** Roots of the known words that a folded compound is made of; none when it is no compound. */
  readonly partsOf: (word: string) => readonly string[]
  /** The words of a meaning as a name; worked out once for each meaning. */
  readonly nameOf: (words: readonly string[]) => EntryName
  /** True for the root of a word that stands in any report, whatever it is about. */
  readonly isFiller: (root: string) => boolean
}

/** A lexicon for sources that use these words; compounds may be made of them and of what people say. */
export function makeLexicon({ thesaurus, reportWords }: IssueWords, words: Iterable<string>): IssueLexicon {
  const { says, forms, fillers } = reportWords
  const rootOf = rootsWithForms(forms)
  const said = says.flatMap((line) => contentTokens(line).map(({ word }) => word))
  const partsOf = makeSplitter(new Set([...words, ...said]), rootOf)
  const fillerRoots = new Set(
    fillers.flatMap((line) => line.split(' ')).map((word) => rootOf(foldText(word))),
  )
  const names = new WeakMap<readonly string[], EntryName>()
  return {
    thesaurus: compileThesaurus(thesaurus, rootOf),
    sayings: compileSayings(says, rootOf),
    rootOf,
    partsOf,
    nameOf: (meant) => {
      const name = names.get(meant) ?? { roots: meant.map(rootOf), parts: meant.flatMap(partsOf) }
      names.set(meant, name)
      return name
    },
    isFiller: (root) => fillerRoots.has(root) || isWeakWord(root),
  }
}

function makeSplitter(
  known: ReadonlySet<string>,
  rootOf: (word: string) => string,
): (word: string) => readonly string[] {
  const roots = new Set([...known].map(rootOf))
  const isKnown = (part: string): boolean => known.has(part) || (part.length > 3 && roots.has(rootOf(part)))
  return (word) => (splitCompound(word, isKnown)?.parts ?? []).map(rootOf)
}

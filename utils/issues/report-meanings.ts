import { findMeanings } from '../search/thesaurus/thesaurus.ts'
import type { IssueIndex } from './issue-index.ts'

export interface SaidWord {
  readonly word: string
  readonly weight: number
  /** A stop word: it counts only as a word of a phrase. */
  readonly isSmall: boolean
  /** Where it stands, counted in words. */
  readonly places: number[]
}

/** What a report says: its words by root, and for each root, parts of compounds too, the word that it is of. */
export interface SpokenText {
  readonly said: ReadonlyMap<string, SaidWord>
  readonly owners: ReadonlyMap<string, string>
  /** How far apart the words of a phrase may stand. */
  readonly reach: number
}

interface Meant {
  readonly spoken: readonly string[]
  readonly words: readonly string[]
  readonly sureness: number
}

/** What people say of faults was written for reports; the thesaurus was written for questions to the manual. */
const sureness = { said: 1.05, everyday: 0.4 }

/** What the words and phrases of a report may mean in the sources. */
export function findMeant(text: SpokenText, { thesaurus, sayings }: IssueIndex): Meant[] {
  const roots = [...text.owners.keys()]
  const everyday = findMeanings(thesaurus, roots).map(({ places, words }) => ({
    spoken: places.map((place) => roots[place] ?? ''),
    words,
    sureness: sureness.everyday,
  }))
  const said = roots
    .flatMap((root) => sayings.get(root) ?? [])
    .flatMap(({ says, means }) => means.map((words) => ({ spoken: says, words, sureness: sureness.said })))
  return [...everyday, ...said].filter(({ spoken }) => standTogether(spoken, text))
}

function standTogether(spoken: readonly string[], { said, owners, reach }: SpokenText): boolean {
  const [first = [], ...others] = spoken.map((root) => said.get(owners.get(root) ?? '')?.places ?? [])
  return first.some((place) => others.every((row) => row.some((other) => Math.abs(other - place) <= reach)))
}

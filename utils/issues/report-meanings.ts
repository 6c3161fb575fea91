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
/** How far the next word of a phrase with small words may be: "slå den nye bog op". */
const gap = 3
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

/** In any order, within reach; but a phrase with small words means what it says only in its order ("op" is everywhere). */
function standTogether(spoken: readonly string[], { said, owners, reach }: SpokenText): boolean {
  const words = spoken.flatMap((root) => said.get(owners.get(root) ?? '') ?? [])
  const [first, ...others] = words
  if (!first || words.length < spoken.length) return false
  if (!words.some(({ isSmall }) => isSmall))
    return first.places.some((place) =>
      others.every(({ places }) => places.some((other) => Math.abs(other - place) <= reach)),
    )
  return first.places.some((place) => followedBy(place, others))
}

function followedBy(place: number, [next, ...others]: readonly SaidWord[]): boolean {
  if (!next) return true
  return next.places.some((other) => other > place && other <= place + gap && followedBy(other, others))
}

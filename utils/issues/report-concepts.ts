import { rootWord } from '../search/analysis/stem.ts'
import { contentTokens } from '../search/analysis/tokens.ts'
import { findMeanings } from '../search/thesaurus/thesaurus.ts'
import { makeSplitter, type IssueIndex } from './issue-index.ts'
import { isFiller, pathWords } from './report-words.ts'

/** One thing a report speaks of: roots that may stand for it in a source, each with how surely, 0–1. */
export interface Concept {
  readonly weight: number
  readonly roots: ReadonlyMap<string, number>
}

export interface ReportText {
  readonly title: string
  readonly description: string
  readonly path?: string
}

const zones = { title: 1.3, body: 1, path: 0.8 }
const part = 0.5
const weak = 0.25
const severalWords = 0.75
const mostCharacters = 4000
/** Words of a phrase stand close together in a text that means it. */
const phraseReach = 6

interface SaidWord {
  readonly word: string
  readonly weight: number
  readonly places: number[]
}

/** The things a report speaks of, with what they may be called in the sources. Beyond 4,000 characters the text is left out. */
export function readConcepts(draft: ReportText, index: IssueIndex): Concept[] {
  const said = readWords(draft)
  const partsOf = makeSplitter(index.vocabulary)
  const roots = [...said.keys()]
  const own = new Map(roots.map((root) => [root, new Map([[root, 1]])]))
  for (const [root, { word }] of said) for (const each of partsOf(word)) raise(own.get(root), each, part)
  const phrases = new Map<string, Map<string, number>>()
  for (const { thesaurus, sureness } of index.thesauri)
    for (const { places, words } of findMeanings(thesaurus, roots)) {
      const spoken = places.map((place) => roots[place] ?? '')
      if (!standTogether(spoken, said)) continue
      const [first = ''] = spoken
      const target = spoken.length === 1 ? own.get(first) : phraseOf(phrases, spoken.join(' '))
      const share = words.length > 1 ? sureness * severalWords : sureness
      for (const word of words) {
        raise(target, rootWord(word), share)
        for (const each of partsOf(word)) raise(target, each, share * part)
      }
    }
  return [
    ...[...said].map(([root, { weight }]) => ({
      weight: isFiller(root) ? weight * weak : weight,
      roots: own.get(root) ?? new Map<string, number>(),
    })),
    ...[...phrases.values()].map((means) => ({ weight: 1, roots: means })),
  ]
}

function readWords(draft: ReportText): Map<string, SaidWord> {
  const said = new Map<string, SaidWord>()
  let place = 0
  const read = (text: string, weight: number): void => {
    for (const { word } of contentTokens(text)) {
      const root = rootWord(word)
      const before = said.get(root)
      if (before) before.places.push(place)
      else said.set(root, { word, weight, places: [place] })
      place += 1
    }
    place += phraseReach
  }
  read(draft.title.slice(0, mostCharacters), zones.title)
  read(draft.description.slice(0, mostCharacters), zones.body)
  read(pathWords(draft.path ?? ''), zones.path)
  return said
}

function standTogether(spoken: readonly string[], said: ReadonlyMap<string, SaidWord>): boolean {
  const [first = [], ...others] = spoken.map((root) => said.get(root)?.places ?? [])
  return first.some((place) =>
    others.every((row) => row.some((other) => Math.abs(other - place) <= phraseReach)),
  )
}

function phraseOf(phrases: Map<string, Map<string, number>>, key: string): Map<string, number> {
  const found = phrases.get(key) ?? new Map<string, number>()
  phrases.set(key, found)
  return found
}

function raise(roots: Map<string, number> | undefined, root: string, sureness: number): void {
  if (roots && (roots.get(root) ?? 0) < sureness) roots.set(root, sureness)
}

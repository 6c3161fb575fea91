import { contentTokens, tokenise } from '../search/analysis/tokens.ts'
import type { ThesaurusData } from '../search/thesaurus/thesaurus.ts'

/** One way of saying something: roots of all its words, small ones too ("slå op" is not "slå"), and words of what may be meant. */
export interface Saying {
  readonly says: readonly string[]
  readonly means: readonly (readonly string[])[]
}

/** Sayings by the root of their first word that is no stop word. */
export type Sayings = ReadonlyMap<string, readonly Saying[]>

/** Compiles lines of `a, b > c, d`; what has no meaning, or consists of stop words, is left out. */
export function compileSayings(lines: ThesaurusData, rootOf: (word: string) => string): Sayings {
  const sayings = new Map<string, Saying[]>()
  for (const line of lines) {
    const [said = [], meant = []] = line.split('>').map(phrasesOf)
    const means = meant.map((phrase) => contentTokens(phrase).map(({ word }) => word)).filter(hasAny)
    for (const phrase of hasAny(means) ? said : []) {
      const [key] = contentTokens(phrase)
      if (!key) continue
      const root = rootOf(key.word)
      const row = sayings.get(root) ?? []
      row.push({ says: tokenise(phrase).map(({ word }) => rootOf(word)), means })
      sayings.set(root, row)
    }
  }
  return sayings
}

function phrasesOf(half: string): string[] {
  return half
    .split(',')
    .map((phrase) => phrase.trim())
    .filter(Boolean)
}

function hasAny(row: readonly unknown[]): boolean {
  return row.length > 0
}

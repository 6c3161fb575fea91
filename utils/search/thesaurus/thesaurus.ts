import { rootWord } from '../analysis/stem.ts'
import { contentTokens, tokenise } from '../analysis/tokens.ts'

/**
 * One line per entry. `a, b > c, d`: who says a or b may mean c or d. `a = b = c`: any of them may mean the others.
 * Each is a word or a few words; inflection does not matter.
 */
export type ThesaurusData = readonly string[]

/** Compiled entries; roots of what is said, words of what is meant. */
export interface Thesaurus {
  readonly says: readonly (readonly string[])[]
  readonly means: readonly (readonly (readonly string[])[])[]
  /** What is meant, as it is shown to people. */
  readonly shown: readonly (readonly string[])[]
  /** Numbers of the entries whose phrase holds this root. */
  readonly byRoot: ReadonlyMap<string, readonly number[]>
}

export interface Meaning {
  /** Which of the words (by place in the query) said it. */
  readonly places: readonly number[]
  readonly words: readonly string[]
  readonly shown: string
}

/** Reads the lines into a form that is looked up by root, as `rootOf` makes it. Lines without a meaning are left out. */
export function compileThesaurus(lines: ThesaurusData, rootOf = rootWord): Thesaurus {
  const pairs = lines.flatMap(readLine).filter(({ say }) => keepsItsWords(say))
  const says = pairs.map((pair) => contentTokens(pair.say).map((token) => rootOf(token.word)))
  const byRoot = new Map<string, number[]>()
  says.forEach((roots, entry) => {
    for (const root of new Set(roots)) byRoot.set(root, [...(byRoot.get(root) ?? []), entry])
  })
  return {
    says,
    means: pairs.map((pair) => pair.means.map((mean) => contentTokens(mean).map((token) => token.word))),
    shown: pairs.map((pair) => pair.means),
    byRoot,
  }
}

/** True when a root is a word, or a word of a phrase, that the thesaurus knows. */
export function isSaid(thesaurus: Thesaurus, root: string): boolean {
  return thesaurus.byRoot.has(root)
}

/** What the words of a query may mean, by their roots in the order of the query; a phrase counts when all its words are there. */
export function findMeanings(thesaurus: Thesaurus, roots: readonly string[]): Meaning[] {
  const meanings: Meaning[] = []
  const tried = new Set<number>()
  for (const root of roots) {
    for (const entry of thesaurus.byRoot.get(root) ?? []) {
      if (tried.has(entry)) continue
      tried.add(entry)
      const places = (thesaurus.says[entry] ?? []).map((said) => roots.indexOf(said))
      if (places.includes(-1)) continue
      thesaurus.means[entry]?.forEach((words, at) => {
        meanings.push({ places, words, shown: thesaurus.shown[entry]?.[at] ?? '' })
      })
    }
  }
  return meanings
}

// "må ikke" without its stop words would be any "ikke"; such a phrase says nothing that can be found.
function keepsItsWords(say: string): boolean {
  const kept = contentTokens(say).length
  return kept > 1 || (kept === 1 && tokenise(say).length === 1)
}

function readLine(line: string): { say: string; means: string[] }[] {
  const [said = '', meant] = line.split('>')
  if (meant !== undefined) {
    const means = phrases(meant, ',')
    return means.length === 0 ? [] : phrases(said, ',').map((say) => ({ say, means }))
  }
  const same = phrases(said, '=')
  return same.length < 2 ? [] : same.map((say) => ({ say, means: same.filter((other) => other !== say) }))
}

function phrases(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((phrase) => phrase.trim())
    .filter(Boolean)
}

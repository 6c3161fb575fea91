import { joinCompound } from '../analysis/compounds.ts'
import { rootWord } from '../analysis/stem.ts'
import { contentTokens, type Token } from '../analysis/tokens.ts'
import type { SearchIndex } from '../index/search-index.ts'
import { findString, stringAt } from '../index/string-table.ts'
import { findMeanings } from '../thesaurus/thesaurus.ts'
import { addForms, resolveWord, type Resolved, type Terms } from './resolve-word.ts'

/** Words of the index that stand for one thing the person asks about. */
export interface Group {
  readonly terms: Terms
  readonly weight: number
  /** Typed groups must be covered by a good hit; others only add to it. */
  readonly typed: boolean
}

export interface AnalysedQuery {
  readonly groups: readonly Group[]
  /** The query with misspelt words mended; absent when nothing was mended. */
  readonly corrected?: string
  /** Phrases that the thesaurus added, as shown to people. */
  readonly added: readonly string[]
}

const mostCharacters = 2000
const mostWords = 20
const weights = { part: 0.3, onlyPart: 0.75, joined: 1, meaning: 0.65, meantPart: 0.55, replaced: 0.6 }

/** Reads a query of any length and content; beyond 20 different words the rest is left out. */
export function analyseQuery(index: SearchIndex, query: string): AnalysedQuery {
  const tokens = distinct(contentTokens(query.slice(0, mostCharacters))).slice(0, mostWords)
  const open = /[\p{L}\p{N}]$/u.test(query)
  const resolved = tokens.map((token, at) => resolveWord(index, token.word, open && at === tokens.length - 1))
  const roots = tokens.map((token, at) => rootWord(mendedWord(index, token, resolved[at])))
  const typed = tokens.map((_, at) => resolved[at]?.terms ?? new Map<number, number>())
  const groups: Group[] = []
  const said = addMeanings({ index, roots, typed, groups })
  tokens.forEach((token, at) => addTyped({ index, token, resolved: resolved[at], said: said.has(at), groups }))
  addJoined(index, tokens, groups)
  const corrected = mendedQuery(index, query, tokens, resolved)
  return { groups, added: [...said.values()].flat(), ...(corrected === undefined ? {} : { corrected }) }
}

function distinct(tokens: readonly Token[]): Token[] {
  const seen = new Set<string>()
  return tokens.filter((token) => token.word !== '' && !seen.has(token.word) && seen.add(token.word))
}

interface TypedWord {
  readonly index: SearchIndex
  readonly token: Token
  readonly resolved: Resolved | undefined
  readonly said: boolean
  readonly groups: Group[]
}

function addTyped({ index, resolved, said, groups }: TypedWord): void {
  if (!resolved) return
  const { terms, parts, known } = resolved
  if (terms.size > 0) groups.push({ terms, weight: 1, typed: true })
  for (const part of parts) {
    const forms: Terms = new Map()
    addForms(index, part, forms)
    if (forms.size === 0) continue
    groups.push({ terms: forms, weight: known || said ? weights.part : weights.onlyPart, typed: !known && !said })
  }
}

interface MeaningInput {
  readonly index: SearchIndex
  readonly roots: readonly string[]
  readonly typed: readonly Terms[]
  readonly groups: Group[]
}

// One word that means one other word joins its group, so that a text with both does not count twice. Phrases add groups.
function addMeanings({ index, roots, typed, groups }: MeaningInput): Map<number, string[]> {
  const said = new Map<number, string[]>()
  for (const { places, words, shown } of findMeanings(index.thesaurus, roots)) {
    const [place = 0] = places
    said.set(place, [...(said.get(place) ?? []), shown])
    for (const word of words) {
      const own = places.length === 1 && words.length === 1 ? typed[place] : undefined
      const terms = own ?? new Map<number, number>()
      addForms(index, word, terms, own ? weights.meaning : 1)
      if (!own && terms.size > 0) groups.push({ terms, weight: weights.meantPart, typed: false })
    }
  }
  return said
}

function addJoined(index: SearchIndex, tokens: readonly Token[], groups: Group[]): void {
  tokens.forEach((token, at) => {
    const next = tokens[at + 1]
    if (!next) return
    for (const joined of joinCompound(token.word, next.word)) {
      if (findString(index.words, joined) < 0 && findString(index.roots, rootWord(joined)) < 0) continue
      const terms: Terms = new Map()
      addForms(index, joined, terms)
      if (terms.size > 0) groups.push({ terms, weight: weights.joined, typed: false })
    }
  })
}

function mendedWord(index: SearchIndex, token: Token, resolved: Resolved | undefined): string {
  return resolved?.repaired === undefined ? token.word : stringAt(index.words, resolved.repaired)
}

function mendedQuery(
  index: SearchIndex,
  query: string,
  tokens: readonly Token[],
  resolved: readonly Resolved[],
): string | undefined {
  let mended = ''
  let from = 0
  tokens.forEach((token, at) => {
    const id = resolved[at]?.repaired
    if (id === undefined) return
    mended += query.slice(from, token.start) + stringAt(index.shown, id)
    from = token.end
  })
  return from === 0 ? undefined : mended + query.slice(from)
}

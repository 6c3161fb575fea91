import { joinCompound } from '../analysis/compounds.ts'
import { rootWord } from '../analysis/stem.ts'
import { isWeakWord } from '../analysis/stop-words.ts'
import { contentTokens, type Token } from '../analysis/tokens.ts'
import type { SearchIndex } from '../index/search-index.ts'
import { stringAt } from '../index/string-table.ts'
import { findMeanings, isSaid } from '../thesaurus/thesaurus.ts'
import { joinWords } from './join-words.ts'
import { addCompounds, addForms, resolveWord, type Resolved, type Terms } from './resolve-word.ts'

/** Words of the index that stand for one thing the person asks about. */
export interface Group {
  /** One entry for a word; of a phrase or compound one for each word, and all must be there. */
  readonly all: readonly Terms[]
  readonly weight: number
  /** Which of the asked things it answers, as bits; a good hit answers them all. */
  readonly places: number
  /** False for what was added: it is no reason to miss it. */
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
const weights = {
  part: 0.25,
  parts: 0.78,
  onlyPart: 0.75,
  joined: 1,
  joinedPart: 0.25,
  meant: 0.6,
  meantByPhrase: 1.5,
  meantPart: 0.15,
  weak: 0.4,
}
/** What a meaning is worth in the group of the word that was typed, by how well the manual knows that word. */
const meaning = { unknown: 0.95, rare: 0.7, common: 0.34, rareUnits: 5 }

interface Draft {
  readonly index: SearchIndex
  readonly tokens: readonly Token[]
  readonly resolved: readonly Resolved[]
  readonly groups: Group[]
  places: number
}

/** Reads a query of any length and content; beyond 20 different words the rest is left out. `mend` false takes unknown words
 * as they stand, for text that nobody typed. */
export function analyseQuery(index: SearchIndex, query: string, mend = true): AnalysedQuery {
  const tokens = distinct(contentTokens(query.slice(0, mostCharacters))).slice(0, mostWords)
  const open = /[\p{L}\p{N}]$/u.test(query)
  const resolved = tokens.map(({ word }, at) => {
    const said = isSaid(index.thesaurus, rootWord(word))
    return resolveWord(index, word, { open: open && at === tokens.length - 1, repair: mend && !said })
  })
  const draft: Draft = { index, tokens, resolved, groups: [], places: tokens.length }
  const added = addMeanings(draft)
  const joined = addJoined(draft, open)
  tokens.forEach((_, at) => addTyped(draft, at, joined.has(at)))
  const corrected = mendedQuery(draft, query)
  return { groups: draft.groups, added, ...(corrected === undefined ? {} : { corrected }) }
}

function distinct(tokens: readonly Token[]): Token[] {
  const seen = new Set<string>()
  return tokens.filter((token) => token.word !== '' && !seen.has(token.word) && seen.add(token.word))
}

function addTyped(draft: Draft, at: number, joined: boolean): void {
  const token = draft.tokens[at]
  const resolved = draft.resolved[at]
  if (!token || !resolved) return
  const { terms, parts } = resolved
  const weight = joined ? weights.joinedPart : isWeakWord(rootWord(token.word)) ? weights.weak : 1
  if (terms.size > 0) draft.groups.push({ all: [terms], weight, places: 1 << at, typed: true })
  const forms = parts.map((part) => formsOf(draft.index, part)).filter((part) => part.size > 0)
  if (forms.length === 0) return
  if (resolved.known || terms.size > 0 || joined) {
    if (forms.length === parts.length)
      draft.groups.push({ all: forms, weight: weights.parts, places: 1 << at, typed: false })
    for (const form of forms)
      draft.groups.push({ all: [form], weight: weights.part, places: 0, typed: false })
  } else {
    for (const form of forms)
      draft.groups.push({ all: [form], weight: weights.onlyPart, places: nextPlace(draft), typed: true })
  }
}

function nextPlace(draft: Draft): number {
  return 1 << Math.min(draft.places++, 30)
}

// What may have a meaning: the words, neighbours written as one, and the parts of compounds that the manual does not know.
function sayings({
  index,
  tokens,
  resolved,
}: Draft): { readonly root: string; readonly places: number; readonly own?: Resolved }[] {
  const words = tokens.flatMap((token, at) => {
    const own = resolved[at]
    return own ? [{ root: rootWord(mendedWord(index, token, own)), places: 1 << at, own }] : []
  })
  const joined = tokens.flatMap((token, at) => {
    const next = tokens[at + 1]
    const roots = next ? joinCompound(token.word, next.word).map(rootWord) : []
    return roots.filter((root) => isSaid(index.thesaurus, root)).map((root) => ({ root, places: 3 << at }))
  })
  const parts = tokens.flatMap((token, at) =>
    resolved[at]?.known === false && !isSaid(index.thesaurus, rootWord(token.word))
      ? resolved[at].parts.map((part) => ({ root: rootWord(part), places: 1 << at }))
      : [],
  )
  return [...words, ...joined, ...parts]
}

// One word that means one other word joins its group, so that a text with both does not count twice. Phrases add groups.
function addMeanings(draft: Draft): string[] {
  const { index, groups } = draft
  const said = sayings(draft)
  const shown = new Set<string>()
  const found = findMeanings(
    index.thesaurus,
    said.map(({ root }) => root),
  )
  for (const meant of found) {
    const own =
      meant.places.length === 1 && meant.words.length === 1 ? said[meant.places[0] ?? 0]?.own : undefined
    const [word = ''] = meant.words
    if (own) {
      const before = own.terms.size
      addForms({ index, terms: own.terms }, word, meaningWeight(own))
      if (!own.known) addCompounds({ index, terms: own.terms }, word, meaningWeight(own))
      if (own.terms.size > before) shown.add(meant.shown)
      continue
    }
    const all = meant.words.map((one) => formsOf(index, one))
    if (all.length === 0 || all.some((terms) => terms.size === 0)) continue
    shown.add(meant.shown)
    const places = meant.places.reduce((bits, at) => bits | (said[at]?.places ?? 0), 0)
    groups.push({
      all,
      weight: weights.meant * (meant.places.length > 1 ? weights.meantByPhrase : 1),
      places,
      typed: false,
    })
    if (all.length > 1)
      for (const terms of all)
        groups.push({ all: [terms], weight: weights.meantPart, places: 0, typed: false })
  }
  return [...shown].slice(0, 6)
}

function formsOf(index: SearchIndex, word: string): Terms {
  const terms: Terms = new Map()
  addForms({ index, terms }, word)
  return terms
}

function meaningWeight({ known, units }: Resolved): number {
  if (!known) return meaning.unknown
  return units < meaning.rareUnits ? meaning.rare : meaning.common
}

function addJoined({ index, tokens, groups }: Draft, open: boolean): Set<number> {
  const joined = new Set<number>()
  for (const { terms, at, count } of joinWords(index, tokens, open)) {
    groups.push({ all: [terms], weight: weights.joined, places: ((1 << count) - 1) << at, typed: true })
    for (let place = at; place < at + count; place++) joined.add(place)
  }
  return joined
}

function mendedWord(index: SearchIndex, token: Token, resolved: Resolved | undefined): string {
  return resolved?.repaired === undefined ? token.word : stringAt(index.words, resolved.repaired)
}

function mendedQuery({ index, tokens, resolved }: Draft, query: string): string | undefined {
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

import type { PageField } from '../../context/page-context.ts'
import { isWeakWord } from '../analysis/stop-words.ts'
import { rootsIn } from '../analysis/tokens.ts'
import type { SearchIndex } from '../index/search-index.ts'
import { stringAt } from '../index/string-table.ts'
import { searchUnits } from '../query/search-units.ts'
import { helpOfField } from './field-help.ts'
import { findUnit, isEmptyUnit } from './find-unit.ts'
import type { PageKey } from './page-map.ts'
import { addNews } from './news-evidence.ts'
import { addWords, type Gathering } from './word-evidence.ts'

const worth = { mapped: 116, onward: 1.2, words: 75, news: 28 }
const fade = 0.6
const news = 0.85
/** Share of a label's words that a section must answer to be the one about the field. */
const enough = 0.6
const oneWordElsewhere = 0.25

/**
 * Adds what explains the focused field, and gives the section about it. A mapped section may be a bare heading, or only
 * send the reader on; then, as for fields that are not mapped, the label itself is looked for.
 */
export function addField(
  gathering: Gathering,
  field: PageField,
  { key, routeUnits }: { readonly key: PageKey; readonly routeUnits: readonly number[] },
): number | undefined {
  const { index, map, evidence } = gathering
  const { help, labels } = helpOfField(map, key, field)
  const mapped = help.flatMap((target) => findUnit(index, target) ?? [])
  const home = new Set([...mapped, ...routeUnits].map((unit) => index.unitPage[unit] ?? 0))
  const headed = sectionHeaded(index, field.label, home)
  const full = mapped.filter((unit) => !isEmptyUnit(index, unit))
  // A label of the map that is only alike may be another field's.
  if (headed !== undefined && (full.length === 0 || !labels.includes(field.label))) full.unshift(headed)
  let score = worth.mapped
  for (const unit of full) {
    const onward = index.pointers.get(unit)
    if (onward !== undefined)
      evidence.push({ unit: bestOn(index, onward, labels), score: score * worth.onward, reason: 'field' })
    evidence.push({ unit, score: onward === undefined ? score : score * fade, reason: 'field' })
    score *= fade
  }
  addLabel(gathering, field, { home, subjectUnit: routeUnits[0] })
  if (full.length > 0) return full[0]
  const near = sectionAbout(index, field, home)
  if (near !== undefined) evidence.push({ unit: near, score: worth.words, reason: 'field' })
  return near
}

interface Place {
  readonly home: ReadonlySet<number>
  readonly subjectUnit: number | undefined
}

// A one-word label such as "Status" says too little: the page's subject is added, and what other pages say counts little.
function addLabel(gathering: Gathering, field: PageField, { home, subjectUnit }: Place): void {
  const words = tellingWords(field)
  if (words === 0) return
  const subject = words > 1 || subjectUnit === undefined ? '' : titleOf(gathering.index, subjectUnit)
  const elsewhere = words > 1 || home.size === 0 ? 1 : oneWordElsewhere
  const own = searchUnits(gathering.index, field.label, { ownWords: true })
  const only = new Set(own.hits.map(({ unit }) => unit))
  const text = `${field.label} ${subject}`
  addWords(gathering, { text, start: worth.words, reason: 'field', news, home, elsewhere, only })
  addNews(gathering, { text, score: worth.news, reason: 'field' })
}

// Only a section on the form's own pages that has most of the label's words may be called the one about the field.
function sectionAbout(index: SearchIndex, field: PageField, home: ReadonlySet<number>): number | undefined {
  if (tellingWords(field) === 0) return undefined
  const { hits } = searchUnits(index, field.label, { ownWords: true })
  return hits.find(
    ({ unit, covered }) =>
      covered >= enough && home.has(index.unitPage[unit] ?? 0) && !isEmptyUnit(index, unit),
  )?.unit
}

// A heading that is the label itself leaves no doubt.
function sectionHeaded(index: SearchIndex, label: string, home: ReadonlySet<number>): number | undefined {
  const wanted = rootsIn(label).join(' ')
  if (wanted === '') return undefined
  for (const page of home) {
    const from = (index.pageHead[page] ?? 0) + 1
    for (let unit = from; index.unitPage[unit] === page; unit++)
      if (!isEmptyUnit(index, unit) && rootsIn(headingOf(index, unit)).join(' ') === wanted) return unit
  }
  return undefined
}

function tellingWords(field: PageField): number {
  return rootsIn(field.label).filter((root) => !isWeakWord(root)).length
}

/** The section of a unit's page that has most to do with some words. */
export function bestOn(index: SearchIndex, unit: number, texts: readonly string[]): number {
  const page = index.unitPage[unit]
  const { hits } = searchUnits(index, texts.join(' '))
  return hits.find((hit) => index.unitPage[hit.unit] === page)?.unit ?? unit
}

function titleOf(index: SearchIndex, unit: number): string {
  return headingOf(index, index.pageHead[index.unitPage[unit] ?? 0] ?? 0)
}

function headingOf(index: SearchIndex, unit: number): string {
  const start = index.sequence.starts[unit] ?? 0
  const words = index.sequence.values.subarray(start, start + (index.headingLength[unit] ?? 0))
  return Array.from(words, (word) => stringAt(index.shown, word)).join(' ')
}

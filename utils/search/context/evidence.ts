import type { PageContext } from '../../context/page-context.ts'
import { realms, type SearchIndex } from '../index/search-index.ts'
import { findString, stringAt } from '../index/string-table.ts'
import type { Scored } from '../query/score.ts'
import { searchUnits } from '../query/search-units.ts'
import type { Reason } from '../result.ts'
import { helpOfField } from './field-help.ts'
import { findUnit, isEmptyUnit } from './find-unit.ts'
import { helpOfMessage } from './message-help.ts'
import { matchRoutes, type HelpTarget, type PageKey, type PageMap } from './page-map.ts'

export interface Evidence {
  readonly unit: number
  readonly score: number
  readonly reason: Reason
}

export interface GatheredEvidence {
  readonly evidence: readonly Evidence[]
  readonly covered: boolean
  readonly fieldUnit?: number
}

const worth = {
  field: 116,
  fieldWords: 75,
  message: 117,
  messageWords: 25,
  route: 80,
  routeBesideField: 30,
  component: 35,
  printedPath: 30,
  words: 60,
  wordsBesideRoute: 22,
  wordsBesideField: 8,
  state: 95,
}
const fade = { field: 0.6, route: 0.86, words: 0.9 }
const mostWordHits = 12
const leastShare = 0.26
const enough = 0.6
// An error stops the editor; a warning may only tell.
const warningShare = 0.7
/** On a form of the GO site the pages about GO are meant, though the form's words do not say so. */
const goOnGo = 1.6
const news = { field: 0.85, message: 1.1, words: 0.8 }

/** Everything that speaks for a section on this page, from each source with its own weight. */
export function gatherEvidence(index: SearchIndex, map: PageMap, context: PageContext): GatheredEvidence {
  const key: PageKey = { path: context.path, formId: context.form?.id, dialog: context.dialog?.kind }
  const evidence: Evidence[] = []
  const gathering = { index, map, context, evidence }
  const routeUnits = addRoutes(gathering, key)
  const fieldUnit = addField(gathering, key, routeUnits)
  addMessages(gathering)
  addComponents(gathering)
  addStates(gathering)
  const printed = addPrintedPaths(gathering)
  const covered = routeUnits.length > 0 || printed || fieldUnit !== undefined
  addWords(gathering, {
    text: context.title,
    start: wordsWorth(context, covered),
    news: news.words,
    reason: 'words',
  })
  return { evidence, covered, ...(fieldUnit === undefined ? {} : { fieldUnit }) }
}

function wordsWorth(context: PageContext, covered: boolean): number {
  if (context.focusedField) return worth.wordsBesideField
  return covered ? worth.wordsBesideRoute : worth.words
}

interface Gathering {
  readonly index: SearchIndex
  readonly map: PageMap
  readonly context: PageContext
  readonly evidence: Evidence[]
}

function addRoutes({ index, map, context, evidence }: Gathering, key: PageKey): number[] {
  const start = context.focusedField ? worth.routeBesideField : worth.route
  const covering: number[] = []
  for (const { route, sureness } of matchRoutes(map, key)) {
    let score = start * sureness
    for (const unit of unitsOf(index, route.help)) {
      evidence.push({ unit, score, reason: context.form ? 'form' : 'page' })
      score *= fade.route
      if (sureness > 0.5) covering.push(unit)
    }
  }
  return covering
}

// A mapped section may be a bare heading, or only send the reader on; then, as for unmapped fields, the label itself is
// looked for. A one-word label such as "Status" says too little without the page's subject.
function addField(gathering: Gathering, key: PageKey, routeUnits: readonly number[]): number | undefined {
  const { index, map, context, evidence } = gathering
  const field = context.focusedField
  if (!field) return undefined
  const { help, labels } = helpOfField(map, key, field)
  const mapped = unitsOf(index, help)
  const full = mapped.filter((unit) => !isEmptyUnit(index, unit))
  let score = worth.field
  for (const unit of full) {
    const onward = index.pointers.get(unit)
    if (onward !== undefined)
      evidence.push({ unit: bestOn(index, onward, labels), score: score * 1.2, reason: 'field' })
    evidence.push({ unit, score: onward === undefined ? score : score * fade.field, reason: 'field' })
    score *= fade.field
  }
  const [subjectUnit] = routeUnits
  const subject =
    subjectUnit === undefined || /\s/.test(field.label.trim()) ? '' : titleOf(index, subjectUnit)
  const text = `${field.label} ${subject}`
  const hits = addWords(gathering, { text, start: worth.fieldWords, reason: 'field', news: news.field })
  const pages = new Set([...mapped, ...routeUnits].map((unit) => index.unitPage[unit]))
  const near = hits.find(({ unit, covered }) => covered >= enough && pages.has(index.unitPage[unit]))?.unit
  if (near !== undefined && full.length === 0)
    evidence.push({ unit: near, score: worth.fieldWords, reason: 'field' })
  return full[0] ?? near
}

function bestOn(index: SearchIndex, unit: number, labels: readonly string[]): number {
  const page = index.unitPage[unit]
  const { hits } = searchUnits(index, labels.join(' '))
  return hits.find((hit) => index.unitPage[hit.unit] === page)?.unit ?? unit
}

function titleOf(index: SearchIndex, unit: number): string {
  const head = index.pageHead[index.unitPage[unit] ?? 0] ?? 0
  const start = index.sequence.starts[head] ?? 0
  const words = index.sequence.values.subarray(start, start + (index.headingLength[head] ?? 0))
  return Array.from(words, (word) => stringAt(index.shown, word)).join(' ')
}

function addMessages(gathering: Gathering): void {
  const { index, map, context, evidence } = gathering
  for (const { text, type } of context.messages) {
    const target = helpOfMessage(map, text)
    const mapped = target === undefined ? undefined : findUnit(index, target)
    if (mapped !== undefined) {
      const unit = target?.includes('#') ? mapped : bestOn(index, mapped, [text])
      evidence.push({ unit, score: worth.message, reason: 'message' })
    }
    if (type === 'status') continue
    const unknown = worth.message * (type === 'error' ? 1 : warningShare)
    const start = mapped === undefined ? unknown : worth.messageWords
    addWords(gathering, { text, start, reason: 'message', news: news.message })
  }
}

// Some fields are there only in a certain state, as on content that another library shares; then that state needs the help.
function addStates({ index, map, context, evidence }: Gathering): void {
  if (context.focusedField) return
  for (const { field, labels, help } of map.states) {
    if (!context.fields.some((one) => one.name === field || labels.includes(one.label))) continue
    let score = worth.state
    for (const unit of unitsOf(index, help)) {
      evidence.push({ unit, score, reason: 'field' })
      score *= fade.route
    }
  }
}

function addComponents({ index, map, context, evidence }: Gathering): void {
  const focused = context.focusedField?.component
  const components = focused === undefined ? context.components.slice(0, 3) : [focused]
  for (const component of components) {
    for (const unit of unitsOf(index, map.components[component] ?? []).slice(0, 2)) {
      const score = focused === undefined ? worth.component / 2 : worth.component
      evidence.push({ unit, score, reason: 'component' })
    }
  }
}

function addPrintedPaths({ index, context, evidence }: Gathering): boolean {
  const at = findString(index.paths, context.path)
  if (at < 0) return false
  const units = index.pathUnits.values.subarray(index.pathUnits.starts[at], index.pathUnits.starts[at + 1])
  for (const unit of units) evidence.push({ unit, score: worth.printedPath / units.length, reason: 'page' })
  return units.length > 0
}

interface Words {
  readonly text: string
  readonly start: number
  readonly reason: Reason
  readonly news?: number
}

function addWords(
  { index, context, evidence }: Gathering,
  { text, start, reason, news }: Words,
): readonly Scored[] {
  const found = searchUnits(index, text, { ownWords: true, ...(news === undefined ? {} : { news }) })
  // A heading without text explains nothing, however well it fits.
  const hits = found.hits.filter(({ unit }) => !isEmptyUnit(index, unit))
  const top = hits[0]?.score ?? 0
  const best = hits.slice(0, mostWordHits).filter(({ score }) => score >= leastShare * top)
  const onGo = /(?:^|_)go_/.test(context.form?.id ?? '')
  for (const { unit, score, covered } of best) {
    const isGo = realms[index.pageRealm[index.unitPage[unit] ?? 0] ?? 0] === 'go'
    evidence.push({
      unit,
      score: (start * sure(covered) * (onGo && isGo ? goOnGo : 1) * score) / top,
      reason,
    })
  }
  return hits
}

// A text that answers most of the words speaks louder than one that happens to have a few of them.
function sure(covered: number): number {
  return 0.4 + covered
}

function unitsOf(index: SearchIndex, targets: readonly HelpTarget[]): number[] {
  return targets.flatMap((target) => findUnit(index, target) ?? [])
}

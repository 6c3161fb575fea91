import type { PageContext } from '../../context/page-context.ts'
import type { SearchIndex } from '../index/search-index.ts'
import { findString } from '../index/string-table.ts'
import { addField, bestOn } from './field-evidence.ts'
import { helpOfField } from './field-help.ts'
import { findUnit } from './find-unit.ts'
import { helpOfMessage } from './message-help.ts'
import { addNews } from './news-evidence.ts'
import { matchRoutes, type HelpTarget, type PageKey, type PageMap, type RouteMatch } from './page-map.ts'
import { addWords, type Evidence, type Gathering } from './word-evidence.ts'

export interface GatheredEvidence {
  readonly evidence: readonly Evidence[]
  readonly covered: boolean
  readonly fieldUnit?: number
}

const worth = {
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
  news: 17,
}
const fade = 0.86
/** The form behind an open dialog still tells what the dialog is for. */
const behindDialog = 0.7
// An error stops the editor; a warning may only tell.
const warningShare = 0.7
const mostMessages = 5
const news = { message: 1.1, words: 0.8 }

/** Everything that speaks for a section on this page, from each source with its own weight. */
export function gatherEvidence(index: SearchIndex, map: PageMap, page: PageContext): GatheredEvidence {
  const key: PageKey = { path: page.path, formId: page.form?.id, dialog: page.dialog?.kind }
  const context = withoutControls(map, key, page)
  const gathering: Gathering = { index, map, context, evidence: [] }
  const matches = matchRoutes(map, key)
  const routeUnits = addRoutes(gathering, matches)
  const field = context.focusedField
  const fieldUnit = field && addField(gathering, field, { key, routeUnits })
  addMessages(gathering)
  addComponents(gathering)
  addStates(gathering)
  const printed = addPrintedPaths(gathering)
  // A route without help in the map is one that the manual is known not to explain, though it may mention it.
  const isGap = matches[0]?.route.help.length === 0
  const covered = routeUnits.length > 0 || fieldUnit !== undefined || (printed && !isGap)
  const start = wordsWorth(context, covered)
  addWords(gathering, { text: context.title, start, reason: 'words', news: news.words })
  if (!field) addNews(gathering, { text: context.title, score: worth.news, reason: 'words' })
  return { evidence: gathering.evidence, covered, ...(fieldUnit === undefined ? {} : { fieldUnit }) }
}

// A dialog's own controls, a file to choose or a filter, say less than what the dialog is for; unless the map knows them.
function withoutControls(map: PageMap, key: PageKey, context: PageContext): PageContext {
  const { focusedField, ...page } = context
  if (!context.dialog || !focusedField) return context
  return helpOfField(map, key, focusedField).help.length > 0 ? context : page
}

function wordsWorth(context: PageContext, covered: boolean): number {
  if (context.focusedField) return worth.wordsBesideField
  return covered ? worth.wordsBesideRoute : worth.words
}

function addRoutes({ index, context, evidence }: Gathering, matches: readonly RouteMatch[]): number[] {
  const start = context.focusedField ? worth.routeBesideField : worth.route
  const covering: number[] = []
  const isInDialog = matches.some(({ route }) => route.dialog !== undefined)
  for (const { route, sureness } of matches) {
    let score = start * sureness * (isInDialog && route.dialog === undefined ? behindDialog : 1)
    for (const unit of unitsOf(index, route.help)) {
      evidence.push({ unit, score, reason: context.form ? 'form' : 'page' })
      score *= fade
      if (sureness > 0.5) covering.push(unit)
    }
  }
  return covering
}

function addMessages(gathering: Gathering): void {
  const { index, map, context, evidence } = gathering
  for (const { text, type } of context.messages.slice(0, mostMessages)) {
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
      score *= fade
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
  return units.some((unit) => index.pageNews[index.unitPage[unit] ?? 0] === 0)
}

function unitsOf(index: SearchIndex, targets: readonly HelpTarget[]): number[] {
  return targets.flatMap((target) => findUnit(index, target) ?? [])
}

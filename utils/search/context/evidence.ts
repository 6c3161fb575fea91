import type { PageContext } from '../../context/page-context.ts'
import type { SearchIndex } from '../index/search-index.ts'
import { findString, stringAt } from '../index/string-table.ts'
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
  field: 100,
  fieldWords: 60,
  message: 90,
  messageWords: 60,
  route: 80,
  routeBesideField: 30,
  component: 35,
  printedPath: 30,
  words: 35,
}
const fade = { field: 0.6, route: 0.86, words: 0.9 }
const mostWordHits = 12

/** Everything that speaks for a section on this page, from each source with its own weight. */
export function gatherEvidence(index: SearchIndex, map: PageMap, context: PageContext): GatheredEvidence {
  const key: PageKey = { path: context.path, formId: context.form?.id, dialog: context.dialog?.kind }
  const evidence: Evidence[] = []
  const routeUnits = addRoutes({ index, map, context, evidence }, key)
  const fieldUnit = addField({ index, map, context, evidence }, key, routeUnits)
  addMessages({ index, map, context, evidence })
  addComponents({ index, map, context, evidence })
  const printed = addPrintedPaths({ index, map, context, evidence })
  addWords(index, context.title, worth.words, 'words', evidence)
  const covered = routeUnits.length > 0 || printed || fieldUnit !== undefined
  return { evidence, covered, ...(fieldUnit === undefined ? {} : { fieldUnit }) }
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

// A mapped section may be a bare heading; then, as for unmapped fields, the label itself is looked for.
function addField({ index, map, context, evidence }: Gathering, key: PageKey, routeUnits: readonly number[]): number | undefined {
  const field = context.focusedField
  if (!field) return undefined
  const mapped = unitsOf(index, helpOfField(map, key, field))
  const full = mapped.filter((unit) => !isEmptyUnit(index, unit))
  let score = worth.field
  for (const unit of full) {
    evidence.push({ unit, score, reason: 'field' })
    score *= fade.field
  }
  const pages = new Set([...mapped, ...routeUnits].map((unit) => index.unitPage[unit]))
  const hits = addWords(index, field.label, worth.fieldWords, 'field', evidence)
  const near = hits.find((unit) => pages.has(index.unitPage[unit]))
  if (near !== undefined && full.length === 0) evidence.push({ unit: near, score: worth.fieldWords, reason: 'field' })
  return full[0] ?? near
}

function addMessages({ index, map, context, evidence }: Gathering): void {
  for (const { text, type } of context.messages) {
    const target = helpOfMessage(map, text)
    const unit = target === undefined ? undefined : findUnit(index, target)
    if (unit !== undefined) evidence.push({ unit, score: worth.message, reason: 'message' })
    if (type !== 'status') addWords(index, text, unit === undefined ? worth.message : worth.messageWords, 'message', evidence)
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

function addWords(index: SearchIndex, text: string, start: number, reason: Reason, evidence: Evidence[]): number[] {
  const { hits } = searchUnits(index, text)
  const top = hits[0]?.score ?? 0
  const best = hits.slice(0, mostWordHits)
  for (const { unit, score } of best) evidence.push({ unit, score: (start * score) / top, reason })
  return hits.map(({ unit }) => unit)
}

function unitsOf(index: SearchIndex, targets: readonly HelpTarget[]): number[] {
  return targets.flatMap((target) => findUnit(index, target) ?? [])
}

/** Text of a unit's reference, for tests and lists of failures. */
export function refOf(index: SearchIndex, unit: number): string {
  return stringAt(index.unitRefs, unit)
}

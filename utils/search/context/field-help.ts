import { foldText } from '../analysis/fold.ts'
import { rootWord } from '../analysis/stem.ts'
import { contentTokens } from '../analysis/tokens.ts'
import type { PageField } from '../../context/page-context.ts'
import { fieldsOf, type HelpTarget, type MappedField, type PageKey, type PageMap } from './page-map.ts'

export interface FieldHelp {
  readonly help: readonly HelpTarget[]
  /** The field's labels as they are known, or the one on the page. */
  readonly labels: readonly string[]
}

/**
 * Where a field is explained: by its machine name in its component or form, else by its label there, exact or nearly, else
 * by a label that means the same in every form that has it. Empty when the map has nothing, or forms disagree.
 */
export function helpOfField(map: PageMap, key: PageKey, field: PageField): FieldHelp {
  const near = [
    ...fieldsOf(map, key, field.component),
    ...(field.component === undefined ? [] : fieldsOf(map, key)),
  ]
  const own =
    near.find(([name]) => name !== '' && name === field.name) ??
    near.find((row) => hasLabel(row, field.label)) ??
    mostAlike(near, field.label) ??
    sameEverywhere(map, field.label)
  return own ? { help: own[2], labels: own[1] } : { help: [], labels: [field.label] }
}

function sameEverywhere(map: PageMap, label: string): MappedField | undefined {
  const rows = Object.values(map.fields)
    .flat()
    .filter((row) => hasLabel(row, label))
  return new Set(rows.map(([, , help]) => help[0])).size === 1 ? rows[0] : undefined
}

// Wording of labels drifts between releases and between sites; half of the words and at least two must agree.
function mostAlike(rows: readonly MappedField[], label: string): MappedField | undefined {
  const wanted = rootsOf(label)
  let best: MappedField | undefined
  let most = 0.5
  for (const row of rows) {
    for (const own of row[1].map(rootsOf)) {
      const shared = [...own].filter((root) => wanted.has(root)).length
      const share = (2 * shared) / (own.size + wanted.size)
      if (shared > 1 && share > most) [best, most] = [row, share]
    }
  }
  return best
}

function rootsOf(label: string): Set<string> {
  return new Set(contentTokens(label).map(({ word }) => rootWord(word)))
}

function hasLabel([, labels]: MappedField, label: string): boolean {
  const wanted = plain(label)
  return wanted !== '' && labels.some((one) => plain(one) === wanted)
}

function plain(label: string): string {
  return foldText(label)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

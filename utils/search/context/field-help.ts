import { foldText } from '../analysis/fold.ts'
import { rootsIn } from '../analysis/tokens.ts'
import type { PageField } from '../../context/page-context.ts'
import { fieldsOf, type HelpTarget, type MappedField, type PageKey, type PageMap } from './page-map.ts'

export interface FieldHelp {
  readonly help: readonly HelpTarget[]
  /** The field's labels as they are known, or the one on the page. */
  readonly labels: readonly string[]
}

/**
 * Where a field is explained: by its machine name in its component or form, else by its label there, exactly or nearly, else
 * by a label that leads to one section in every form that has it. What has no place of its own is explained with its
 * component. Empty when the map has nothing, or forms disagree.
 */
export function helpOfField(map: PageMap, key: PageKey, field: PageField): FieldHelp {
  const { component } = field
  const inComponent = component === undefined ? [] : fieldsOf(map, key, component)
  const near = [...inComponent, ...fieldsOf(map, key)]
  const own =
    near.find(([name]) => name !== '' && name === field.name) ??
    near.find((row) => hasLabel(row, field.label)) ??
    mostAlike(near, field.label)
  const ofComponent = component === undefined ? [] : (map.components[component] ?? [])
  if (own) return { help: own[2].length > 0 ? own[2] : ofComponent, labels: own[1] }
  if (ofComponent.length > 0) return { help: ofComponent, labels: [field.label] }
  return { help: sameEverywhere(map, key, field.label), labels: [field.label] }
}

// Components stand in many forms; those of the GO site only in GO's.
function sameEverywhere(map: PageMap, { formId = '' }: PageKey, label: string): readonly HelpTarget[] {
  const onGo = /(?:^|_)go_/.test(formId)
  const helps = Object.entries(map.fields)
    .filter(([name]) => name.startsWith('go_') === onGo)
    .flatMap(([name, fields]) =>
      fields
        .filter((row) => hasLabel(row, label))
        .map(([, , help]) => (help.length > 0 ? help : (map.components[name] ?? []))),
    )
  const [first = []] = helps
  return new Set(helps.map(([target]) => target)).size === 1 ? first : []
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
  return new Set(rootsIn(label))
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

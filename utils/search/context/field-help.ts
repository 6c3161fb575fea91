import { foldText } from '../analysis/fold.ts'
import type { PageField } from '../../context/page-context.ts'
import { fieldsOf, type HelpTarget, type MappedField, type PageKey, type PageMap } from './page-map.ts'

/**
 * Where a field is explained: by its machine name in its component or form, else by its label there, else by a label that
 * means the same in every form that has it. Empty when the map has nothing, or forms disagree.
 */
export function helpOfField(map: PageMap, key: PageKey, field: PageField): readonly HelpTarget[] {
  const near = [...fieldsOf(map, key, field.component), ...(field.component === undefined ? [] : fieldsOf(map, key))]
  const own = near.find(([name]) => name !== '' && name === field.name) ?? near.find((row) => hasLabel(row, field.label))
  if (own) return own[2]
  const [only, ...others] = new Map(
    Object.values(map.fields)
      .flat()
      .filter((row) => hasLabel(row, field.label))
      .map((row) => [row[2][0], row[2]] as const),
  ).values()
  return only && others.length === 0 ? only : []
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

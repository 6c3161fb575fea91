import type { PageContext, PageField } from '../../utils/context/page-context.ts'

/** One part of the form's map: a field, or a group of fields as the page groups them. */
export interface FormPart {
  readonly label: string
  /** The fields in it; never empty. */
  readonly fields: readonly PageField[]
  readonly isGroup: boolean
}

export interface FormMap {
  /** What stands in the form itself, in page order. */
  readonly main: readonly FormPart[]
  /** Groups: the sidebar, tabs and fold-outs. */
  readonly side: readonly FormPart[]
}

/**
 * The form as a short map. Fields of components are left out: they come and go with every component, and the field that
 * holds them stands for them. Parts with the same label are one. A form behind a dialog is not what she works in: it has none.
 */
export function mapForm({ fields, dialog }: PageContext): FormMap {
  if (dialog) return { main: [], side: [] }
  const main = new Map<string, PageField[]>()
  const side = new Map<string, PageField[]>()
  for (const field of fields) {
    if (field.component || !field.label) continue
    const [parts, label] = field.group ? [side, field.group] : [main, field.label]
    parts.set(label, [...(parts.get(label) ?? []), field])
  }
  return { main: partsOf(main, false), side: partsOf(side, true) }
}

/** The part the focused field is in; a field of a component belongs to no part of the map. */
export function partOfField(map: FormMap, focused: PageField | undefined): FormPart | undefined {
  if (!focused) return undefined
  return [...map.main, ...map.side].find(
    ({ fields, label }) =>
      fields.some(({ name }) => name === focused.name) || (!focused.component && label === focused.label),
  )
}

/**
 * The map in two columns of about the same height. Without groups the fields flow through both, so that a settings form
 * is not one long column.
 */
export function columnsOf(
  { main, side }: FormMap,
  limit: number,
): readonly [readonly FormPart[], readonly FormPart[]] {
  if (side.length > 0) return [main.slice(0, limit), side.slice(0, limit)]
  const shown = main.slice(0, 2 * limit)
  const half = Math.ceil(shown.length / 2)
  return [shown.slice(0, half), shown.slice(half)]
}

function partsOf(groups: ReadonlyMap<string, readonly PageField[]>, isGroup: boolean): readonly FormPart[] {
  return [...groups].map(([label, fields]) => ({ label, fields, isGroup: isGroup && fields.length > 1 }))
}

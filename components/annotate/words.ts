import { type Shape, type Box, boxOf, isCover, positionOf } from '../../utils/annotate/shapes.ts'
import { text, type TextKey } from '../../utils/i18n/text.ts'
import type { Mark, Picture } from '../../utils/report/draft.ts'
import type { EditKind, Tool } from './editor-state.ts'

export const toolWords: Readonly<Record<Tool, TextKey>> = {
  select: 'annotate_tool_select',
  cover: 'annotate_tool_cover',
  frame: 'a11y_tool_frame',
  arrow: 'a11y_tool_arrow',
  text: 'a11y_tool_text',
  pen: 'a11y_tool_pen',
  crop: 'a11y_tool_crop',
}

const markWords: Readonly<Record<Mark['kind'], TextKey>> = {
  frame: 'a11y_tool_frame',
  arrow: 'a11y_tool_arrow',
  text: 'a11y_tool_text',
  pen: 'a11y_tool_pen',
}

/** `Dækning`, `Pil`. */
export function kindWord(shape: Shape): string {
  return text(isCover(shape) ? 'annotate_name_cover' : markWords[shape.kind])
}

/** `øverst til venstre`. */
export function positionWord(box: Box, within: Picture): string {
  const { row, column } = positionOf(box, within)
  return text(`annotate_position_${row}_${column}`)
}

/** What distinguishes it in the list: what is covered, the words of a text, and where it is. */
export function placeWords(shape: Shape, within: Picture): string {
  const position = positionWord(boxOf(shape), within)
  if (isCover(shape)) return `${text(`cover_kind_${shape.kind}`)}, ${position}`
  if (shape.kind === 'text' && shape.text !== '')
    return `${text('annotate_quoted', { text: shape.text })}, ${position}`
  return position
}

/** The whole name, for the button that lies on the picture. */
export function itemLabel(shape: Shape, { n, total }: { n: number; total: number }, within: Picture): string {
  const position = positionWord(boxOf(shape), within)
  if (isCover(shape))
    return text('a11y_item_cover', { n, total, kind: text(`cover_kind_${shape.kind}`), position })
  const label = text('a11y_item_mark', { tool: kindWord(shape), n, total, position })
  return shape.kind === 'text' && shape.text !== ''
    ? `${label}, ${text('annotate_quoted', { text: shape.text })}`
    : label
}

export function editWord(did: EditKind): string {
  return text(`annotate_action_${did}`)
}

/** A cover that the panel placed itself, over something it recognised. */
export function isFound(shape: Shape): boolean {
  return isCover(shape) && shape.kind !== 'own'
}

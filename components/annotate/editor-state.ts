import { type History, startHistory, stepHistory } from '../../utils/annotate/history.ts'
import { type Box, type Shape, shapesOf, withoutShape, withShape } from '../../utils/annotate/shapes.ts'
import type { Picture } from '../../utils/report/draft.ts'

export type Tool = 'select' | 'cover' | 'frame' | 'arrow' | 'text' | 'pen' | 'crop'

/** What was done, for "Fortrudt: …". */
export type EditKind = 'add' | 'move' | 'size' | 'text' | 'remove' | 'crop'

export interface Edit {
  readonly picture: Picture
  readonly did: EditKind
}

export interface EditorState {
  readonly history: History<Edit>
  readonly tool: Tool
  /** Empty when nothing is chosen. */
  readonly selectedId: string
  /** The part that is to be left, while it is being chosen. */
  readonly cropping: Box | undefined
}

export type EditorStep =
  | { readonly kind: 'tool'; readonly tool: Tool }
  | { readonly kind: 'select'; readonly id: string }
  /** `join`: one with the step before when undone, as the parts of a drag are. */
  | { readonly kind: 'put'; readonly shape: Shape; readonly did: EditKind; readonly join?: boolean }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'cropping'; readonly box: Box }
  /** Leaves only `box` of the picture; without one the whole picture. */
  | { readonly kind: 'crop'; readonly box: Box | undefined }
  | { readonly kind: 'undo' | 'redo' }

export function startEditor(picture: Picture): EditorState {
  return {
    history: startHistory({ picture, did: 'add' }),
    tool: 'select',
    selectedId: '',
    cropping: undefined,
  }
}

/** The editor after one step. Whatever is chosen exists. */
export function takeEditorStep(state: EditorState, step: EditorStep): EditorState {
  const { picture } = state.history.present
  switch (step.kind) {
    case 'tool':
      return { ...state, tool: step.tool, cropping: step.tool === 'crop' ? cropStart(picture) : undefined }
    case 'select':
      return { ...state, selectedId: step.id }
    case 'put':
      return { ...edit(state, withShape(picture, step.shape), step), selectedId: step.shape.id }
    case 'remove':
      return withoutLost(edit(state, withoutShape(picture, step.id), { did: 'remove' }))
    case 'cropping':
      return { ...state, cropping: step.box }
    case 'crop':
      return {
        ...edit(state, cropped(picture, step.box), { did: 'crop' }),
        tool: 'select',
        cropping: undefined,
      }
    case 'undo':
    case 'redo':
      return withoutLost({ ...state, history: stepHistory(state.history, step), cropping: undefined })
    default:
      return step satisfies never
  }
}

function edit(
  state: EditorState,
  picture: Picture,
  { did, join = false }: { readonly did: EditKind; readonly join?: boolean },
): EditorState {
  const value: Edit = { picture, did: join ? state.history.present.did : did }
  return { ...state, history: stepHistory(state.history, { kind: join ? 'adjust' : 'change', value }) }
}

function withoutLost(state: EditorState): EditorState {
  const stays = shapesOf(state.history.present.picture).some(({ id }) => id === state.selectedId)
  return stays ? state : { ...state, selectedId: '' }
}

/** What is left begins a little inside, so that its corners can be seen and gripped. */
function cropStart({ crop, width, height }: Picture): Box {
  const edge = 0.1
  return (
    crop ?? {
      x: Math.round(width * edge),
      y: Math.round(height * edge),
      width: Math.round(width * (1 - 2 * edge)),
      height: Math.round(height * (1 - 2 * edge)),
    }
  )
}

function cropped(picture: Picture, box: Box | undefined): Picture {
  const whole = !box || (box.width >= picture.width && box.height >= picture.height)
  const { crop: _, ...uncropped } = picture
  return whole ? uncropped : { ...uncropped, crop: box }
}

import { useReducer } from 'preact/hooks'
import { type Box, type Shape, shapesOf } from '../../utils/annotate/shapes.ts'
import { text } from '../../utils/i18n/text.ts'
import type { Picture } from '../../utils/report/draft.ts'
import { announce } from '../ui/live-region.tsx'
import {
  type EditKind,
  type EditorState,
  type EditorStep,
  startEditor,
  takeEditorStep,
  type Tool,
} from './editor-state.ts'
import { useJoins, useTell } from './use-movement.ts'
import { type Removal, useRemoval } from './use-removal.ts'
import { useWantedFocus } from './use-wanted-focus.ts'
import { editWord } from './words.ts'

export interface Editor extends Removal {
  readonly state: EditorState
  readonly picture: Picture
  readonly shapes: readonly Shape[]
  readonly selected: Shape | undefined
  readonly setTool: (tool: Tool) => void
  readonly select: (id: string) => void
  readonly add: (shape: Shape) => void
  /** `join` while a drag goes on; keys join by themselves. */
  readonly change: (shape: Shape, did: EditKind, join?: boolean) => void
  readonly setCropping: (box: Box) => void
  readonly crop: (box: Box | undefined) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Gives the keyboard to an element as soon as it is there. */
  readonly focus: (elementId: string) => void
}

/** The picture as it is being marked: what is on it, what is chosen, what can be undone. */
export function useEditor(start: Picture): Editor {
  const [state, step] = useReducer(takeEditorStep, start, startEditor)
  const { picture } = state.history.present
  const shapes = shapesOf(picture)
  const focus = useWantedFocus()
  const tell = useTell()
  const joins = useJoins()
  const removal = useRemoval({ shapes, step, focus })
  return {
    state,
    picture,
    shapes,
    selected: shapes.find(({ id }) => id === state.selectedId),
    focus,
    ...removal,
    setTool: (tool) => step({ kind: 'tool', tool }),
    select: (id) => step({ kind: 'select', id }),
    add: (shape) => {
      step({ kind: 'put', shape, did: 'add' })
      tell(shape, 'added', picture)
    },
    change: (shape, did, join) => {
      step({ kind: 'put', shape, did, join: join ?? joins(shape.id, did) })
      if (did !== 'text') tell(shape, did === 'add' ? 'added' : 'moved', picture)
    },
    setCropping: (box) => step({ kind: 'cropping', box }),
    crop: (box) => step({ kind: 'crop', box }),
    undo: () => undo(state, step),
    redo: () => redo(state, step),
  }
}

function undo({ history }: EditorState, step: (step: EditorStep) => void): void {
  if (history.past.length === 0) return
  step({ kind: 'undo' })
  announce(text('live_action_undone', { action: editWord(history.present.did) }))
}

function redo({ history }: EditorState, step: (step: EditorStep) => void): void {
  const [next] = history.future
  if (!next) return
  step({ kind: 'redo' })
  announce(text('live_action_redone', { action: editWord(next.did) }))
}

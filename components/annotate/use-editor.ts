import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks'
import { type Box, type Shape, boxOf, shapesOf } from '../../utils/annotate/shapes.ts'
import { text } from '../../utils/i18n/text.ts'
import type { Picture } from '../../utils/report/draft.ts'
import { announce } from '../ui/live-region.tsx'
import { type EditKind, type EditorState, startEditor, takeEditorStep, type Tool } from './editor-state.ts'
import { editWord, isFound, kindWord, positionWord } from './words.ts'

/** Keys that follow each other faster than this are one movement: told once, undone together. */
const restMs = 500

export interface Editor {
  readonly state: EditorState
  readonly picture: Picture
  readonly shapes: readonly Shape[]
  readonly selected: Shape | undefined
  /** Id of a found cover whose removal she is being asked about. */
  readonly asked: string
  readonly setTool: (tool: Tool) => void
  readonly select: (id: string) => void
  readonly add: (shape: Shape) => void
  /** `join` while a drag goes on; keys join by themselves. */
  readonly change: (shape: Shape, did: EditKind, join?: boolean) => void
  /** Removes, or asks first where the panel found something to cover. */
  readonly remove: (id: string) => void
  readonly answer: (remove: boolean) => void
  readonly setCropping: (box: Box) => void
  readonly crop: (box: Box | undefined) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Gives the keyboard to an element as soon as it is there. */
  readonly focus: (elementId: string) => void
}

export const markId = (id: string): string => `mark-${id}`
export const rowId = (id: string): string => `row-${id}`

/** The picture as it is being marked: what is on it, what is chosen, what can be undone. */
export function useEditor(start: Picture): Editor {
  const [state, step] = useReducer(takeEditorStep, start, startEditor)
  const [asked, setAsked] = useState('')
  const { present, past, future } = state.history
  const { picture } = present
  const shapes = shapesOf(picture)
  const focus = useWantedFocus()
  const tell = useTell()
  const row = useRef({ id: '', did: 'add', at: 0 })

  const joins = (id: string, did: EditKind): boolean => {
    const { id: lastId, did: lastDid, at } = row.current
    row.current = { id, did, at: Date.now() }
    return lastId === id && lastDid === did && Date.now() - at < restMs
  }
  const drop = (shape: Shape) => {
    const at = shapes.indexOf(shape)
    const neighbour = shapes[at + 1] ?? shapes[at - 1]
    step({ kind: 'remove', id: shape.id })
    announce(text('live_item_removed', { item: kindWord(shape) }))
    focus(
      neighbour ? (document.activeElement?.id.startsWith('row-') ? rowId : markId)(neighbour.id) : 'marks',
    )
  }
  return {
    state,
    picture,
    shapes,
    selected: shapes.find(({ id }) => id === state.selectedId),
    asked,
    focus,
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
    remove: (id) => {
      const shape = shapes.find((one) => one.id === id)
      if (!shape) return
      if (!isFound(shape)) return drop(shape)
      step({ kind: 'select', id })
      setAsked(id)
      focus('cover-keep')
    },
    answer: (remove) => {
      const shape = shapes.find(({ id }) => id === asked)
      setAsked('')
      if (shape && remove) drop(shape)
      else if (shape) focus(markId(shape.id))
    },
    setCropping: (box) => step({ kind: 'cropping', box }),
    crop: (box) => step({ kind: 'crop', box }),
    undo: () => {
      if (past.length === 0) return
      step({ kind: 'undo' })
      announce(text('live_action_undone', { action: editWord(present.did) }))
    },
    redo: () => {
      const [next] = future
      if (!next) return
      step({ kind: 'redo' })
      announce(text('live_action_redone', { action: editWord(next.did) }))
    },
  }
}

type Tell = (shape: Shape, happened: 'added' | 'moved', within: Picture) => void

/** What is drawn or moved is told when it has come to rest. */
function useTell(): Tell {
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback<Tell>((shape, happened, within) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const { width, height } = boxOf(shape)
      const position = positionWord(boxOf(shape), within)
      const item = kindWord(shape)
      if (happened === 'added') announce(text('live_item_added', { item, position }))
      else announce(text('live_item_moved', { item, position, w: width, h: height }))
    }, restMs)
  }, [])
}

function useWantedFocus(): (elementId: string) => void {
  const [wanted, setWanted] = useState({ elementId: '' })
  useLayoutEffect(() => {
    if (wanted.elementId !== '') document.getElementById(wanted.elementId)?.focus()
  }, [wanted])
  // A new object each time: the same element may be wanted twice in a row.
  return useCallback((elementId) => setWanted({ elementId }), [])
}

import { useState } from 'preact/hooks'
import type { Shape } from '../../utils/annotate/shapes.ts'
import { text } from '../../utils/i18n/text.ts'
import { announce } from '../ui/live-region.tsx'
import type { EditorStep } from './editor-state.ts'
import { markId, rowId } from './mark-ids.ts'
import { isFound, kindWord } from './words.ts'

export interface Removal {
  /** Id of a found cover whose removal she is being asked about. */
  readonly asked: string
  /** Removes, or asks first where the panel found something to cover. */
  readonly remove: (id: string) => void
  readonly answer: (remove: boolean) => void
}

interface Removing {
  readonly shapes: readonly Shape[]
  readonly step: (step: EditorStep) => void
  readonly focus: (elementId: string) => void
}

export function useRemoval(removing: Removing): Removal {
  const { shapes, step, focus } = removing
  const [asked, setAsked] = useState('')
  return {
    asked,
    remove: (id) => {
      const shape = shapes.find((one) => one.id === id)
      if (!shape) return
      if (!isFound(shape)) return drop(shape, removing)
      step({ kind: 'select', id })
      setAsked(id)
      focus('cover-keep')
    },
    answer: (remove) => {
      const shape = shapes.find(({ id }) => id === asked)
      setAsked('')
      if (shape && remove) drop(shape, removing)
      else if (shape) focus(markId(shape.id))
    },
  }
}

/** The keyboard goes on to the next mark, on the picture or in the list, wherever it was. */
function drop(shape: Shape, { shapes, step, focus }: Removing): void {
  const at = shapes.indexOf(shape)
  const neighbour = shapes[at + 1] ?? shapes[at - 1]
  step({ kind: 'remove', id: shape.id })
  announce(text('live_item_removed', { item: kindWord(shape) }))
  if (!neighbour) return focus('marks')
  const idOf = document.activeElement?.id.startsWith('row-') ? rowId : markId
  focus(idOf(neighbour.id))
}

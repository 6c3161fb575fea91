import { useState } from 'preact/hooks'
import { cropId } from './crop-box.tsx'
import type { Tool } from './editor-state.ts'
import { markId } from './mark-ids.ts'
import { middleOf, middleShape, textAt } from './new-shape.ts'
import { penId } from './pen-point.tsx'
import type { Editor } from './use-editor.ts'

export interface KeyTools {
  readonly begin: (tool: Tool) => void
  /** The pen is being led by keys. */
  readonly penByKeys: boolean
  readonly endPen: () => void
}

/** Tools used without a pointer. */
export function useKeyTools(editor: Editor): KeyTools {
  const [penByKeys, setPenByKeys] = useState(false)
  return {
    penByKeys,
    endPen: () => setPenByKeys(false),
    begin: (tool) => {
      setPenByKeys(tool === 'pen')
      beginByKeys(editor, tool)
    },
  }
}

/** What a tool makes appears in the middle and gets the keyboard. */
function beginByKeys(editor: Editor, tool: Tool): void {
  const { picture, shapes, state } = editor
  const id = crypto.randomUUID()
  switch (tool) {
    case 'select': {
      const first = editor.selected ?? shapes[0]
      return editor.focus(first ? markId(first.id) : 'marks')
    }
    case 'text':
      editor.add(textAt(id, middleOf(picture), picture))
      return editor.focus('mark-text')
    case 'pen':
      return editor.focus(penId)
    case 'crop':
      if (!state.cropping) editor.setTool('crop')
      return editor.focus(cropId)
    default:
      editor.add(middleShape(tool, id, picture))
      return editor.focus(markId(id))
  }
}

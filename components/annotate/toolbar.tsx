import { percent } from '../../utils/i18n/format.ts'
import { text } from '../../utils/i18n/text.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Icon, type IconShape } from '../ui/icon.tsx'
import {
  arrowIcon,
  boxIcon,
  coverIcon,
  cropIcon,
  penIcon,
  pointerIcon,
  redoIcon,
  textIcon,
  undoIcon,
  zoominIcon,
  zoomoutIcon,
} from '../ui/icons-more.ts'
import type { Tool } from './editor-state.ts'
import type { Editor } from './use-editor.ts'
import type { Zoom } from './use-zoom.ts'
import { toolWords } from './words.ts'

const tools: readonly (readonly [Tool, IconShape])[] = [
  ['select', pointerIcon],
  ['cover', coverIcon],
  ['frame', boxIcon],
  ['arrow', arrowIcon],
  ['text', textIcon],
  ['pen', penIcon],
  ['crop', cropIcon],
]

export const toolId = (tool: Tool): string => `tool-${tool}`

interface ToolbarProps {
  readonly editor: Editor
  readonly zoom: Zoom
  /** Enter on a tool: uses it without a pointer. */
  readonly begin: (tool: Tool) => void
  readonly cancel: () => void
  readonly done: () => void
}

/** Tools, undo, zoom, and the two ways out. */
export function Toolbar({ editor, zoom, begin, cancel, done }: ToolbarProps) {
  const { past, future } = editor.state.history
  return (
    <div class="ch-ann__top">
      <Tools editor={editor} begin={begin} />
      <div class="ch-ann__acts" role="group" aria-label={text('annotate_history_label')}>
        <IconButton
          icon={undoIcon}
          label={text('a11y_tool_undo')}
          aria-disabled={past.length === 0}
          onClick={editor.undo}
        />
        <IconButton
          icon={redoIcon}
          label={text('a11y_tool_redo')}
          aria-disabled={future.length === 0}
          onClick={editor.redo}
        />
      </div>
      <div class="ch-ann__acts" role="group" aria-label={text('annotate_zoom_label')}>
        <IconButton icon={zoomoutIcon} label={text('a11y_tool_zoomOut')} onClick={zoom.out} />
        <span class="ch-ann__zoom" role="status">
          {percent(zoom.scale)}
        </span>
        <IconButton icon={zoominIcon} label={text('a11y_tool_zoomIn')} onClick={zoom.in} />
      </div>
      <div class="ch-ann__end">
        <Button kind="cover" small onClick={cancel}>
          {text('annotate_button_cancel')}
        </Button>
        <Button kind="gold" small onClick={done}>
          {text('annotate_button_done')}
        </Button>
      </div>
    </div>
  )
}

function Tools({ editor, begin }: Pick<ToolbarProps, 'editor' | 'begin'>) {
  const { tool: chosen } = editor.state
  const choose = (tool: Tool) => {
    editor.setTool(tool)
    document.getElementById(toolId(tool))?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tools.findIndex(([tool]) => tool === chosen)
    const next = nextPlace(event.key, at, tools.length)
    if (event.key === 'Enter') begin(chosen)
    else if (next !== undefined) choose(tools[next]?.[0] ?? 'select')
    else return
    event.preventDefault()
  }
  return (
    <div class="ch-tools" role="radiogroup" aria-label={text('annotate_tools_label')} onKeyDown={onKeyDown}>
      {tools.map(([tool, icon]) => (
        <button
          key={tool}
          id={toolId(tool)}
          class="ch-tool"
          type="button"
          role="radio"
          aria-checked={tool === chosen}
          tabIndex={tool === chosen ? 0 : -1}
          onClick={() => choose(tool)}
        >
          <Icon of={icon} />
          <span>{text(toolWords[tool])}</span>
        </button>
      ))}
    </div>
  )
}

function nextPlace(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (at - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}

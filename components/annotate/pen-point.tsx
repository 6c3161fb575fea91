import { useState } from 'preact/hooks'
import type { Point } from '../../utils/annotate/shapes.ts'
import { text } from '../../utils/i18n/text.ts'
import { announce } from '../ui/live-region.tsx'
import { arrowStep } from './arrow-step.ts'
import { inside, middleOf } from './new-shape.ts'
import { toolId } from './toolbar.tsx'
import type { Editor } from './use-editor.ts'

export const penId = 'pen-point'

interface PenPointProps {
  readonly editor: Editor
  readonly scale: number
  readonly end: () => void
}

interface Line {
  readonly id: string
  readonly points: readonly Point[]
}

/** The pen led by keys: Space puts it down and lifts it, arrows lead it, Enter ends. Each time it is down is a mark. */
export function PenPoint({ editor, scale, end }: PenPointProps) {
  const { picture } = editor
  const [at, setAt] = useState(() => middleOf(picture))
  const [line, setLine] = useState<Line>()
  const toggle = () => {
    announce(text(line ? 'annotate_pen_up' : 'annotate_pen_down'))
    setLine(line ? undefined : { id: crypto.randomUUID(), points: [at] })
  }
  const lead = (next: Point) => {
    setAt(next)
    if (!line) return
    const longer = { ...line, points: [...line.points, next] }
    setLine(longer)
    editor.change({ id: longer.id, kind: 'pen', points: longer.points }, 'add', line.points.length > 1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = arrowStep(event)
    if (step) lead(inside({ x: at.x + step.dx, y: at.y + step.dy }, picture))
    else if (event.key === ' ') toggle()
    else if (event.key === 'Enter' || event.key === 'Escape') {
      end()
      editor.focus(toolId('pen'))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <button
      id={penId}
      class={line ? 'ch-pen is-down' : 'ch-pen'}
      type="button"
      aria-label={text('a11y_tool_pen')}
      aria-pressed={line !== undefined}
      aria-describedby="keys-pen"
      style={{ left: `${at.x * scale}px`, top: `${at.y * scale}px` }}
      onKeyDown={onKeyDown}
      onClick={toggle}
    />
  )
}

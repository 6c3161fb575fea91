import type { Box } from '../covers/box.ts'
import { boxAfterKey, boxBetween, leastPx } from './area-box.ts'
import type { LayerParts } from './layer-parts.ts'

/** What pointer and keys do to the area. */
export interface Hand {
  readonly within: Box
  readonly box: () => Box
  readonly draw: (box: Box) => void
  readonly take: () => void
}

export interface Keyboard extends Hand {
  readonly cancel: () => void
}

/** A drag in progress: where it began, and the area it is to replace. */
interface Drag {
  readonly from: { readonly x: number; readonly y: number }
  readonly before: Box
}

/** Dragging draws the area; letting go takes it, unless it is too small to be meant. */
export function listenToPointer(
  { surface, dialog }: LayerParts,
  signal: AbortSignal,
  { within, box, draw, take }: Hand,
): void {
  let drag: Drag | undefined
  const stop = () => {
    const stopped = drag
    drag = undefined
    dialog.classList.remove('drag')
    return stopped
  }
  const onDown = (event: PointerEvent) => {
    if (!event.isPrimary || event.button !== 0) return
    drag = { from: { x: event.clientX, y: event.clientY }, before: box() }
    surface.setPointerCapture(event.pointerId)
    dialog.classList.add('drag')
  }
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    if (drag) draw(boxBetween(drag.from, { x: clientX, y: clientY }, within))
  }
  const onUp = () => {
    const stopped = stop()
    if (!stopped) return
    const { width, height } = box()
    if (width >= leastPx && height >= leastPx) take()
    else draw(stopped.before)
  }
  const onCancel = () => {
    const stopped = stop()
    if (stopped) draw(stopped.before)
  }
  surface.addEventListener('pointerdown', onDown, { signal })
  surface.addEventListener('pointermove', onMove, { signal })
  surface.addEventListener('pointerup', onUp, { signal })
  surface.addEventListener('pointercancel', onCancel, { signal })
}

/** Keys are taken before the page gets them, so that neither its shortcuts nor its dialogs interfere. */
export function listenToKeys(
  parts: LayerParts,
  signal: AbortSignal,
  { within, box, draw, take, cancel }: Keyboard,
): void {
  const stops = [parts.surface, parts.take, parts.cancel]
  const onKey = (event: KeyboardEvent) => {
    // The browser's own shortcuts stay hers.
    if (event.ctrlKey || event.metaKey || event.altKey || /^F\d/.test(event.key)) return
    event.stopImmediatePropagation()
    const at = stops.findIndex((stop) => stop === parts.root.activeElement)
    if (at > 0 && (event.key === 'Enter' || event.key === ' ')) return
    event.preventDefault()
    if (event.key === 'Escape') return cancel()
    if (event.key === 'Enter') return take()
    if (event.key === 'Tab') return stops.at((at + (event.shiftKey ? -1 : 1)) % stops.length)?.focus()
    const next = boxAfterKey(box(), event, within)
    if (next) draw(next)
  }
  addEventListener('keydown', onKey, { signal, capture: true })
}

import type { Box } from './box.ts'

/** The part of the window beside the panel; the whole window when there is none, or when it lies over the page as a sheet. */
export function pageArea(document: Document): Box {
  const whole = { x: 0, y: 0, width: innerWidth, height: innerHeight }
  const panel = document.querySelector('cms-hjaelp')?.getBoundingClientRect()
  if (!panel || panel.width === 0) return whole
  // A sheet reaches from edge to edge, or to the scrollbar.
  const right = document.documentElement.clientWidth || innerWidth
  if (panel.left < 1 && panel.right >= right - 1) return whole
  return panel.left > 0
    ? { ...whole, width: panel.left }
    : { ...whole, x: panel.width, width: innerWidth - panel.width }
}

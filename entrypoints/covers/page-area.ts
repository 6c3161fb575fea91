import type { Box } from './box.ts'

/** The part of the window beside the panel; the whole window when there is none, or when it lies over the page as a sheet. */
export function pageArea(document: Document): Box {
  const whole = { x: 0, y: 0, width: innerWidth, height: innerHeight }
  const panel = document.querySelector('cms-hjaelp')?.getBoundingClientRect()
  // In a narrow window the panel is a sheet over the page, as wide as the page; see `dock.content`.
  if (!panel || panel.width === 0 || panel.width >= innerWidth - 1) return whole
  return panel.left > 0
    ? { ...whole, width: panel.left }
    : { ...whole, x: panel.width, width: innerWidth - panel.width }
}

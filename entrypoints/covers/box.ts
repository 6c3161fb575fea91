export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Letters reach a little over their line's box, and half pixels must not show. */
const marginPx = 2
/** What is smaller is hidden text for screen readers, not something to see. */
const leastPx = 3

export function intersect(a: Box, b: Box): Box {
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  return {
    x,
    y,
    width: Math.min(a.x + a.width, b.x + b.width) - x,
    height: Math.min(a.y + a.height, b.y + b.height) - y,
  }
}

/** The parts of these boxes that can be seen: inside the window and inside the scrolling parts that `element` stands in. */
export function visibleBoxes(boxes: Iterable<Box>, element: Element, frame: Box): Box[] {
  if (!isShown(element)) return []
  const clips = clipsOf(element)
  return [...boxes].flatMap((whole) => {
    const seen = clips.reduce(intersect, intersect(whole, { ...frame, x: 0, y: 0 }))
    if (seen.width < leastPx || seen.height < leastPx) return []
    const { x, y, width, height } = seen
    const grown = {
      x: frame.x + x - marginPx,
      y: frame.y + y - marginPx,
      width: width + 2 * marginPx,
      height: height + 2 * marginPx,
    }
    return [intersect(grown, frame)]
  })
}

function isShown(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true, opacityProperty: true }) ?? true
}

function clipsOf(element: Element): Box[] {
  const clips: Box[] = []
  for (let at: Element | null = element; at && at !== element.ownerDocument.body; at = at.parentElement) {
    const { overflowX, overflowY, position } = getComputedStyle(at)
    if (at !== element && /hidden|clip|auto|scroll/.test(overflowX + overflowY))
      clips.push(at.getBoundingClientRect())
    // What is fixed to the window is not cut off by what it stands in.
    if (position === 'fixed') break
  }
  return clips
}

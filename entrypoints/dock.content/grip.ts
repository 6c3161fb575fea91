import { sheetQuery, type Side } from './page-style.ts'

export interface GripOptions {
  readonly label: string
  readonly frame: HTMLElement
  /** Asked for while the person drags or presses keys. */
  readonly resize: (widthPx: number) => void
  /** The size stays. */
  readonly settle: () => void
}

export interface Grip {
  readonly element: HTMLElement
  readonly heightPx: () => number
  update(side: Side, widthPx: number): void
}

const stepPx = 32

/** The edge that is dragged, or moved with the arrow keys, to size the panel: its width beside the page, its height as a sheet. */
export function createGrip({ label, frame, resize, settle }: GripOptions): Grip {
  const element = document.createElement('div')
  let side: Side = 'right'
  let widthPx = 0
  let heightPx = innerHeight * 0.55
  const isSheet = () => matchMedia(sheetQuery).matches
  const change = (size: number) => {
    if (!isSheet()) return resize(Math.min(720, Math.max(size < 200 ? 0 : 320, size)))
    // The CMS's bar with the save button stays free above the sheet.
    heightPx = Math.min(innerHeight - 140, Math.max(size < 120 ? 0 : 200, size))
    resize(heightPx === 0 ? 0 : widthPx)
  }
  element.tabIndex = 0
  element.setAttribute('role', 'separator')
  element.setAttribute('aria-label', label)
  element.addEventListener('pointerdown', (event) => {
    element.setPointerCapture(event.pointerId)
    frame.style.pointerEvents = 'none'
    event.preventDefault()
  })
  element.addEventListener('pointermove', ({ pointerId, clientX, clientY }) => {
    if (!element.hasPointerCapture(pointerId)) return
    change(isSheet() ? innerHeight - clientY : side === 'left' ? clientX : innerWidth - clientX)
  })
  element.addEventListener('lostpointercapture', () => {
    frame.style.pointerEvents = ''
    settle()
  })
  element.addEventListener('keydown', (event) => {
    const grow = isSheet() ? 'ArrowUp' : side === 'left' ? 'ArrowRight' : 'ArrowLeft'
    const shrink = isSheet() ? 'ArrowDown' : side === 'left' ? 'ArrowLeft' : 'ArrowRight'
    const size = isSheet() ? heightPx : widthPx
    const wanted = { [grow]: size + stepPx, [shrink]: size - stepPx, Home: 320, End: 720 }[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    event.stopPropagation()
    change(Math.max(320, wanted))
    settle()
  })
  return {
    element,
    heightPx: () => heightPx,
    update(newSide, newWidthPx) {
      side = newSide
      widthPx = newWidthPx
      const now = String(Math.round(isSheet() ? heightPx : widthPx))
      element.setAttribute('aria-orientation', isSheet() ? 'horizontal' : 'vertical')
      element.setAttribute('aria-valuemin', '320')
      element.setAttribute('aria-valuemax', '720')
      element.setAttribute('aria-valuenow', now)
    },
  }
}

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

/** What the panel measures now; the height counts as a sheet only. */
interface GripState {
  side: Side
  widthPx: number
  heightPx: number
}

const stepPx = 32
const leastPx = 320
const mostPx = 720

/** The edge that is dragged, or moved with the arrow keys, to size the panel: its width beside the page, its height as a sheet. */
export function createGrip({ label, frame, resize, settle }: GripOptions): Grip {
  const element = createSeparator(label)
  const state: GripState = { side: 'right', widthPx: 0, heightPx: innerHeight * 0.55 }
  const change = (size: number) => {
    if (!isSheet()) return resize(panelWidth(size))
    state.heightPx = sheetHeight(size)
    resize(state.heightPx === 0 ? 0 : state.widthPx)
  }
  element.addEventListener('pointerdown', (event) => {
    element.setPointerCapture(event.pointerId)
    frame.style.pointerEvents = 'none'
    event.preventDefault()
  })
  element.addEventListener('pointermove', (event) => {
    if (element.hasPointerCapture(event.pointerId)) change(sizeAtPointer(state, event))
  })
  element.addEventListener('lostpointercapture', () => {
    frame.style.pointerEvents = ''
    settle()
  })
  element.addEventListener('keydown', (event) => {
    const wanted = sizeAfterKey(state, event.key)
    if (wanted === undefined) return
    event.preventDefault()
    event.stopPropagation()
    change(Math.max(leastPx, wanted))
    settle()
  })
  return {
    element,
    heightPx: () => state.heightPx,
    update(side, widthPx) {
      state.side = side
      state.widthPx = widthPx
      tellSize(element, state)
    },
  }
}

function isSheet(): boolean {
  return matchMedia(sheetQuery).matches
}

function createSeparator(label: string): HTMLElement {
  const element = document.createElement('div')
  element.tabIndex = 0
  element.setAttribute('role', 'separator')
  element.setAttribute('aria-label', label)
  return element
}

function tellSize(element: HTMLElement, { widthPx, heightPx }: GripState): void {
  const now = isSheet() ? heightPx : widthPx
  element.setAttribute('aria-orientation', isSheet() ? 'horizontal' : 'vertical')
  element.setAttribute('aria-valuemin', String(leastPx))
  element.setAttribute('aria-valuemax', String(mostPx))
  element.setAttribute('aria-valuenow', String(Math.round(now)))
}

/** A panel that is pulled well below its least width is meant to be folded: 0. */
function panelWidth(size: number): number {
  return Math.min(mostPx, Math.max(size < 200 ? 0 : leastPx, size))
}

/** The CMS's bar with the save button stays free above the sheet. */
function sheetHeight(size: number): number {
  return Math.min(innerHeight - 140, Math.max(size < 120 ? 0 : 200, size))
}

function sizeAtPointer({ side }: GripState, { clientX, clientY }: PointerEvent): number {
  if (isSheet()) return innerHeight - clientY
  return side === 'left' ? clientX : innerWidth - clientX
}

/** `undefined` for a key that is not the grip's. */
function sizeAfterKey({ side, widthPx, heightPx }: GripState, key: string): number | undefined {
  const size = isSheet() ? heightPx : widthPx
  const beside = side === 'left' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight']
  const [grow, shrink] = isSheet() ? ['ArrowUp', 'ArrowDown'] : beside
  if (key === grow) return size + stepPx
  if (key === shrink) return size - stepPx
  return key === 'Home' ? leastPx : key === 'End' ? mostPx : undefined
}

import type { Parts } from './dock-parts.ts'
import { fitPage, pageStyle, type Side, type Taken } from './page-style.ts'

export const spinePx = 44

/** Where the panel stands in the page, and who had the keyboard before it. */
export interface DockState {
  /** Only while the panel is in the page. */
  parts: Parts | undefined
  side: Side
  /** As chosen; the window may have less room, and folded it is not shown. */
  widthPx: number
  folded: boolean
  /** Of the page: gets the keyboard when the panel lets go of it. */
  opener: Element | null
  /** The panel had the keyboard when it was made invisible. */
  hushedFocus: boolean
}

/** A closed dock that has not been told anything. */
export function newDockState(): DockState {
  return {
    parts: undefined,
    side: 'right',
    widthPx: 400,
    folded: false,
    opener: null,
    hushedFocus: false,
  }
}

/** The page keeps at least 320 pixels where the window has them. */
export function shownPx({ folded, widthPx }: DockState): number {
  return folded ? spinePx : Math.min(widthPx, Math.max(320, innerWidth - 320))
}

function takenBy(state: DockState): Taken {
  const { side, folded, parts } = state
  const heightPx = folded ? spinePx : (parts?.grip.heightPx() ?? 0)
  return { side, widthPx: shownPx(state), heightPx }
}

/** Moves the page's fixed parts beside the panel, if it is there. */
export function fit(state: DockState): void {
  if (state.parts) fitPage(document, takenBy(state))
}

/** Brings panel and page to what the state says. */
export function layOut(state: DockState): void {
  if (!state.parts) return
  const { side, folded } = state
  const { host, style, frame, spine, grip } = state.parts
  const taken = takenBy(state)
  host.setAttribute('side', side)
  host.style.setProperty('--w', `${taken.widthPx}px`)
  host.style.setProperty('--h', `${taken.heightPx}px`)
  frame.hidden = folded
  spine.hidden = !folded
  grip.element.hidden = folded
  grip.update(side, taken.widthPx)
  style.textContent = pageStyle(taken)
  fit(state)
}

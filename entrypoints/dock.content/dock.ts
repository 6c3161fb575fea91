import { giveFocusBack, giveKeyboardWhenLoaded, hasFocus, hush } from './dock-focus.ts'
import { mountParts, replaceFrame, type Parts, type PartsOptions } from './dock-parts.ts'
import { layOut, newDockState, shownPx, spinePx, type DockState } from './dock-state.ts'
import { fitPage, type Side } from './page-style.ts'
import { watchPage } from './watch-page.ts'

export interface DockOptions extends PartsOptions {
  /** The size the person has chosen; `spinePx` when folded. */
  readonly onSize: (widthPx: number) => void
  readonly onClose: () => void
}

export interface Place {
  readonly side: Side
  /** Of the panel; `spinePx` or less shows it folded. */
  readonly widthPx: number
  readonly focus?: boolean
}

export interface Dock {
  readonly isOpen: () => boolean
  /** Begins to load the panel's page, out of sight: the script is there before it is said where the panel stands. */
  load(): void
  show(place: Place): void
  /** Draws the panel in to its spine, and back out. */
  fold(folded: boolean): void
  close(): void
  /** Makes the panel invisible for a picture without moving anything; `beside` only what reaches over the page. `null` ends it. */
  hush(how: '' | 'beside' | null): void
  /** The extension has been updated: a sentence and a button in place of the panel that no longer works. */
  lose(text: { readonly message: string; readonly reload: string }): void
}

/**
 * The panel's place in the page: an extension page in a frame, in a closed shadow root, in the top layer, so that the CMS's
 * dialogs neither cover it nor take its focus. The page is narrowed by its width, never covered.
 */
export function createDock(options: DockOptions): Dock {
  const { onSize } = options
  const state = newDockState()
  let waiting: Parts | undefined
  let stopWatching = () => {}
  const fold = (folded: boolean) => foldPanel(state, folded, onSize)
  const close = () => {
    stopWatching()
    takeAway(state)
  }
  const mount = () => mountParts(options, partsActions(state, { ...options, fold, close }))
  return {
    isOpen: () => state.parts !== undefined && !state.folded,
    load() {
      waiting = mount()
      waiting.host.toggleAttribute('hush', true)
    },
    show(place) {
      const isNew = !state.parts
      takePlace(state, place)
      if (!state.parts) {
        state.parts = waiting ?? mount()
        waiting = undefined
        state.parts.host.removeAttribute('hush')
        stopWatching = watchPage(state)
      }
      layOut(state)
      const { frame } = state.parts
      if (!place.focus || state.folded) return
      frame.focus()
      if (isNew) giveKeyboardWhenLoaded(state, frame)
    },
    fold,
    close,
    hush: (how) => hush(state, how),
    lose: (text) => state.parts && replaceFrame(state.parts, text),
  }
}

function partsActions(
  state: DockState,
  { fold, close, onSize, onClose }: Pick<Dock, 'fold' | 'close'> & Pick<DockOptions, 'onSize' | 'onClose'>,
) {
  return {
    unfold: () => fold(false),
    close() {
      close()
      onClose()
    },
    resize(widthPx: number) {
      if (widthPx < 200) return fold(true)
      state.widthPx = widthPx
      layOut(state)
    },
    settle: () => onSize(shownPx(state)),
  }
}

function takePlace(state: DockState, { side, widthPx, focus }: Place): void {
  state.side = side
  state.folded = widthPx <= spinePx
  if (!state.folded) state.widthPx = widthPx
  if (focus && !hasFocus(state)) state.opener = document.activeElement
}

function foldPanel(state: DockState, folded: boolean, onSize: DockOptions['onSize']): void {
  if (!state.parts) return
  const hadFocus = hasFocus(state)
  state.folded = folded
  layOut(state)
  onSize(shownPx(state))
  if (folded && hadFocus) giveFocusBack(state)
  if (!folded) state.parts.frame.focus()
}

function takeAway(state: DockState): void {
  if (!state.parts) return
  const hadFocus = hasFocus(state)
  state.parts.host.remove()
  state.parts = undefined
  fitPage(document, { side: state.side, widthPx: 0, heightPx: 0 })
  if (hadFocus) giveFocusBack(state)
}

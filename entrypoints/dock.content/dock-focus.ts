import type { DockState } from './dock-state.ts'

/** Seen from the page, the frame in the closed shadow root is its host. */
export function hasFocus({ parts }: DockState): boolean {
  return parts !== undefined && document.activeElement === parts.host
}

/** To where the person was in the page before the panel. */
export function giveFocusBack({ opener }: DockState): void {
  if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
}

/** Also to a frame that is the focused element already and does not have the keyboard. */
export function giveKeyboard(frame: HTMLIFrameElement): void {
  frame.blur()
  frame.focus()
}

/**
 * Once more when the frame's page is there: what the frame got before, Chromium does not hand on to that page. Unless she has
 * left the panel by then.
 */
export function giveKeyboardWhenLoaded(state: DockState, frame: HTMLIFrameElement): void {
  frame.addEventListener('load', () => hasFocus(state) && giveKeyboard(frame), { once: true })
}

/** What is invisible loses the keyboard, so it is given back after. */
export function hush(state: DockState, how: '' | 'beside' | null): void {
  if (!state.parts) return
  const { host, frame } = state.parts
  if (how !== null) {
    state.hushedFocus ||= hasFocus(state)
    return host.setAttribute('hush', how)
  }
  host.removeAttribute('hush')
  if (state.hushedFocus) giveKeyboard(frame)
  state.hushedFocus = false
}

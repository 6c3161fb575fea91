import { leaveNotice } from '../../utils/messaging/leave-notice.ts'
import type { PageTheme, ThemeNotice } from '../../utils/messaging/page-theme.ts'
import { giveFocusBack } from './dock-focus.ts'
import { fit, layOut, type DockState } from './dock-state.ts'
import { followPageTheme } from './page-theme.ts'

/** Keeps the panel in its place, and told, while the page goes on around it. @returns a function that stops it */
export function watchPage(state: DockState): () => void {
  const life = new AbortController()
  const { signal } = life
  // The CMS hangs its dialogs last in the body.
  const observer = new MutationObserver(() => fit(state))
  observer.observe(document.body, { childList: true })
  const stopFollowing = followPageTheme(document, (theme) => tellTheme(state, theme))
  addEventListener('resize', () => layOut(state), { signal })
  addEventListener('message', (event) => leaveFrame(state, event), { signal })
  document.addEventListener('focusin', (event) => remember(state, event), { signal })
  document.addEventListener('toggle', (event) => rise(state, event), { signal, capture: true })
  return () => {
    life.abort()
    observer.disconnect()
    stopFollowing()
  }
}

function tellTheme({ parts }: DockState, cmsHelpTheme: PageTheme): void {
  // To any origin: Safari's have no name to give here, it is no secret, and the frame is ours.
  parts?.frame.contentWindow?.postMessage({ cmsHelpTheme } satisfies ThemeNotice, '*')
}

/** Esc in the panel. Nobody else in the page has this window. */
function leaveFrame(state: DockState, { source, data }: MessageEvent<unknown>): void {
  const { parts } = state
  if (!parts || source !== parts.frame.contentWindow || data !== leaveNotice) return
  parts.frame.blur()
  giveFocusBack(state)
}

function remember(state: DockState, { target }: Event): void {
  const { parts } = state
  if (target instanceof Element && target !== parts?.host && target !== parts?.frame) state.opener = target
}

/** A dialog or popover of the page that opens later lies above what was in the top layer before. */
function rise({ parts }: DockState, event: Event): void {
  if (!parts || event.target === parts.host || !(event instanceof ToggleEvent) || event.newState !== 'open')
    return
  parts.host.hidePopover()
  parts.host.showPopover()
}

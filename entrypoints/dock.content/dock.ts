import type { PageTheme, ThemeNotice } from '../../utils/messaging/page-theme.ts'
import { leaveNotice } from '../../utils/messaging/leave-notice.ts'
import { dockStyle } from './dock-style.ts'
import { createGrip, type Grip } from './grip.ts'
import { followPageTheme } from './page-theme.ts'
import { fitPage, pageStyle, type Side, type Taken } from './page-style.ts'

export const spinePx = 44
const tag = 'cms-hjaelp'

export interface DockOptions {
  /** Address of the panel; asked for when it is put into the page. */
  readonly src: () => string
  readonly text: (key: string) => string
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

interface Parts {
  readonly host: HTMLElement
  readonly style: HTMLStyleElement
  readonly frame: HTMLIFrameElement
  readonly spine: HTMLElement
  readonly grip: Grip
}

/**
 * The panel's place in the page: an extension page in a frame, in a closed shadow root, in the top layer, so that the CMS's
 * dialogs neither cover it nor take its focus. The page is narrowed by its width, never covered.
 */
export function createDock(options: DockOptions): Dock {
  let parts: Parts | undefined
  let side: Side = 'right'
  let widthPx = 400
  let folded = false
  let opener: Element | null = null
  let hushedFocus = false
  let stopFollowing = () => {}

  const shown = () => (folded ? spinePx : Math.min(widthPx, Math.max(320, innerWidth - 320)))
  const taken = (): Taken => ({
    side,
    widthPx: shown(),
    heightPx: folded ? spinePx : (parts?.grip.heightPx() ?? 0),
  })
  const layOut = () => {
    if (!parts) return
    const { host, style, frame, spine, grip } = parts
    host.setAttribute('side', side)
    host.style.setProperty('--w', `${shown()}px`)
    host.style.setProperty('--h', `${taken().heightPx}px`)
    frame.hidden = folded
    spine.hidden = !folded
    grip.element.hidden = folded
    grip.update(side, shown())
    style.textContent = pageStyle(taken())
    fit()
  }
  const fit = () => parts && fitPage(document, taken())
  // A dialog or popover of the page that opens later lies above what was in the top layer before.
  const rise = (event: Event) => {
    if (!parts || event.target === parts.host || !(event instanceof ToggleEvent) || event.newState !== 'open')
      return
    parts.host.hidePopover()
    parts.host.showPopover()
  }
  // The CMS hangs its dialogs last in the body.
  const observer = new MutationObserver(() => fit())
  const fold = (fold: boolean) => {
    if (!parts) return
    const hadFocus = document.activeElement === parts.host
    folded = fold
    layOut()
    options.onSize(shown())
    if (fold && hadFocus) giveFocusBack()
    if (!fold) parts.frame.focus()
  }
  // What the frame got while its page was on its way, Chromium does not hand on to that page. Unless she has left it by now.
  const keyboardTo = (frame: HTMLIFrameElement) => {
    if (document.activeElement === parts?.host) giveKeyboard(frame)
  }
  const resize = (size: number) => {
    if (size < 200) return fold(true)
    widthPx = size
    layOut()
  }
  const remember = ({ target }: Event) => {
    if (target instanceof Element && target !== parts?.host && target !== parts?.frame) opener = target
  }
  // Esc in the panel. Nobody else in the page has this window.
  const leaveFrame = ({ source, data }: MessageEvent<unknown>) => {
    if (!parts || source !== parts.frame.contentWindow || data !== leaveNotice) return
    parts.frame.blur()
    giveFocusBack()
  }
  const giveFocusBack = () => {
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
  }
  const close = () => {
    if (!parts) return
    const hadFocus = document.activeElement === parts.host
    observer.disconnect()
    stopFollowing()
    removeEventListener('resize', layOut)
    removeEventListener('message', leaveFrame)
    document.removeEventListener('focusin', remember)
    document.removeEventListener('toggle', rise, true)
    parts.host.remove()
    parts = undefined
    fitPage(document, { side, widthPx: 0, heightPx: 0 })
    if (hadFocus) giveFocusBack()
  }

  const actions = { fold, close, resize, settle: () => options.onSize(shown()) }
  let waiting: Parts | undefined

  return {
    isOpen: () => parts !== undefined && !folded,
    load() {
      waiting = mount(options, actions)
      waiting.host.toggleAttribute('hush', true)
    },
    show(place) {
      side = place.side
      folded = place.widthPx <= spinePx
      if (!folded) widthPx = place.widthPx
      if (place.focus && document.activeElement !== parts?.host) opener = document.activeElement
      const isNew = !parts
      if (!parts) {
        parts = waiting ?? mount(options, actions)
        waiting = undefined
        parts.host.removeAttribute('hush')
        observer.observe(document.body, { childList: true })
        stopFollowing = followPageTheme(document, (theme) => tellTheme(parts?.frame, theme))
        addEventListener('resize', layOut)
        addEventListener('message', leaveFrame)
        document.addEventListener('focusin', remember)
        document.addEventListener('toggle', rise, true)
      }
      layOut()
      const { frame } = parts
      if (!place.focus || folded) return
      frame.focus()
      if (isNew) frame.addEventListener('load', () => keyboardTo(frame), { once: true })
    },
    fold,
    close,
    hush(how) {
      if (!parts) return
      const { host, frame } = parts
      if (how !== null) {
        hushedFocus ||= document.activeElement === host
        return host.setAttribute('hush', how)
      }
      host.removeAttribute('hush')
      // What is invisible loses the keyboard.
      if (hushedFocus) giveKeyboard(frame)
      hushedFocus = false
    },
    lose({ message, reload }) {
      if (!parts) return
      const button = document.createElement('button')
      button.textContent = reload
      button.addEventListener('click', () => location.reload())
      const note = document.createElement('p')
      note.setAttribute('role', 'alert')
      note.append(message, button)
      parts.frame.replaceWith(note)
    },
  }
}

/** Also to a frame that is the focused element already and does not have the keyboard. */
function giveKeyboard(frame: HTMLIFrameElement): void {
  frame.blur()
  frame.focus()
}

function tellTheme(frame: HTMLIFrameElement | undefined, cmsHelpTheme: PageTheme): void {
  // To any origin: Safari's have no name to give here, it is no secret, and the frame is ours.
  frame?.contentWindow?.postMessage({ cmsHelpTheme } satisfies ThemeNotice, '*')
}

interface Actions {
  readonly fold: (folded: boolean) => void
  readonly close: () => void
  readonly resize: (widthPx: number) => void
  readonly settle: () => void
}

function mount({ src, text, onClose }: DockOptions, { fold, close, resize, settle }: Actions): Parts {
  // Left over from before an update of the extension.
  for (const old of document.querySelectorAll(tag)) old.remove()
  const host = document.createElement(tag)
  const root = host.attachShadow({ mode: 'closed' })
  const look = document.createElement('style')
  look.textContent = dockStyle
  const frame = document.createElement('iframe')
  frame.src = src()
  frame.title = text('a11y_frame_title')
  const button = (label: string, key: string, press: () => void) => {
    const made = document.createElement('button')
    made.textContent = label
    made.title = text(key)
    made.setAttribute('aria-label', text(key))
    made.addEventListener('click', press)
    return made
  }
  const spine = document.createElement('nav')
  spine.append(
    button(text('extension_name'), 'a11y_button_unfold', () => fold(false)),
    button('×', 'a11y_button_close', () => {
      close()
      onClose()
    }),
  )
  const grip = createGrip({ label: text('a11y_button_width'), frame, resize, settle })
  root.append(look, grip.element, frame, spine)
  // In the light tree of the host it still applies to the page, and it goes when the host goes.
  const style = document.createElement('style')
  // Firefox takes an empty one for the page's own and reports it against the page's policy.
  style.textContent = '/**/'
  host.append(style)
  host.popover = 'manual'
  document.documentElement.append(host)
  host.showPopover()
  return { host, style, frame, spine, grip }
}

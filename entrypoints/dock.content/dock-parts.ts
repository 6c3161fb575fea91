import { dockStyle } from './dock-style.ts'
import { createGrip, type Grip } from './grip.ts'

const tag = 'cms-hjaelp'

export interface PartsOptions {
  /** Address of the panel; asked for when it is put into the page. */
  readonly src: () => string
  readonly text: (key: string) => string
}

/** What the person can do with the panel's edge and its spine. */
export interface PartsActions {
  readonly unfold: () => void
  readonly close: () => void
  readonly resize: (widthPx: number) => void
  readonly settle: () => void
}

export interface Parts {
  readonly host: HTMLElement
  /** Narrows the page. */
  readonly style: HTMLStyleElement
  readonly frame: HTMLIFrameElement
  readonly spine: HTMLElement
  readonly grip: Grip
}

/** Puts the panel's frame, its grip and its spine into the page, in the top layer. */
export function mountParts({ src, text }: PartsOptions, actions: PartsActions): Parts {
  // Left over from before an update of the extension.
  for (const old of document.querySelectorAll(tag)) old.remove()
  const host = document.createElement(tag)
  const root = host.attachShadow({ mode: 'closed' })
  const look = document.createElement('style')
  look.textContent = dockStyle
  const frame = document.createElement('iframe')
  frame.src = src()
  frame.title = text('a11y_frame_title')
  const spine = createSpine(text, actions)
  const grip = createGrip({ label: text('a11y_button_width'), frame, ...actions })
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

function createSpine(text: PartsOptions['text'], { unfold, close }: PartsActions): HTMLElement {
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
    button(text('extension_name'), 'a11y_button_unfold', () => unfold()),
    button('×', 'a11y_button_close', () => close()),
  )
  return spine
}

/** A sentence and a button that loads the page again, where the frame was. */
export function replaceFrame(
  { frame }: Parts,
  { message, reload }: { readonly message: string; readonly reload: string },
): void {
  const button = document.createElement('button')
  button.textContent = reload
  button.addEventListener('click', () => location.reload())
  const note = document.createElement('p')
  note.setAttribute('role', 'alert')
  note.append(message, button)
  frame.replaceWith(note)
}

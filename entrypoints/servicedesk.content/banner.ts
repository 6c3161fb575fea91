import css from './banner.css?inline'
import { text } from './api.ts'
import { drawBanner } from './banner-parts.ts'
import type { Row } from './rows.ts'

export interface BannerContent {
  /** One or two short sentences; each gets a line of its own. */
  readonly heading: readonly string[]
  readonly lead: string
  readonly small?: string
  readonly rows?: readonly Row[]
  /** The button that sends the form, to be scrolled to; pressing it is the person's alone. */
  readonly send?: { readonly name: string; readonly element: HTMLElement }
  /** Everything there is to copy, when it cannot be told where it belongs. */
  readonly copyAll?: string
  /** Read out at once rather than when there is time. */
  readonly urgent?: boolean
  /** Nothing more will come: hiding takes the banner away. */
  readonly final?: boolean
}

export interface Banner {
  readonly show: (content: BannerContent) => void
  readonly remove: () => void
}

export interface BannerActions {
  /** Gives back what to read out. */
  readonly copy: (value: string, label: string) => Promise<string>
  readonly save: (index: number) => void
}

/**
 * The banner over the portal, in a closed shadow root in the top layer; it hangs on the root element, outside of what
 * the portal's framework draws, and moves the page down by its own height so that nothing lies under it.
 */
export function createBanner(document: Document, actions: BannerActions): Banner {
  const { host, root, box, speak } = createFrame(document)
  const room = roomKeeper(document, box)
  let folded = false
  let current: BannerContent | undefined
  const remove = () => {
    current = undefined
    room.release()
    host.remove()
  }
  const fold = () => {
    if (current?.final === true) return remove()
    folded = !folded
    draw()
    find(root, 'fold')?.focus()
  }
  const draw = () => {
    if (current === undefined) return
    const focused = root.activeElement?.getAttribute('data-id')
    box.classList.toggle('is-folded', folded)
    box.replaceChildren(
      drawBanner(document, { content: current, latest: () => current, actions, say: speak, folded, fold }),
    )
    room.keep()
    if (focused !== null && focused !== undefined) find(root, focused)?.focus()
  }

  return {
    show(content) {
      if (!host.isConnected) mount(document, host)
      const same = current !== undefined && signature(current) === signature(content)
      current = content
      if (same) return
      draw()
      speak(content.heading.join(' '), content.urgent)
    },
    remove,
  }
}

function createFrame(document: Document) {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'closed' })
  const box = newElement(document, 'aside', { class: 'ch-sd', 'aria-label': text('extension_name') })
  const speak = speaker(document, root)
  const style = document.createElement('style')
  style.textContent = css
  root.append(style, box)
  host.style.cssText =
    'position:fixed;inset:0 0 auto 0;width:auto;height:auto;margin:0;padding:0;border:0;background:none;overflow:visible'
  return { host, root, box, speak }
}

function mount(document: Document, host: HTMLElement): void {
  // Before the body: the keyboard comes to it first, as the eye does.
  document.documentElement.insertBefore(host, document.body)
  host.popover = 'manual'
  host.showPopover()
}

/** What can be seen of a content: drawing the same again would take the focus and the pressed button away. */
function signature(content: BannerContent): string {
  return JSON.stringify(content, (key, value: unknown) => (key === 'element' ? undefined : value))
}

function find(root: ShadowRoot, id: string): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>('[data-id]')].find((element) => element.dataset['id'] === id)
}

/** Two regions that stand from the start, since screen readers do not hear a region that comes with its text. */
function speaker(document: Document, root: ShadowRoot) {
  const calm = newElement(document, 'div', { class: 'ch-sr', role: 'status' })
  const urgent = newElement(document, 'div', { class: 'ch-sr', role: 'alert' })
  root.append(calm, urgent)
  return (message: string, now = false) => {
    calm.textContent = now ? '' : message
    urgent.textContent = now ? message : ''
  }
}

function newElement(
  document: Document,
  tag: string,
  attributes: Readonly<Record<string, string>>,
): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  return made
}

/** Padding on the root element, as the portal's own header has none there; taken back when the banner goes. */
function roomKeeper(document: Document, box: HTMLElement) {
  const { style } = document.documentElement
  const view = document.defaultView
  const keep = () => {
    if (!box.isConnected) return
    const height = `${Math.ceil(box.getBoundingClientRect().height)}px`
    style.setProperty('padding-top', height, 'important')
    style.setProperty('scroll-padding-top', height, 'important')
  }
  const observer = view === null ? undefined : new view.ResizeObserver(keep)
  observer?.observe(box)
  return {
    keep,
    release() {
      style.removeProperty('padding-top')
      style.removeProperty('scroll-padding-top')
    },
  }
}

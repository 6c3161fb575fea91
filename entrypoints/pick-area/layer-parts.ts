import { layerStyle } from './layer-style.ts'

const tag = 'cms-hjaelp-area'
/** A screen reader is told where the area is when the keys have come to rest. */
const restMs = 300

type Text = (key: string) => string

export interface LayerParts {
  readonly host: HTMLElement
  readonly root: ShadowRoot
  readonly dialog: HTMLElement
  readonly bar: HTMLElement
  /** Takes the pointer, and the keyboard at first. */
  readonly surface: HTMLElement
  readonly area: HTMLElement
  readonly take: HTMLButtonElement
  readonly cancel: HTMLButtonElement
  /** Of several in a row only the last is said. */
  readonly say: (words: string) => void
}

/** Puts the layer into the page in place of an earlier one, not shown yet. */
export function mountLayer(document: Document, text: Text): LayerParts {
  for (const old of document.querySelectorAll(tag)) old.remove()
  const host = document.createElement(tag)
  const root = host.attachShadow({ mode: 'closed' })
  const { bar, heading, keys, take, cancel } = createBar(text)
  const { surface, area } = createSurface(heading, keys)
  const status = make('output')
  const dialog = make('section')
  dialog.setAttribute('role', 'dialog')
  dialog.setAttribute('aria-modal', 'true')
  dialog.setAttribute('aria-labelledby', heading.id)
  dialog.append(surface, bar, status)
  root.append(make('style', layerStyle), dialog)
  host.popover = 'manual'
  document.documentElement.append(host)
  return { host, root, dialog, bar, surface, area, take, cancel, say: sayAtRest(status) }
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  content = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  element.textContent = content
  return element
}

/** What it is about, how it is done, and the two buttons. */
function createBar(text: Text) {
  const heading = make('h2', text('area_heading'))
  heading.id = 'heading'
  const hint = make('p', text('area_hint'))
  const keys = make('p', text('area_keys'))
  keys.id = 'keys'
  const take = make('button', text('area_button_take'))
  take.className = 'main'
  const cancel = make('button', text('area_button_cancel'))
  const row = make('div')
  row.className = 'row'
  row.append(take, cancel)
  const bar = make('div')
  bar.className = 'bar'
  bar.append(heading, hint, keys, row)
  return { bar, heading, keys, take, cancel }
}

function createSurface(heading: HTMLElement, keys: HTMLElement) {
  const area = make('i')
  const surface = make('div')
  surface.tabIndex = 0
  surface.setAttribute('role', 'application')
  surface.setAttribute('aria-labelledby', heading.id)
  surface.setAttribute('aria-describedby', keys.id)
  surface.append(area)
  return { surface, area }
}

function sayAtRest(status: HTMLElement): (words: string) => void {
  let rest: ReturnType<typeof setTimeout> | undefined
  return (words) => {
    clearTimeout(rest)
    rest = setTimeout(() => (status.textContent = words), restMs)
  }
}

import type { Box } from '../covers/box.ts'
import { boxAfterKey, boxBetween, firstBox, leastPx } from './area-box.ts'
import { layerStyle } from './layer-style.ts'

export interface LayerOptions {
  /** The part of the window that is the page's. */
  readonly within: Box
  readonly text: (key: string) => string
  /** Told once; `null` when it was let be. */
  readonly done: (area: Box | null) => void
}

const tag = 'cms-hjaelp-area'
/** A screen reader is told where the area is when the keys have come to rest. */
const restMs = 300
const marginPx = 16

/**
 * Lays itself over the page and lets her choose an area: by dragging with mouse or finger, or with the keys from an area
 * in the middle. Keys are taken before the page gets them, so that neither its shortcuts nor its dialogs interfere.
 *
 * @returns takes the layer away without an answer
 */
export function showLayer(document: Document, { within, text, done }: LayerOptions): () => void {
  for (const old of document.querySelectorAll(tag)) old.remove()
  const parts = build(document, text)
  const life = new AbortController()
  let box = firstBox(within)
  const draw = (next: Box) => {
    box = next
    const { x, y, width, height } = box
    Object.assign(parts.area.style, {
      left: `${x}px`,
      top: `${y}px`,
      width: `${width}px`,
      height: `${height}px`,
    })
  }
  const close = () => {
    life.abort()
    parts.host.remove()
  }
  const end = (area: Box | null) => {
    if (life.signal.aborted) return
    close()
    done(area)
  }
  const take = () => end(box)

  parts.bar.style.left = `${within.x + marginPx}px`
  parts.bar.style.right = `${innerWidth - within.x - within.width + marginPx}px`
  draw(box)
  listenToPointer(parts, life.signal, { within, draw, take, box: () => box })
  listenToKeys(parts, life.signal, {
    within,
    box: () => box,
    take,
    cancel: () => end(null),
    draw: (next) => {
      draw(next)
      parts.say(placeWords(text('area_place'), next))
    },
  })
  parts.take.addEventListener('click', take)
  parts.cancel.addEventListener('click', () => end(null))
  // The page is left: nothing can be chosen any more.
  addEventListener('pagehide', () => end(null), { signal: life.signal })
  parts.host.showPopover()
  parts.surface.focus()
  return close
}

type Parts = ReturnType<typeof build>

function build(document: Document, text: (key: string) => string) {
  const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, content = '') => {
    const element = document.createElement(name)
    element.textContent = content
    return element
  }
  const host = document.createElement(tag)
  const root = host.attachShadow({ mode: 'closed' })
  const dialog = make('section')
  const heading = make('h2', text('area_heading'))
  const hint = make('p', text('area_hint'))
  const keys = make('p', text('area_keys'))
  const take = make('button', text('area_button_take'))
  const cancel = make('button', text('area_button_cancel'))
  const surface = make('div')
  const area = make('i')
  const status = make('output')
  heading.id = 'heading'
  keys.id = 'keys'
  take.className = 'main'
  dialog.setAttribute('role', 'dialog')
  dialog.setAttribute('aria-modal', 'true')
  dialog.setAttribute('aria-labelledby', heading.id)
  surface.tabIndex = 0
  surface.setAttribute('role', 'application')
  surface.setAttribute('aria-labelledby', heading.id)
  surface.setAttribute('aria-describedby', keys.id)
  surface.append(area)
  const row = make('div')
  row.className = 'row'
  row.append(take, cancel)
  const bar = make('div')
  bar.className = 'bar'
  bar.append(heading, hint, keys, row)
  dialog.append(surface, bar, status)
  root.append(make('style', layerStyle), dialog)
  host.popover = 'manual'
  document.documentElement.append(host)
  let rest: ReturnType<typeof setTimeout> | undefined
  const say = (words: string) => {
    clearTimeout(rest)
    rest = setTimeout(() => (status.textContent = words), restMs)
  }
  return { host, root, dialog, bar, surface, area, take, cancel, say }
}

interface Hand {
  readonly within: Box
  readonly box: () => Box
  readonly draw: (box: Box) => void
  readonly take: () => void
}

function listenToPointer(
  { surface, dialog }: Parts,
  signal: AbortSignal,
  { within, box, draw, take }: Hand,
): void {
  let from: { readonly x: number; readonly y: number } | undefined
  let before = box()
  const stop = () => {
    from = undefined
    dialog.classList.remove('drag')
  }
  surface.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isPrimary || event.button !== 0) return
      before = box()
      from = { x: event.clientX, y: event.clientY }
      surface.setPointerCapture(event.pointerId)
      dialog.classList.add('drag')
    },
    { signal },
  )
  surface.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => from && draw(boxBetween(from, { x: clientX, y: clientY }, within)),
    { signal },
  )
  surface.addEventListener(
    'pointerup',
    () => {
      if (!from) return
      stop()
      const { width, height } = box()
      if (width >= leastPx && height >= leastPx) take()
      else draw(before)
    },
    { signal },
  )
  surface.addEventListener(
    'pointercancel',
    () => {
      if (from) draw(before)
      stop()
    },
    { signal },
  )
}

interface Keyboard extends Hand {
  readonly cancel: () => void
}

function listenToKeys(
  parts: Parts,
  signal: AbortSignal,
  { within, box, draw, take, cancel }: Keyboard,
): void {
  const stops = [parts.surface, parts.take, parts.cancel]
  const onKey = (event: KeyboardEvent) => {
    // The browser's own shortcuts stay hers.
    if (event.ctrlKey || event.metaKey || event.altKey || /^F\d/.test(event.key)) return
    event.stopImmediatePropagation()
    const at = stops.findIndex((stop) => stop === parts.root.activeElement)
    if (at > 0 && (event.key === 'Enter' || event.key === ' ')) return
    event.preventDefault()
    if (event.key === 'Escape') return cancel()
    if (event.key === 'Enter') return take()
    if (event.key === 'Tab') return stops.at((at + (event.shiftKey ? -1 : 1)) % stops.length)?.focus()
    const next = boxAfterKey(box(), event, within)
    if (next) draw(next)
  }
  addEventListener('keydown', onKey, { signal, capture: true })
}

function placeWords(words: string, { x, y, width, height }: Box): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => `${{ x, y, width, height }[name] ?? whole}`)
}

import type { Box } from '../covers/box.ts'
import { firstBox } from './area-box.ts'
import { listenToKeys, listenToPointer } from './layer-input.ts'
import { mountLayer, type LayerParts } from './layer-parts.ts'

export interface LayerOptions {
  /** The part of the window that is the page's. */
  readonly within: Box
  readonly text: (key: string) => string
  /** Told once; `null` when it was let be. */
  readonly done: (area: Box | null) => void
}

const marginPx = 16

/**
 * Lays itself over the page and lets her choose an area: by dragging with mouse or finger, or with the keys from an area
 * in the middle. Keys are taken before the page gets them, so that neither its shortcuts nor its dialogs interfere.
 *
 * @returns takes the layer away without an answer
 */
export function showLayer(document: Document, { within, text, done }: LayerOptions): () => void {
  const parts = mountLayer(document, text)
  const life = new AbortController()
  const { signal } = life
  let shown = firstBox(within)
  const draw = (next: Box) => {
    shown = next
    placeArea(parts, next)
  }
  const close = () => {
    life.abort()
    parts.host.remove()
  }
  const end = (area: Box | null) => {
    if (signal.aborted) return
    close()
    done(area)
  }
  const take = () => end(shown)
  const cancel = () => end(null)
  const drawAndSay = (next: Box) => {
    draw(next)
    parts.say(placeWords(text('area_place'), next))
  }

  placeBar(parts, within)
  draw(shown)
  const hand = { within, box: () => shown, draw, take }
  listenToPointer(parts, signal, hand)
  listenToKeys(parts, signal, { ...hand, draw: drawAndSay, cancel })
  parts.take.addEventListener('click', take)
  parts.cancel.addEventListener('click', cancel)
  // The page is left: nothing can be chosen any more.
  addEventListener('pagehide', cancel, { signal })
  parts.host.showPopover()
  parts.surface.focus()
  return close
}

function placeArea({ area }: LayerParts, { x, y, width, height }: Box): void {
  Object.assign(area.style, {
    left: `${x}px`,
    top: `${y}px`,
    width: `${width}px`,
    height: `${height}px`,
  })
}

/** In the page's part of the window, beside the panel. */
function placeBar({ bar }: LayerParts, within: Box): void {
  bar.style.left = `${within.x + marginPx}px`
  bar.style.right = `${innerWidth - within.x - within.width + marginPx}px`
}

function placeWords(words: string, { x, y, width, height }: Box): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => `${{ x, y, width, height }[name] ?? whole}`)
}

import type { WholePlan } from '../../utils/annotate/whole-page.ts'
import { pageArea } from '../covers/page-area.ts'

const panelTag = 'cms-hjaelp'

/** What scrolls the page: the document, or where that stands still, its largest scrolling part. */
export function findScroller(document: Document): Element {
  const root = document.scrollingElement ?? document.documentElement
  if (root.scrollHeight > document.documentElement.clientHeight + 1) return root
  const least = (innerWidth * innerHeight) / 3
  const [largest] = [...document.body.querySelectorAll('*')]
    .filter((element) => element.scrollHeight > element.clientHeight + 8 && !element.closest(panelTag))
    .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY))
    .map((element) => ({ element, size: element.clientWidth * element.clientHeight }))
    .filter(({ size }) => size > least)
    .toSorted((a, b) => b.size - a.size)
  return largest?.element ?? root
}

/** Where the page and what scrolls in it stand in the window. */
export function readPlan(document: Document, scroller: Element): WholePlan {
  const { clientWidth, clientHeight } = document.documentElement
  const area = pageArea(document)
  const right = Math.min(area.x + area.width, clientWidth)
  const page = { x: area.x, y: 0, width: right - area.x, height: Math.min(clientHeight, innerHeight) }
  if (scroller === document.scrollingElement) return { windowWidth: innerWidth, page, frame: page }
  const { left, top } = scroller.getBoundingClientRect()
  const x = Math.max(page.x, left + scroller.clientLeft)
  const y = Math.max(0, top + scroller.clientTop)
  const width = Math.min(right, left + scroller.clientLeft + scroller.clientWidth) - x
  const height = Math.min(page.height, top + scroller.clientTop + scroller.clientHeight) - y
  return { windowWidth: innerWidth, page, frame: { x, y, width, height } }
}

/** At once, whatever the page has set for scrolling. */
export function scrollDown(scroller: Element, top: number): void {
  scroller.scrollTo({ top, left: scroller.scrollLeft, behavior: 'instant' })
}

import type { WholePlan } from '../../utils/annotate/whole-page.ts'
import { createRestyle, isStyled } from './restyle.ts'
import { findScroller, readPlan, scrollDown } from './scroller.ts'
import { settle, twoFrames } from './settle.ts'
import { holdStandingParts } from './standing-parts.ts'

export interface Standing {
  /** How far down the page is, and how much of it there is. */
  readonly top: number
  readonly height: number
  /** The person pressed Esc. */
  readonly stopped: boolean
}

export interface Session {
  readonly plan: WholePlan
  step(top: number): Promise<Standing>
  where(): Standing
  /** Puts the page back as it was; a second time does nothing. */
  end(): void
}

/** Pages that go on for ever are not gone through to their end before the first picture. */
const mostWarmSteps = 60

/** The page stands where it is put, at once. */
const plainScrolling = { 'scroll-behavior': 'auto', 'scroll-snap-type': 'none', 'overflow-anchor': 'none' }

/**
 * Takes hold of a page that is to be pictured whole: everything that would be in every picture is dealt with, what loads
 * only when it is seen has been seen, and the page stands at its beginning.
 */
export async function beginSession(document: Document): Promise<Session> {
  const scroller = findScroller(document)
  const goBack = rememberPlace(document, scroller)
  const held = createRestyle()
  const input = new AbortController()
  let stopped = false
  scrollDown(scroller, 0)
  const parts = holdStandingParts(document, scroller)
  if (isStyled(scroller)) held.set(scroller, plainScrolling)
  keepStill(input.signal, () => (stopped = true))
  const plan = readPlan(document, scroller)
  const where = () => ({ top: scroller.scrollTop, height: scroller.scrollHeight, stopped })
  const session: Session = {
    plan,
    where,
    async step(top) {
      scrollDown(scroller, top)
      const isLast = scroller.scrollTop + plan.frame.height >= scroller.scrollHeight - 1
      parts.showFor({ isFirst: top === 0, isLast })
      await settle(document)
      return where()
    },
    end() {
      if (input.signal.aborted) return
      input.abort()
      parts.restore()
      held.undo()
      goBack()
    },
  }
  try {
    await warm(scroller, plan.frame.height)
    parts.seeWhatMoves()
    scrollDown(scroller, 0)
  } catch (error) {
    session.end()
    throw error
  }
  return session
}

/** How far the page was scrolled and what had the keyboard. @returns a function that brings both back */
function rememberPlace(document: Document, scroller: Element): () => void {
  const active = document.activeElement
  const { scrollTop: top, scrollLeft: left } = scroller
  return () => {
    scroller.scrollTo({ top, left, behavior: 'instant' })
    const isElement = active instanceof HTMLElement && active !== document.body
    if (isElement && document.activeElement !== active) active.focus({ preventScroll: true })
  }
}

/** Goes down the page once, so that what is loaded when it comes into view has its size before the first picture. */
async function warm(scroller: Element, stepPx: number): Promise<void> {
  for (
    let step = 1;
    step < mostWarmSteps && scroller.scrollTop + stepPx < scroller.scrollHeight - 1;
    step += 1
  ) {
    scrollDown(scroller, step * stepPx)
    await twoFrames()
  }
}

/** The wheel would move the page under the picture. Esc ends it. */
function keepStill(signal: AbortSignal, stop: () => void): void {
  const hold = (event: Event) => event.preventDefault()
  addEventListener('wheel', hold, { signal, capture: true, passive: false })
  addEventListener('touchmove', hold, { signal, capture: true, passive: false })
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopImmediatePropagation()
      stop()
    },
    { signal, capture: true },
  )
}

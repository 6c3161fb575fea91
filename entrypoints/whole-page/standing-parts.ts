import { createRestyle, isStyled } from './restyle.ts'

type Styled = HTMLElement | SVGElement

interface FixedPart {
  readonly element: Styled
  readonly top: number
  /** Bars at the foot of the window belong under the page, everything else to its beginning. */
  readonly at: 'first' | 'last'
  /** It moves with the page after all, for it stands in something transformed. */
  moves: boolean
}

export interface StandingParts {
  /** Compares with where they stood before the page was scrolled. */
  seeWhatMoves(): void
  /** Shows what belongs to this picture and hides the rest. */
  showFor(place: { readonly isFirst: boolean; readonly isLast: boolean }): void
  restore(): void
}

const notPage = 'cms-hjaelp, cms-hjaelp *'

/**
 * What stays in the window while the page scrolls, and would be in every picture. What sticks goes with the page for a
 * while, so that it stands once and in its own place; what is fixed is shown in the first or the last picture only.
 */
export function holdStandingParts(document: Document, scroller: Element): StandingParts {
  const released = createRestyle()
  const hidden = createRestyle()
  const known = new Map<Element, FixedPart>()
  const look = (isNew: boolean) => {
    for (const { element, position } of standing(document, scroller)) {
      if (position === 'sticky')
        released.set(element, {
          position: 'relative',
          top: 'auto',
          right: 'auto',
          bottom: 'auto',
          left: 'auto',
        })
      else if (!known.has(element)) known.set(element, { ...fixedPart(element, isNew), moves: false })
    }
  }
  look(false)

  return {
    seeWhatMoves() {
      for (const part of known.values())
        part.moves = Math.abs(part.element.getBoundingClientRect().top - part.top) > 1
    },
    showFor({ isFirst, isLast }) {
      hidden.undo()
      // Some pages fix a part only once they have been scrolled.
      look(!isFirst)
      for (const { element, at, moves } of known.values()) {
        const belongs = at === 'first' ? isFirst : isLast
        if (!belongs && !moves) hidden.set(element, { transition: 'none', opacity: '0' })
      }
    },
    restore() {
      hidden.undo()
      released.undo()
    },
  }
}

function fixedPart(element: Styled, isNew: boolean): Omit<FixedPart, 'moves'> {
  const { top, height } = element.getBoundingClientRect()
  const isFoot = !isNew && top + height / 2 > innerHeight / 2 && height < innerHeight / 2
  return { element, top, at: isFoot ? 'last' : 'first' }
}

function standing(document: Document, scroller: Element) {
  return [...document.body.querySelectorAll('*')].flatMap((element) => {
    if (!isStyled(element) || element.matches(notPage) || element.contains(scroller)) return []
    const { position } = getComputedStyle(element)
    return position === 'fixed' || position === 'sticky' ? [{ element, position }] : []
  })
}

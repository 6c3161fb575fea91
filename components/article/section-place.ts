import { useEffect, useState } from 'preact/hooks'
import type { Article } from '../../utils/manual/article.ts'

/** Kept apart from the ids of the panel's own elements. */
export function sectionElementId(anchor: string): string {
  return `section-${anchor}`
}

/**
 * Brings a section to the top and gives it the keyboard, unless the person is writing in the page beside the panel. An
 * empty anchor is the top of the page.
 */
export function goToSection(root: HTMLElement | null, anchor: string): void {
  const heading = anchor
    ? root?.querySelector<HTMLElement>(`[id="${CSS.escape(sectionElementId(anchor))}"]`)
    : root?.querySelector<HTMLElement>('h1')
  if (!heading) return
  if (!anchor) heading.tabIndex = -1
  heading.scrollIntoView?.({ block: 'start' })
  if (document.hasFocus()) heading.focus({ preventScroll: true })
}

/** Scrolls the paper the page stands on. */
export function scrollTo(root: HTMLElement | null, top: number): void {
  const paper = root?.closest('.ch__main')
  if (paper) paper.scrollTop = top
}

export function focusTitle(root: HTMLElement | null): void {
  const title = root?.querySelector<HTMLElement>('h1')
  if (!title || !document.hasFocus()) return
  title.tabIndex = -1
  title.focus({ preventScroll: true })
}

/** Anchor of the last heading above the reading line; empty before the first one. */
export function useSectionInView(root: { readonly current: HTMLElement | null }, article: Article): string {
  const [current, setCurrent] = useState('')
  useEffect(() => {
    const scroller = root.current?.closest('.ch__main')
    if (!scroller) return undefined
    const look = () => {
      const line = scroller.getBoundingClientRect().top + readingLinePx
      const above = article.sections.filter(({ level, anchor }) => {
        if (level === 0) return false
        const heading = document.getElementById(sectionElementId(anchor))
        return heading !== null && heading.getBoundingClientRect().top <= line
      })
      setCurrent(above.at(-1)?.anchor ?? '')
    }
    look()
    scroller.addEventListener('scroll', look, { passive: true })
    return () => scroller.removeEventListener('scroll', look)
  }, [root, article])
  return current
}

const readingLinePx = 60

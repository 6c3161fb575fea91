import { useLayoutEffect, useRef } from 'preact/hooks'

/**
 * Keeps an element as high as it has been since `name` or the panel's width last changed, so that what stands below it does not move when
 * its content comes, goes or is replaced.
 */
export function useKeptHeight<Part extends HTMLElement>(name: string): { readonly current: Part | null } {
  const key = `${window.innerWidth} ${name}`
  const part = useRef<Part>(null)
  const kept = useRef({ key, height: 0 })
  useLayoutEffect(() => {
    const element = part.current
    if (!element) return
    if (kept.current.key !== key) {
      kept.current = { key, height: 0 }
      element.style.minBlockSize = ''
    }
    const height = Math.ceil(element.getBoundingClientRect().height)
    if (height <= kept.current.height) return
    kept.current.height = height
    element.style.minBlockSize = `${height}px`
  })
  return part
}

import { useEffect, useRef } from 'preact/hooks'

/** A new step begins at its top, and the keyboard and screen reader with it: the button that was pressed is gone. */
export function useStepFocus(step: string): void {
  const before = useRef(step)
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    const main = document.querySelector('.ch__main')
    const heading = main?.querySelector<HTMLElement>('h1')
    if (!main || !heading) return
    main.scrollTop = 0
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [step])
}

import { useEffect } from 'preact/hooks'
import { useHost } from '../host.tsx'
import { useNavigation } from './navigation.tsx'
import { focusSearch } from './search-box.tsx'

/** Longer than the time between pressing the pointer down and the frame getting the keyboard for it. */
const pointerGraceMs = 300

/**
 * Esc goes back one step: out of what is open, out of the screen, out of the search, back to the page. What handles
 * Esc itself (menu, search box, dialog) stops the event before it comes here.
 * When the keyboard comes to the panel by key and nothing in it has the focus, the search box gets it, else the paper.
 */
export function usePanelKeys(): void {
  const { previous, query, back, search } = useNavigation()
  const { focusPage } = useHost()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      event.preventDefault()
      if (previous) back()
      else if (query !== '') {
        // What has the focus may go with the results.
        search('')
        focusSearch()
      } else focusPage()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [previous, query, back, search, focusPage])

  useEffect(() => {
    let pointerAt = 0
    const onPointer = () => {
      pointerAt = Date.now()
    }
    const onFocus = () => {
      const nothingHasIt = !document.activeElement || document.activeElement === document.body
      if (!nothingHasIt || Date.now() - pointerAt <= pointerGraceMs) return
      if (!focusSearch()) document.querySelector('main')?.focus()
    }
    // The keyboard may have come while the panel was loading.
    if (document.hasFocus()) onFocus()
    window.addEventListener('pointerdown', onPointer, true)
    window.addEventListener('focus', onFocus)
    return () => {
      window.removeEventListener('pointerdown', onPointer, true)
      window.removeEventListener('focus', onFocus)
    }
  }, [])
}

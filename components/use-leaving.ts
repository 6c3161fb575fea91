import { useEffect } from 'preact/hooks'

/** Runs when the page may be about to go, and when the component does. `leave` is steady, or it runs at each change. */
export function useLeaving(leave: () => void): void {
  useEffect(() => {
    addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      leave()
    }
  }, [leave])
}

import { useCallback, useLayoutEffect, useState } from 'preact/hooks'

/** Gives the keyboard to an element as soon as it is there. */
export function useWantedFocus(): (elementId: string) => void {
  const [wanted, setWanted] = useState({ elementId: '' })
  useLayoutEffect(() => {
    if (wanted.elementId !== '') document.getElementById(wanted.elementId)?.focus()
  }, [wanted])
  // A new object each time: the same element may be wanted twice in a row.
  return useCallback((elementId) => setWanted({ elementId }), [])
}

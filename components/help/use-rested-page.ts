import { useEffect, useState } from 'preact/hooks'
import type { PageContext } from '../../utils/context/page-context.ts'

/** Long enough that tabbing through a form changes nothing, short enough to feel at once. */
const restMs = 150

/**
 * The page with the field she has stayed in for a moment. A field that loses the focus stays on its page: she has gone
 * to the panel to read about it.
 */
export function useRestedPage(page: PageContext): PageContext {
  const { focusedField, ...rest } = page
  const [rested, setRested] = useState({ field: focusedField, path: page.path })
  useEffect(() => {
    if (!focusedField) return undefined
    const timer = setTimeout(() => setRested({ field: focusedField, path: page.path }), restMs)
    return () => clearTimeout(timer)
  }, [focusedField?.name, focusedField?.label, focusedField?.component, page.path])
  return rested.field && rested.path === page.path ? { ...rest, focusedField: rested.field } : rest
}

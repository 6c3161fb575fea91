import { useEffect } from 'preact/hooks'
import { useSettings } from '../queries.ts'

/** Lets a page of its own follow the colours she chose; without a choice the computer's. */
export function useColours(): void {
  const colours = useSettings().value?.settings.colours
  useEffect(() => {
    const root = document.documentElement
    if (colours === 'light' || colours === 'dark') root.dataset['theme'] = colours
    else if (colours) delete root.dataset['theme']
  }, [colours])
}

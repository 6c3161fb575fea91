import type { Settings } from '../../utils/settings/settings.ts'

type Colours = Settings['colours']

/** Kept beside the settings, which are asked for by message: the first paint must not come in the wrong colours. */
const keptUnder = 'ch-colours'

/** Light, dark, or as the page beside it or else the system says; remembered for the next first paint. */
export function applyColours(colours: Colours): void {
  paint(colours)
  try {
    localStorage.setItem(keptUnder, colours)
  } catch {
    // Blocked storage: the next first paint follows the system until the settings are there.
  }
}

/** Before the first paint: what was chosen the last time. */
export function applyKeptColours(): void {
  try {
    paint(localStorage.getItem(keptUnder))
  } catch {
    paint(null)
  }
}

function paint(colours: string | null): void {
  const root = document.documentElement
  if (colours === 'light' || colours === 'dark') root.dataset['theme'] = colours
  else if (isPageDark()) root.dataset['theme'] = 'dark'
  else delete root.dataset['theme']
}

/** The page that the panel stands in is dark: `panel.html?dark`. */
function isPageDark(): boolean {
  return new URLSearchParams(location.search).has('dark')
}

import { type PageTheme, readPageTheme, readThemeNotice } from '../../utils/messaging/page-theme.ts'
import type { Settings } from '../../utils/settings/settings.ts'
import { keepValue, readKeptValue } from './kept-value.ts'

type Colours = Settings['colours']

/** Kept beside the settings, which are asked for by message: the first paint must not come in the wrong colours. */
const keptUnder = 'ch-colours'

let chosen = ''
let told: PageTheme | undefined

/** Light, dark, or as the page beside it or else the system says; remembered for the next first paint. */
export function applyColours(colours: Colours): void {
  paint(colours)
  keepValue(keptUnder, colours)
}

/** Before the first paint: what was chosen the last time. */
export function applyKeptColours(): void {
  paint(readKeptValue(keptUnder))
}

/** From here on, follows the colours of the page that the panel stands in. */
export function followPageColours(): void {
  addEventListener('message', ({ source, data }) => {
    const theme = readThemeNotice(data)
    if (source !== parent || theme === undefined) return
    told = theme
    paint(chosen)
  })
}

function paint(colours: string): void {
  chosen = colours
  const page = told ?? readPageTheme(new URLSearchParams(location.search).get('theme'))
  const theme = colours === 'light' || colours === 'dark' ? colours : page
  const root = document.documentElement
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme
  else delete root.dataset['theme']
}

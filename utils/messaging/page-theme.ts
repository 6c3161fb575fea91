/**
 * Colours of the page that the panel stands beside, where the CMS has chosen them; `system` where it has not. In the
 * panel's own address (`?theme=`), and in what its place in the page tells it later.
 */
export type PageTheme = 'dark' | 'light' | 'system'

export interface ThemeNotice {
  readonly cmsHelpTheme: PageTheme
}

/** What a panel was told, if it is that. The page can send the same: it chooses no more than light or dark with it. */
export function readThemeNotice(data: unknown): PageTheme | undefined {
  if (typeof data !== 'object' || data === null || !('cmsHelpTheme' in data)) return undefined
  return readPageTheme(data.cmsHelpTheme)
}

export function readPageTheme(value: unknown): PageTheme | undefined {
  return value === 'dark' || value === 'light' || value === 'system' ? value : undefined
}

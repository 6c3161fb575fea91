/** How a person has set up her browser. */
export interface Mode {
  readonly width?: number
  readonly height?: number
  readonly features?: readonly { readonly name: string; readonly value: string }[]
  readonly text?: string
  readonly language?: string
}

/** Those that every screen is looked at in. */
export const usualModes: Readonly<Record<string, Mode>> = {
  light: {},
  dark: { features: [{ name: 'prefers-color-scheme', value: 'dark' }] },
  forced: { features: [{ name: 'forced-colors', value: 'active' }] },
  narrow: { width: 320 },
  text200: { text: '200%' },
}

export const allModes: Readonly<Record<string, Mode>> = {
  ...usualModes,
  low: { height: 620 },
  zoom400: { width: 320, height: 256 },
  english: { language: 'en' },
}

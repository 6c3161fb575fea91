import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DrivenBrowser } from '../browser/driven-browser.ts'
import { playTour } from './tour.ts'

/**
 * What the stores show: Chrome's and Edge's take this size exactly and Chrome's no more than five, Mozilla's takes any.
 * https://developer.chrome.com/docs/webstore/images
 */
export const storeWindow = { width: 1280, height: 800 }

/** Steps of the tour that tell what the panel is for, in their order in the store. */
const chosen = ['felt', 'soegning', 'kendte-fejl', 'fejlmelding', 'udfyldt'] as const

/** Plays the tour and keeps the pictures of the chosen steps. The browser's window has the size of `storeWindow`. */
export async function shootStorePictures(browser: DrivenBrowser, folder: string): Promise<readonly string[]> {
  const all = mkdtempSync(join(tmpdir(), 'cms-hjaelp-store-'))
  try {
    await playTour({ browser, folder: all, tell: () => undefined })
    mkdirSync(folder, { recursive: true })
    const shot = readdirSync(all)
    return chosen.map((step, index) => {
      const from = shot.find((file) => file.endsWith(`-${step}.png`))
      if (from === undefined) throw new Error(`the tour has no step “${step}”`)
      const to = join(folder, `${index + 1}-${step}.png`)
      cpSync(join(all, from), to)
      return to
    })
  } finally {
    rmSync(all, { recursive: true, force: true })
  }
}

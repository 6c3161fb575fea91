import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Language = 'da' | 'en'

/**
 * The build with the texts of one language only, in a folder of its own that goes with the process. Distributions leave the
 * browsers' Danish out of the plain package, and an extension speaks the browser's language; this way the demo is
 * Danish everywhere, as it is at a library, and English where that is wanted.
 */
export function buildIn(language: Language, folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), `cms-hjaelp-${language}-`))
  cpSync(folder, copy, { recursive: true })
  const texts = (locale: Language) => join(copy, '_locales', locale)
  // The manifest names Danish as the language for everybody else.
  if (language === 'en') cpSync(texts('en'), texts('da'), { recursive: true })
  rmSync(texts('en'), { recursive: true, force: true })
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }))
  return copy
}

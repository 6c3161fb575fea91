import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The build without its English texts, in a folder of its own that goes with the process. Distributions leave the
 * browsers' Danish out of the plain package, and an extension speaks the browser's language; this way the demo is
 * Danish everywhere, as it is at a library.
 */
export function danishBuild(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'cms-hjaelp-dansk-'))
  cpSync(folder, copy, { recursive: true })
  rmSync(join(copy, '_locales', 'en'), { recursive: true, force: true })
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }))
  return copy
}

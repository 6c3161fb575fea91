import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fillDates } from './demo-dates.ts'

/** Repository path (NFC, with `/`) → content. */
export type ManualFiles = ReadonlyMap<string, Buffer>

export const demoManualFolder = fileURLToPath(new URL('pages', import.meta.url))

/** The demo's own manual, with its dates set around `now`. */
export async function readDemoManual(now: Date): Promise<ManualFiles> {
  const files = await readManual(demoManualFolder)
  return new Map(
    [...files].map(([path, bytes]) => [
      path,
      path.endsWith('.md') ? Buffer.from(fillDates(bytes.toString('utf8'), now)) : bytes,
    ]),
  )
}

/** Every file of a manual's working copy as it stands; throws when `folder` is not a folder. */
export async function readManual(folder: string): Promise<ManualFiles> {
  if (!(await stat(folder)).isDirectory()) throw new Error(`${folder} is not a folder`)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(folder, path).split(sep).includes('.git'))
    .toSorted()
  const files = new Map<string, Buffer>()
  for (const path of paths) {
    files.set(relative(folder, path).split(sep).join('/').normalize('NFC'), await readFile(path))
  }
  return files
}

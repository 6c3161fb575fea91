import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { ManualFile } from '../../utils/manual/parse-article.ts'

/**
 * The Markdown files of a manual's working copy, the same ones that the git host's listing would give: repository paths in NFC with
 * `/`, sorted, no dot folders. Null when `folder` is not a folder.
 */
export async function readManualFolder(folder: string): Promise<ManualFile[] | null> {
  const found = await stat(folder).catch(() => null)
  if (!found?.isDirectory()) return null
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(sep)
          .some((part) => part.startsWith('.') || part === 'node_modules'),
    )
    .toSorted()
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(folder, path).split(sep).join('/').normalize('NFC'),
      text: await readFile(path, 'utf8'),
    })),
  )
}

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/**
 * Files that a built extension page needs before it can paint: its HTML, style sheets and scripts with everything those import statically.
 * What is loaded by a dynamic `import()` does not count.
 */
export function firstPaintFiles(folder: string, page: string): string[] {
  const html = join(folder, page)
  if (!existsSync(html)) return []
  const found = new Set<string>([html])
  const source = readFileSync(html, 'utf8')
  for (const match of source.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+)"/g)) {
    const path = match[1]
    if (path !== undefined) collect(join(folder, path), found)
  }
  return [...found]
}

function collect(file: string, found: Set<string>): void {
  if (found.has(file) || !existsSync(file)) return
  found.add(file)
  if (!file.endsWith('.js')) return
  const source = readFileSync(file, 'utf8')
  for (const match of source.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g)) {
    const path = match[1]
    if (path !== undefined) collect(resolve(dirname(file), path), found)
  }
}

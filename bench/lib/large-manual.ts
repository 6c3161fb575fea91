import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { nodeHashes } from '../../scripts/lib/node-hashes.ts'
import { packBundle } from '../../utils/manual/bundle.ts'
import type { ManualFile } from '../../utils/manual/parse-article.ts'
import { isPagePath } from '../../utils/manual/permalink.ts'
import { varyWords } from './scale-manual.ts'

export interface LargeManual {
  /** Folder of its files, to be served by the git host's stand-in. */
  readonly folder: string
  /** The built extension with this manual packed in it, so that nothing has to be fetched page by page. */
  readonly extension: string
  readonly remove: () => Promise<void>
}

/** Writes a manual `times` as large, as Markdown, and an extension that brings it along. */
export async function writeLargeManual(
  files: readonly ManualFile[],
  times: number,
  built: string,
): Promise<LargeManual> {
  const root = mkdtempSync(join(tmpdir(), 'cms-hjaelp-large-'))
  const folder = join(root, 'manual')
  const extension = join(root, 'extension')
  const all = Array.from({ length: times }, (_, copy) => files.map((file) => copyFile(file, copy))).flat()
  for (const { path, text } of all) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  await cp(built, extension, { recursive: true })
  await packInto(join(extension, 'knowledge'), all)
  return { folder, extension, remove: () => rm(root, { recursive: true, force: true }) }
}

async function packInto(folder: string, files: readonly ManualFile[]): Promise<void> {
  const pages = files.filter(({ path }) => isPagePath(path))
  const { manifest, chunks } = await packBundle(
    pages,
    { licence: 'none', source: 'https://bench.example/' },
    nodeHashes,
  )
  mkdirSync(join(folder, 'chunks'), { recursive: true })
  for (const [name, body] of chunks) writeFileSync(join(folder, 'chunks', `${name}.json`), body)
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
}

/** A copy stands under another name and address. */
function copyFile({ path, text }: ManualFile, copy: number): ManualFile {
  if (copy === 0) return { path, text }
  const [, front = '', body = text] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? []
  return {
    path: join(dirname(path), `kopi-${copy}-${basename(path)}`),
    text: front.replace(/^permalink:.*\n/m, '') + varyWords(body, copy),
  }
}

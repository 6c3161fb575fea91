import type { CopyFile, KnowledgeStore } from '../../../utils/platform/knowledge-store.ts'
import type { Pipeline, SourceText } from './library.ts'

export interface Assembled {
  readonly texts: readonly SourceText[]
  /** The files in use, path and id, sorted by path. */
  readonly files: readonly CopyFile[]
  /** Paths whose newest version is not among them. */
  readonly unread: readonly string[]
}

interface Chosen {
  readonly file: CopyFile
  readonly text: string
}

/**
 * The texts of a copy from what is stored. Where the newest version of a page did not come, or cannot be read as a page,
 * its older version stays; a page that has neither is left out and counted as unread.
 */
export async function assemble(
  { store, pipeline }: { readonly store: KnowledgeStore; readonly pipeline: Pipeline },
  { files, older }: { readonly files: readonly CopyFile[]; readonly older: readonly CopyFile[] },
): Promise<Assembled> {
  const olderByPath = new Map(older.map((file) => [file.path, file]))
  const texts = await store.texts([...files, ...older].map(({ sha }) => sha))
  const withText = (file: CopyFile | undefined): Chosen | undefined => {
    const text = file && texts.get(file.sha)
    return file && text !== undefined ? { file, text } : undefined
  }
  // Only where there is something older to fall back on does it matter whether the newest can be read.
  const doubtful = files.flatMap((file) => {
    const fresh = withText(file)
    const before = olderByPath.get(file.path)
    return fresh && before && before.sha !== file.sha ? [{ path: file.path, text: fresh.text }] : []
  })
  const bad = new Set(doubtful.length > 0 ? await pipeline.unreadable(doubtful) : [])
  const chosen: Chosen[] = []
  const unread: string[] = []
  for (const file of files) {
    const fresh = withText(file)
    const old = withText(olderByPath.get(file.path))
    const good = fresh && !bad.has(file.path) ? fresh : (old ?? fresh)
    if (good) chosen.push(good)
    if (good?.file !== file) unread.push(file.path)
  }
  return {
    texts: chosen.map(({ file, text }) => ({ path: file.path, text })),
    files: chosen.map(({ file }) => file),
    unread,
  }
}

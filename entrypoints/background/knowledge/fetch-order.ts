import type { CopyFile } from '../../../utils/platform/knowledge-store.ts'

/** The first fetch can be searched while it runs, so what is asked for most comes first. Matched against the path in this order. */
const order: readonly RegExp[] = [
  /^_pages\/(?:status|support)\b/,
  /^_indhold\//,
  /^_pages\//,
  /^_(?:startopsaetning|konfiguration|soegning)\//,
  /^_(?!release-notes)/,
]

/** Files in the order they are fetched; release notes last, newest first. */
export function inFetchOrder(files: readonly CopyFile[]): readonly CopyFile[] {
  const rank = ({ path }: CopyFile): number => {
    const at = order.findIndex((pattern) => pattern.test(path))
    return at < 0 ? order.length : at
  }
  return files.toSorted((a, b) => {
    const difference = rank(a) - rank(b)
    if (difference !== 0) return difference
    const later = rank(a) === order.length ? -1 : 1
    return later * a.path.localeCompare(b.path, 'en', { numeric: true })
  })
}

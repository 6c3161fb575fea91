import { encodePath } from '../../utils/base/url.ts'
import type { Article } from '../../utils/manual/article.ts'

interface Repository {
  readonly manualRepository: string
  readonly manualBranch: string
}

/** Where a change to the page can be suggested at the git host; none for a library's own guides. */
export function editUrl(
  { origin, path }: Pick<Article, 'origin' | 'path'>,
  { manualRepository, manualBranch }: Repository,
): string | undefined {
  if (origin !== 'manual') return undefined
  return `https://github.com/${manualRepository}/edit/${encodePath(manualBranch)}/${encodePath(path)}`
}

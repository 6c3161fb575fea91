import thesaurusFile from '../../public/data/thesaurus.json' with { type: 'json' }
import { refuse } from '../../scripts/lib/arguments.ts'
import { readManualFolder } from '../../scripts/lib/manual-folder.ts'
import type { Article } from '../../utils/manual/article.ts'
import { parseManual } from '../../utils/manual/parse-manual.ts'
import { publicSite } from '../../utils/manual/site.ts'
import { thesaurusLines } from '../../utils/search/thesaurus/thesaurus-data.ts'

export const thesaurus = thesaurusLines(thesaurusFile)

/** Articles of a manual's folder; ends the command when there is no manual in it. */
export async function loadArticles(folder: string | undefined): Promise<readonly Article[]> {
  if (folder === undefined) return refuse('--manual DIR is needed: the folder of the manual')
  const files = await readManualFolder(folder)
  if (files === null) return refuse(`no such folder: ${folder}`)
  const { articles } = parseManual(files, publicSite)
  return articles.length > 0 ? articles : refuse(`no pages of a manual in ${folder}`)
}

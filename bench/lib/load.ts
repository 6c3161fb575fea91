import * as v from 'valibot'
import pageMapFile from '../../public/data/page-map.json' with { type: 'json' }
import reportWordsFile from '../../public/data/report-words.json' with { type: 'json' }
import routeSignalsFile from '../../public/data/route-signals.json' with { type: 'json' }
import thesaurusFile from '../../public/data/thesaurus.json' with { type: 'json' }
import { refuse } from '../../scripts/lib/arguments.ts'
import { readManualFolder } from '../../scripts/lib/manual-folder.ts'
import type { KnownIssue } from '../../utils/issues/known-issue.ts'
import { readKnownIssues } from '../../utils/issues/read-known-issues.ts'
import { readReportWords } from '../../utils/issues/report-words-file.ts'
import type { Article } from '../../utils/manual/article.ts'
import { parseManual } from '../../utils/manual/parse-manual.ts'
import { publicSite } from '../../utils/manual/site.ts'
import { pageMapSchema, thesaurusSchema } from '../../utils/search/data-schemas.ts'
import { thesaurusLines } from '../../utils/search/thesaurus/thesaurus-data.ts'
import { readRouteSignals } from '../../utils/support/route-signal.ts'

export const thesaurus = thesaurusLines(v.parse(thesaurusSchema, thesaurusFile))
export const reportWords = readReportWords(reportWordsFile)
export const routeSignals = readRouteSignals(routeSignalsFile)
export const pageMap = v.parse(pageMapSchema, pageMapFile)

/** Known issues of a manual, its dates counted back from the newest release or the year of the last change. */
export function loadIssues(articles: readonly Article[]): readonly KnownIssue[] {
  return readKnownIssues(articles, { newestYear: newestYear(articles) }).issues
}

// The folder of a manual does not say when it was changed last; its newest release note does.
function newestYear(articles: readonly Article[]): number {
  const years = articles.flatMap((article) => {
    const year = /release-notes-(20\d\d)-/.exec(article.path)?.[1]
    return year === undefined ? [] : [Number(year)]
  })
  return years.length > 0 ? Math.max(...years) : new Date().getFullYear()
}

/** Articles of a manual's folder; ends the command when there is no manual in it. */
export async function loadArticles(folder: string | undefined): Promise<readonly Article[]> {
  if (folder === undefined) return refuse('--manual DIR is needed: the folder of the manual')
  const files = await readManualFolder(folder)
  if (files === null) return refuse(`no such folder: ${folder}`)
  const { articles } = parseManual(files, publicSite)
  return articles.length > 0 ? articles : refuse(`no pages of a manual in ${folder}`)
}

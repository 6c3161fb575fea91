import type { Article, ArticleId, ManualWarning } from '../manual/article.ts'
import { joinIssues } from './join-issues.ts'
import type { KnownIssue } from './known-issue.ts'
import { readReleaseNote } from './read-release-notes.ts'
import { readStatusPage } from './read-status.ts'
import { readDevelopmentOverview, readWishRound } from './read-wishes.ts'

export interface KnownIssuesReading {
  readonly issues: readonly KnownIssue[]
  readonly warnings: readonly ManualWarning[]
}

/** Where the manual keeps what is read here. */
export const issuePages: Readonly<Record<'status' | 'overview' | 'rounds' | 'releases', ArticleId>> = {
  status: '/overblik/status/' as ArticleId,
  overview: '/overblik/udvikling/' as ArticleId,
  rounds: '/overblik/udviklingsoensker/' as ArticleId,
  releases: '/overblik/releases/' as ArticleId,
}

/**
 * Known issues of a whole manual: status page, release notes, development overview and rounds of wishes, with what several of them tell
 * of one thing joined. `newestYear` is the year of the status page's last change, from which its dates without a year are counted back.
 * An entry that lacks something is kept with its text and named in the warnings; a missing page gives nothing.
 */
export function readKnownIssues(
  articles: readonly Article[],
  { newestYear }: { readonly newestYear: number },
): KnownIssuesReading {
  const readings = articles.map((article) => readArticle(article, newestYear) ?? { issues: [], warnings: [] })
  return {
    issues: joinIssues(readings.flatMap((reading) => reading.issues)),
    warnings: readings.flatMap((reading) => reading.warnings),
  }
}

function readArticle(article: Article, newestYear: number): KnownIssuesReading | undefined {
  if (article.origin !== 'manual') return undefined
  if (article.id === issuePages.status) return readStatusPage(article, newestYear)
  if (article.id === issuePages.overview) return readDevelopmentOverview(article)
  if (article.id.startsWith(issuePages.rounds) && article.id !== issuePages.rounds)
    return readWishRound(article)
  const isNote = article.collection === 'release-notes' && /\d{4}/.test(article.path)
  return isNote ? readReleaseNote(article) : undefined
}

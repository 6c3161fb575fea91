import type { CaseKey, IssueKind, IssueState, KnownIssue } from '../../utils/issues/known-issue.ts'
import { readKnownIssues } from '../../utils/issues/read-known-issues.ts'
import type { Article, ManualWarning } from '../../utils/manual/article.ts'
import { packBundle } from '../../utils/manual/bundle.ts'
import type { ManualFile } from '../../utils/manual/parse-article.ts'
import { parseManual } from '../../utils/manual/parse-manual.ts'
import { isPagePath } from '../../utils/manual/permalink.ts'
import { publicSite } from '../../utils/manual/site.ts'
import { nodeHashes } from './node-hashes.ts'

interface Requests {
  /** What a first synchronisation asks for, and one that finds nothing new. */
  readonly first: number
  readonly second: number
}

export interface SyncReport {
  /** All pages, also those that are kept out of search. */
  readonly pages: number
  readonly otherPages: number
  readonly categories: number
  readonly sections: number
  readonly anchors: number
  readonly issues: Readonly<Partial<Record<IssueKind, Readonly<Partial<Record<IssueState, number>>>>>>
  /** Different case keys on issues. */
  readonly keys: number
  /** Case keys that the manual names and no issue has. */
  readonly keysWithoutIssue: readonly string[]
  readonly requests: {
    readonly gitHost: Requests
    readonly bundle: Requests
    readonly webSite: Requests
  }
  readonly warnings: readonly ManualWarning[]
}

/** What the knowledge pipeline makes of a manual's files. `newestYear` is the year of the status page's newest entries. */
export async function makeSyncReport(files: readonly ManualFile[], newestYear: number): Promise<SyncReport> {
  const manual = parseManual(files, publicSite)
  const known = readKnownIssues(manual.articles, { newestYear })
  const pages = [...manual.articles, ...manual.otherPages]
  const sections = pages.flatMap((page) => page.sections)
  const keys = new Set<CaseKey>(known.issues.flatMap(keysOf))
  return {
    pages: pages.length,
    otherPages: manual.otherPages.length,
    categories: manual.categories,
    sections: sections.length,
    anchors: sections.filter((section) => section.anchor !== '').length,
    issues: countIssues(known.issues),
    keys: keys.size,
    keysWithoutIssue: keysIn(manual.articles).filter((key) => ![...keys].some((found) => found === key)),
    requests: await planRequests(
      files.filter((file) => isPagePath(file.path)),
      manual.articles.length,
    ),
    warnings: [...manual.warnings, ...known.warnings],
  }
}

/** The year of the newest release note, which is about as new as the status page; undefined when there is none. */
export function newestReleaseYear(files: readonly ManualFile[]): number | undefined {
  const years = files.flatMap(({ path }) => /^_release-notes\/.*?\b(20\d\d)\b/.exec(path)?.[1] ?? [])
  return years.length > 0 ? Math.max(...years.map(Number)) : undefined
}

function keysOf(issue: KnownIssue): CaseKey[] {
  return [...issue.keys, ...(issue.mentions ?? []).flatMap((mention) => mention.keys)]
}

function countIssues(issues: readonly KnownIssue[]): SyncReport['issues'] {
  const counts: Partial<Record<IssueKind, Partial<Record<IssueState, number>>>> = {}
  for (const { kind, state } of issues) {
    const states = (counts[kind] ??= {})
    states[state] = (states[state] ?? 0) + 1
  }
  return counts
}

function keysIn(articles: readonly Article[]): string[] {
  const text = JSON.stringify(articles.map((article) => article.sections))
  return [...new Set(text.match(/\bCMS-\d{1,5}\b/g) ?? [])].toSorted()
}

async function planRequests(
  pages: readonly ManualFile[],
  published: number,
): Promise<SyncReport['requests']> {
  const { chunks } = await packBundle(pages, { licence: '-', source: '-' }, nodeHashes)
  return {
    gitHost: { first: 1 + pages.length, second: 1 },
    bundle: { first: 1 + chunks.size, second: 1 },
    // The page for unknown addresses is not in the sitemap.
    webSite: { first: 1 + published, second: 1 },
  }
}

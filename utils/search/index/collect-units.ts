import type { IsoDate } from '../../base/time.ts'
import type { KnownIssue } from '../../issues/known-issue.ts'
import type { Article, Section } from '../../manual/article.ts'
import { adminPathsOfSection } from '../../manual/admin-paths.ts'
import { sectionText } from '../../manual/plain-text.ts'
import { namesOfPages, pointerOf } from './links.ts'
import type { UnitKind } from './search-index.ts'

/** Text to be indexed, with what is known of it. */
export interface Unit {
  readonly kind: UnitKind
  readonly ref: string
  readonly page: number
  readonly heading: string
  /** Headings above it, and where the page stands in the menus: found, but not read in order. */
  readonly around: string
  readonly text: string
  /** Where a short text sends the reader: an article's address, perhaps with an anchor. */
  readonly leadsTo?: string
  /** Backend paths that the text prints. */
  readonly paths: readonly string[]
  readonly day: number
  readonly solved: boolean
}

export interface Page {
  readonly id: string
  readonly news: boolean
  /** Collection, or `wishes` for a page of them. */
  readonly realm: string
}

export interface Collected {
  readonly pages: readonly Page[]
  readonly units: readonly Unit[]
}

/**
 * Lays articles and issues out as units, all units of a page together and its head first. A section that is an issue's
 * own entry is left to the issue, so nothing is found twice.
 */
export function collectUnits(articles: readonly Article[], issues: readonly KnownIssue[]): Collected {
  const issuesOf = groupByPage(issues)
  const pages: Page[] = []
  const units: Unit[] = []
  const seen = new Set<string>()
  const names = namesOfPages(articles)
  for (const article of articles) {
    if (seen.has(article.id)) continue
    seen.add(article.id)
    const own = issuesOf.get(article.id) ?? []
    const page = pages.push({ id: article.id, news: isNews(article, own), realm: realmOf(article, own) }) - 1
    units.push(headUnit(article, page, names.get(article.url)), ...sectionUnits(article, page, own))
    for (const issue of own) units.push(issueUnit(issue, page))
  }
  for (const [id, own] of issuesOf) {
    if (seen.has(id)) continue
    const page = pages.push({ id, news: true, realm: '' }) - 1
    units.push(emptyHead(id, page), ...own.map((issue) => issueUnit(issue, page)))
  }
  return { pages, units }
}

function groupByPage(issues: readonly KnownIssue[]): Map<string, KnownIssue[]> {
  const groups = new Map<string, KnownIssue[]>()
  for (const issue of issues) {
    const page = issue.articleId ?? ''
    const group = groups.get(page)
    if (group) group.push(issue)
    else groups.set(page, [issue])
  }
  return groups
}

// A page is news when it is dated by nature: a release, or a page that mostly consists of known issues.
function isNews(article: Article, own: readonly KnownIssue[]): boolean {
  return article.collection === 'release-notes' || own.length >= 20 || article.id.endsWith('/status/')
}

function realmOf(article: Article, own: readonly KnownIssue[]): string {
  const wishes = own.filter((issue) => issue.kind === 'wish').length
  return 2 * wishes > own.length ? 'wishes' : article.collection
}

function headUnit(article: Article, page: number, calledElsewhere = ''): Unit {
  return {
    ...emptyHead(article.id, page),
    heading: article.title,
    around: [article.category ?? '', article.collection, ...article.clickPath, calledElsewhere].join(' '),
  }
}

function emptyHead(ref: string, page: number): Unit {
  return { kind: 'head', ref, page, heading: '', around: '', text: '', paths: [], day: 0, solved: false }
}

function sectionUnits(article: Article, page: number, own: readonly KnownIssue[]): Unit[] {
  const taken = new Set(own.filter((issue) => issue.kind === 'status').map((issue) => issue.anchor))
  const above: Section[] = []
  const units: Unit[] = []
  for (const section of article.sections) {
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= section.level) above.pop()
    const titles = above.map((parent) => parent.title)
    // A release's sections are found by its number; elsewhere the page's title counts for the page as a whole.
    const around = (article.collection === 'release-notes' ? [article.title, ...titles] : titles).join(' ')
    if (section.level > 0) above.push(section)
    if (section.anchor !== '' && taken.has(section.anchor)) continue
    const heading = section.level === 0 ? '' : section.title
    const text = sectionText(section)
    const onward = pointerOf(section)
    units.push({
      kind: 'section',
      ref: section.id,
      page,
      heading,
      around,
      text,
      ...(onward === undefined ? {} : { leadsTo: onward }),
      paths: adminPathsOfSection(section),
      day: releaseDay(article),
      solved: false,
    })
  }
  return units
}

function issueUnit(issue: KnownIssue, page: number): Unit {
  const text = issue.text.startsWith(issue.title) ? issue.text.slice(issue.title.length) : issue.text
  return {
    kind: 'issue',
    ref: issue.id,
    page,
    heading: issue.title,
    around: `${issue.keys.join(' ')} ${issue.fixedIn ?? ''}`,
    text,
    paths: [],
    day: issue.date ? dayOf(issue.date) : 0,
    solved: issue.state === 'solved',
  }
}

// Release notes are named after year and week; the day need only be about right, for ranking newer before older.
function releaseDay(article: Article): number {
  const [, year, week] = /release-notes-(20\d\d)-(\d{1,2})/.exec(article.path) ?? []
  if (year === undefined || week === undefined) return 0
  return Math.floor(Date.UTC(Number(year), 0, 1 + 7 * Number(week)) / 86_400_000)
}

function dayOf(date: IsoDate): number {
  const time = Date.parse(date)
  return Number.isNaN(time) ? 0 : Math.max(0, Math.floor(time / 86_400_000))
}

import type { PageContext } from '../context/page-context.ts'
import type { IssueId, KnownIssue } from '../issues/known-issue.ts'
import type { Article, ArticleId, Section, SectionId } from '../manual/article.ts'
import { sectionText } from '../manual/plain-text.ts'
import { sectionTrail } from '../manual/section-trail.ts'
import { matchRoutes, type PageMap } from './context/page-map.ts'
import { roleForPage, suggestForPage } from './context/suggest-for-page.ts'
import { excerptOf, markTitle } from './excerpt.ts'
import type { SearchIndex } from './index/search-index.ts'
import type {
  IssueHit,
  PageSuggestions,
  SearchResults,
  SectionHit,
  SectionNeeds,
  Suggestion,
} from './result.ts'
import { type Ranked, search } from './search.ts'

/** What hits are drawn from; an id that is gone is left out of the results. */
interface Lookup {
  readonly article: (id: ArticleId) => Article | undefined
  readonly issue: (id: IssueId) => KnownIssue | undefined
}

export interface Knowledge {
  readonly index: SearchIndex
  readonly map: PageMap
  readonly lookup: Lookup
}

export interface FindOptions {
  /** Most sections, and most issues. @default 20 */
  readonly limit?: number
  /** The page the person stands on: what helps there ranks a little higher. */
  readonly context?: PageContext
}

const perArticle = 3
const noWords: ReadonlySet<string> = new Set()
const longestHelp = 280

/** Search results as the panel shows them: sections and issues apart, each best first, with marked titles and excerpts. */
export function findHelp(
  { index, map, lookup }: Knowledge,
  query: string,
  options: FindOptions = {},
): SearchResults {
  const { limit = 20, context } = options
  const near = context ? nearArticles(map, context) : []
  const found = search(index, query, { limit: 3 * limit, perArticle, near })
  const hits = found.ranked.flatMap((ref) => toHit({ lookup, map, words: found.words }, ref) ?? [])
  return {
    query,
    ...(found.corrected === undefined ? {} : { corrected: found.corrected }),
    added: found.added,
    sections: hits.filter((hit) => hit.kind === 'section').slice(0, limit),
    issues: hits.filter((hit) => hit.kind === 'issue').slice(0, limit),
    otherWords: found.otherWords,
  }
}

/** Suggestions for a page as the panel shows them, with the text about the focused field. */
export function helpForPage({ index, map, lookup }: Knowledge, context: PageContext): PageSuggestions {
  const { covered, suggestions, field } = suggestForPage(index, map, context)
  const role = roleForPage(map, context)
  const page = { covered, ...(role ? { role } : {}) }
  const shown = suggestions.flatMap(({ ref, reason }): Suggestion[] => {
    const hit = toHit({ lookup, map, words: noWords }, ref)
    return hit ? [{ hit, reason }] : []
  })
  const hit = field && toHit({ lookup, map, words: noWords }, field.ref)
  if (hit?.kind !== 'section') return { ...page, suggestions: shown }
  const text = firstLines(textOf(lookup, hit.articleId, hit.sectionId))
  return {
    ...page,
    suggestions: shown,
    ...(text === '' ? {} : { field: { label: field?.label ?? '', text, hit } }),
  }
}

interface HitInput {
  readonly lookup: Lookup
  readonly map: PageMap
  readonly words: ReadonlySet<string>
}

function toHit(input: HitInput, ref: Ranked): SectionHit | IssueHit | undefined {
  if (ref.kind === 'issue') {
    const issue = input.lookup.issue(ref.issueId)
    return issue && issueHit(issue, input.words, ref.score)
  }
  const article = input.lookup.article(ref.articleId)
  const section = article?.sections.find((one) => one.id === ref.sectionId)
  return article && section && sectionHit(input, { article, section, score: ref.score })
}

function issueHit(issue: KnownIssue, words: ReadonlySet<string>, score: number): IssueHit {
  const rest = issue.text.startsWith(issue.title) ? issue.text.slice(issue.title.length) : issue.text
  const text = rest.replace(/^[\s.:–-]+/, '')
  return {
    kind: 'issue',
    issueId: issue.id,
    title: markTitle(issue.title, words),
    excerpt: excerptOf(text, words),
    score,
  }
}

interface SectionInput {
  readonly article: Article
  readonly section: Section
  readonly score: number
}

function sectionHit({ map, words }: HitInput, { article, section, score }: SectionInput): SectionHit {
  const needs = needsOf(map, article)
  return {
    kind: 'section',
    articleId: article.id,
    sectionId: section.id,
    anchor: section.anchor,
    articleTitle: article.title,
    title: markTitle(section.title, words),
    trail: sectionTrail(article, section),
    excerpt: excerptOf(sectionText(section), words),
    origin: article.origin,
    score,
    ...(needs ? { needs } : {}),
  }
}

/** Who can use what an article explains: the routes that it explains first of all say who may go there. */
export function needsOf(map: PageMap, article: Article): SectionNeeds | undefined {
  const plan = article.collection === 'webmasterplanen' ? { plan: 'webmaster' as const } : {}
  const roles = map.routes
    .filter((route) => route.help[0]?.split('#')[0] === article.id)
    .map((route) => route.role)
  const [role] = roles.includes(undefined) || roles.includes('editor') ? [] : roles
  const needed = role === undefined ? {} : { role }
  return 'plan' in plan || role !== undefined ? { ...plan, ...needed } : undefined
}

function nearArticles(map: PageMap, context: PageContext): string[] {
  const key = { path: context.path, formId: context.form?.id, dialog: context.dialog?.kind }
  return matchRoutes(map, key).flatMap(({ route }) => route.help.map((target) => target.split('#')[0] ?? ''))
}

function textOf(lookup: Lookup, articleId: ArticleId, sectionId: SectionId): string {
  const section = lookup.article(articleId)?.sections.find((one) => one.id === sectionId)
  return section ? sectionText(section) : ''
}

/** The beginning of a text, about three lines in the panel: whole sentences where that is possible. */
function firstLines(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= longestHelp) return flat
  const cut = flat.slice(0, longestHelp)
  const sentence = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '))
  return sentence > longestHelp / 3 ? cut.slice(0, sentence + 1) : `${cut.slice(0, cut.lastIndexOf(' '))} …`
}

import type { KnownIssue } from '../../../utils/issues/known-issue.ts'
import type { Article, Section } from '../../../utils/manual/article.ts'
import { plainText } from '../../../utils/manual/plain-text.ts'
import { sectionTrail } from '../../../utils/manual/section-trail.ts'
import { excerptOf, markTitle } from '../../../utils/search/excerpt.ts'
import type { IssueHit, SectionHit } from '../../../utils/search/result.ts'
import type { Ranked } from '../../../utils/search/search.ts'
import type { Library } from '../knowledge/library.ts'

/** About three lines of the panel. */
const fieldTextLength = 240

export interface Found {
  readonly article: Article
  readonly section: Section
}

/** Looks up what the index only names. */
export interface Catalogue {
  section(id: string): Found | undefined
  issue(id: string): KnownIssue | undefined
}

export function catalogueOf({ articles, issues }: Library): Catalogue {
  const sections = new Map<string, Found>(
    articles.flatMap((article) =>
      article.sections.map((section): [string, Found] => [section.id, { article, section }]),
    ),
  )
  const byId = new Map<string, KnownIssue>(issues.map((issue) => [issue.id, issue]))
  return { section: (id) => sections.get(id), issue: (id) => byId.get(id) }
}

/** A hit as the panel shows it; nothing when the index names something that is not there. */
export function toHit(
  catalogue: Catalogue,
  ref: Ranked,
  words: ReadonlySet<string>,
): SectionHit | IssueHit | undefined {
  if (ref.kind === 'issue') {
    const issue = catalogue.issue(ref.issueId)
    return issue && issueHit(issue, words, ref.score)
  }
  const found = catalogue.section(ref.sectionId)
  return found && sectionHit(found, words, ref.score)
}

/** The beginning of a section's text, cut at the end of a sentence or a word. */
export function fieldText({ section }: Found): string {
  const text = plainText(section.blocks).replace(/\s+/g, ' ').trim()
  if (text.length <= fieldTextLength) return text
  const cut = text.slice(0, fieldTextLength)
  const sentence = cut.lastIndexOf('. ')
  return sentence > fieldTextLength / 3
    ? cut.slice(0, sentence + 1)
    : `${cut.slice(0, cut.lastIndexOf(' '))} …`
}

function sectionHit({ article, section }: Found, words: ReadonlySet<string>, score: number): SectionHit {
  return {
    kind: 'section',
    articleId: article.id,
    sectionId: section.id,
    anchor: section.anchor,
    articleTitle: article.title,
    title: markTitle(section.title, words),
    trail: sectionTrail(article, section),
    excerpt: excerptOf(plainText(section.blocks), words),
    origin: article.origin,
    score,
  }
}

function issueHit(issue: KnownIssue, words: ReadonlySet<string>, score: number): IssueHit {
  return {
    kind: 'issue',
    issueId: issue.id,
    title: markTitle(issue.title, words),
    excerpt: excerptOf(issue.text, words),
    score,
  }
}

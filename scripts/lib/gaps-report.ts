import type { Article, ManualWarning } from '../../utils/manual/article.ts'
import type { ManualFile } from '../../utils/manual/parse-article.ts'
import { parseManual } from '../../utils/manual/parse-manual.ts'
import { sectionText } from '../../utils/manual/plain-text.ts'
import { publicSite } from '../../utils/manual/site.ts'
import type { PageMap } from '../../utils/search/context/page-map.ts'

export interface GapsReport {
  /** Paths of the CMS that the manual says nothing about. */
  readonly pagesWithoutHelp: readonly string[]
  /** Places in the page map that the manual does not have any more. */
  readonly lostTargets: readonly { readonly path: string; readonly target: string }[]
  /** Links and anchors inside the manual that lead nowhere. */
  readonly deadLinks: readonly ManualWarning[]
  /** Release notes in which no fix carries a case key, so that nobody can look it up. */
  readonly releaseNotesWithoutKeys: readonly string[]
  /** Fields that the manual calls by another name than the CMS does. */
  readonly driftedLabels: readonly DriftedLabel[]
}

export interface DriftedLabel {
  readonly field: string
  readonly cms: string
  readonly manual: string
  readonly page: string
}

const keyPattern = /\bCMS-\d+\b/

/** What the manual's makers may want to mend. Looks at the manual and the page map only; nobody's use of it is known. */
export function makeGapsReport(files: readonly ManualFile[], map: PageMap): GapsReport {
  const { articles, warnings } = parseManual(files, publicSite)
  return {
    pagesWithoutHelp: map.routes.flatMap(({ path, help }) =>
      path !== undefined && help.length === 0 ? [path] : [],
    ),
    lostTargets: map.routes.flatMap(({ path, dialog, help }) =>
      help
        .filter((target) => !exists(articles, target))
        .map((target) => ({ path: path ?? dialog ?? '', target })),
    ),
    deadLinks: warnings.filter(({ kind }) => kind === 'dead-link' || kind === 'dead-anchor'),
    releaseNotesWithoutKeys: articles
      .filter(({ collection, sections }) => collection === 'release-notes' && sections.length > 0)
      .filter(
        ({ title, sections }) =>
          /\d{4}\.\d/.test(title) && !sections.some((part) => keyPattern.test(sectionText(part))),
      )
      .map(({ title }) => title),
    driftedLabels: driftedLabels(articles, map),
  }
}

function exists(articles: readonly Article[], target: string): boolean {
  const [id, anchor] = target.split('#')
  const article = articles.find((one) => one.id === id)
  return (
    article !== undefined && (anchor === undefined || article.sections.some((part) => part.anchor === anchor))
  )
}

/** A field whose page never uses the CMS's present label, but does use another label that the field has or had. */
function driftedLabels(articles: readonly Article[], map: PageMap): readonly DriftedLabel[] {
  const found = new Map<string, DriftedLabel>()
  for (const [name, [present, ...others], help] of Object.values(map.fields).flat()) {
    const article = articles.find(({ id }) => id === help[0]?.split('#')[0])
    if (!article || present === undefined) continue
    const words = article.sections.map((part) => `${part.title}\n${sectionText(part)}`).join('\n')
    if (hasWords(words, present)) continue
    const used = others.find((label) => hasWords(words, label))
    if (used !== undefined)
      found.set(`${name} ${article.id}`, { field: name, cms: present, manual: used, page: article.id })
  }
  return [...found.values()]
}

function hasWords(text: string, label: string): boolean {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(String.raw`(?<!\p{L})${escaped}(?!\p{L})`, 'iu').test(text)
}

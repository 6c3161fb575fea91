import type { Article, Section } from './article.ts'
import { sectionText } from './plain-text.ts'

// A path for those who are logged in, by itself or after a host name, never a part of a longer one. Writers leave the first slash out at times.
const backendPath =
  /(?:(?<![\w/.-])|(?<=\.[a-zæøå]{2,})|(?<=:\/\/[\w.æøå-]+))(\/(?:admin|user)(?:\/[\w{}[\]-]+)*|\/?(?:admin|user\/me)(?:\/[\w{}[\]-]+)+|\/(?:node|media)\/add(?:\/[\w-]+)*)(?![\w-]|\/\w)/giu

/** Backend paths such as `/admin/config/system/site-information` that a section names in text or code, each once, no last slash. */
export function adminPathsOfSection(section: Section): string[] {
  const text = `${section.title}\n${sectionText(section)}`
  return [
    ...new Set([...text.matchAll(backendPath)].map((match) => (match[1] ?? '').replace(/^(?!\/)/, '/'))),
  ]
}

/** The backend paths of all sections of an article, in order, each once. */
export function adminPathsOf(article: Article): string[] {
  return [...new Set(article.sections.flatMap(adminPathsOfSection))]
}

/** A stretch of text; `path` where it names a backend page. */
export interface PathSpan {
  readonly text: string
  readonly path?: string
}

// With the host of an example before it; no path with a hole for a name or number in it.
const wholePath =
  /(?<![\w/.-])(?:https?:\/\/[\w.æøå-]+)?(\/(?:admin|user\/me|node\/add|media\/add)(?:\/[\w-]+)*)(?![\w{[-]|\/[\w{[])/giu

/** Text cut at the backend pages that it names, such as `https://mit-domænenavn.dk/admin/content`; joined again it is the text. */
export function splitAtAdminPaths(text: string): PathSpan[] {
  const spans: PathSpan[] = []
  let end = 0
  for (const match of text.matchAll(wholePath)) {
    if (match.index > end) spans.push({ text: text.slice(end, match.index) })
    spans.push({ text: match[0], path: match[1] ?? '' })
    end = match.index + match[0].length
  }
  return end < text.length || end === 0 ? [...spans, { text: text.slice(end) }] : spans
}

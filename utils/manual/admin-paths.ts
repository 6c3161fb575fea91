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

import type { Article, Section } from './article.ts'

// The names that the manual's own menu gives its collections.
const collectionNames: Readonly<Record<string, string>> = {
  delingstjenesten: 'Delingstjenesten',
  go: 'GO',
  indhold: 'Opret indhold',
  integrationer: 'Integrationer',
  konfiguration: 'Konfiguration',
  pages: 'Overblik',
  'release-notes': 'Release notes',
  soegning: 'Søgning',
  startopsaetning: 'Startopsætning',
  webmasterplanen: 'Webmasterplanen',
}

/**
 * What stands above a section, outermost first: category or collection, article, parent headings; the section's own title is not in it.
 * The text before the first heading has no article above it, since it bears the article's title.
 */
export function sectionTrail(article: Article, section: Section): string[] {
  const group = article.category ?? collectionName(article.collection)
  if (section.level === 0) return [group]
  return [group, article.title, ...parentsOf(article.sections, section).map((parent) => parent.title)]
}

/** A collection in words; one that is not known yet by its folder's name. */
export function collectionName(collection: string): string {
  const words = collection.replace(/-/g, ' ')
  return collectionNames[collection] ?? words.charAt(0).toUpperCase() + words.slice(1)
}

function parentsOf(sections: readonly Section[], section: Section): Section[] {
  const parents: Section[] = []
  let level = section.level
  for (const earlier of sections.slice(0, sections.indexOf(section)).toReversed())
    if (earlier.level > 0 && earlier.level < level) {
      parents.unshift(earlier)
      level = earlier.level
    }
  return parents
}

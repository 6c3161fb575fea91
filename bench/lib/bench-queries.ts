import { tokenise } from '../../utils/search/analysis/tokens.ts'
import type { Article } from '../../utils/manual/article.ts'

const most = 60

/**
 * Queries made from the manual at hand, so that any manual can be measured: headings as they stand, beginnings of them
 * as they are typed, headings with two letters swapped, and pairs of words from two headings.
 */
export function benchQueries(articles: readonly Article[]): string[] {
  const headings = [...new Set(articles.flatMap(({ sections }) => sections.map(({ title }) => title)))]
    .filter((title) => title.length > 4 && title.length < 80)
    .filter((_, at, all) => at % Math.max(1, Math.floor(all.length / most)) === 0)
  const words = headings.map(
    (title) => tokenise(title).toSorted((a, b) => b.word.length - a.word.length)[0]?.surface ?? title,
  )
  return [
    ...headings,
    ...headings.map((title) => title.slice(0, Math.ceil(title.length * 0.6))),
    ...words.map(swapMiddle),
    ...words.map((word, at) => `${word} ${words[(at + 7) % words.length] ?? ''}`),
    ...words.map((word) => `hvordan ændrer jeg ${word} på min side`),
  ]
}

function swapMiddle(word: string): string {
  const at = Math.floor(word.length / 2)
  return word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1)
}

import type { SearchIndex } from '../index/search-index.ts'
import { stringAt, tableSize } from '../index/string-table.ts'
import type { HelpTarget } from './page-map.ts'

/**
 * The unit of a target: its section, or the first section of its article when the target names none or the heading is
 * gone. Undefined when the index has no such article.
 */
export function findUnit(index: SearchIndex, target: HelpTarget): number | undefined {
  const [id = ''] = target.split('#')
  const page = pageOf(index, id)
  if (page === undefined) return undefined
  const [from, to] = unitsOfPage(index, page)
  for (let unit = from; unit < to; unit++) if (stringAt(index.unitRefs, unit) === target) return unit
  return from < to ? from : undefined
}

/** Half-open range of an article's sections and issues. */
function unitsOfPage(index: SearchIndex, page: number): readonly [number, number] {
  const head = index.pageHead[page] ?? 0
  return [head + 1, index.pageHead[page + 1] ?? index.unitPage.length]
}

/** True for a section that is a heading only. */
export function isEmptyUnit(index: SearchIndex, unit: number): boolean {
  const length = (index.sequence.starts[unit + 1] ?? 0) - (index.sequence.starts[unit] ?? 0)
  return length <= (index.headingLength[unit] ?? 0)
}

function pageOf(index: SearchIndex, id: string): number | undefined {
  for (let page = 0; page < tableSize(index.pages); page++)
    if (stringAt(index.pages, page) === id) return page
  return undefined
}

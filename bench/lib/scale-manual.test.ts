import { describe, expect, it } from 'vitest'
import { sectionText } from '../../utils/manual/plain-text.ts'
import { smallManual } from '../../utils/search/fixtures/small-manual.ts'
import { benchQueries } from './bench-queries.ts'
import { scaleManual } from './scale-manual.ts'

const wordsOf = (times: number) => {
  const text = scaleManual(smallManual, times)
    .flatMap(({ sections }) => sections.map(sectionText))
    .join(' ')
  return text.split(/\s+/)
}

describe('scaleManual', () => {
  it('gives the manual itself at 1', () => {
    expect(scaleManual(smallManual, 1)).toEqual(smallManual)
  })

  it('multiplies pages under ids of their own, sections included', () => {
    const articles = scaleManual(smallManual, 4)
    const ids = articles.flatMap(({ id, sections }) => [
      `${id}`,
      ...sections.filter(({ level }) => level > 0).map((section) => `${section.id}`),
    ])
    expect(articles).toHaveLength(4 * smallManual.length)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('grows the vocabulary with the text', () => {
    expect(wordsOf(4)).toHaveLength(4 * wordsOf(1).length)
    expect(new Set(wordsOf(4)).size).toBeGreaterThan(new Set(wordsOf(1)).size)
  })
})

describe('benchQueries', () => {
  it('makes queries of whatever manual there is', () => {
    const queries = benchQueries(smallManual)
    expect(queries).toContain('Opret en kasse')
    expect(queries).toContain('Opret en ')
    expect(queries.length).toBeGreaterThan(30)
  })
})

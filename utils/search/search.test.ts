import { describe, expect, it } from 'vitest'
import { article, smallIndex, smallIssues, smallManual, smallThesaurus } from './fixtures/small-manual.ts'
import { buildIndex } from './index/build-index.ts'
import { search, type SearchOptions } from './search.ts'

const index = smallIndex()
const refs = (query: string, options?: SearchOptions) =>
  search(index, query, options).ranked.map((hit) => (hit.kind === 'section' ? hit.sectionId : hit.issueId))

describe('search', () => {
  it.each([
    ['an inflection', 'kategorierne', '/indhold/åbningstider/#kategorier'],
    ['letters without Danish signs', 'abningstider', '/indhold/åbningstider/#ret'],
    ['a slip', 'åbnigstider', '/indhold/åbningstider/#ret'],
    ['a beginning', 'billedbesk', '/indhold/beskæring/'],
    ['a compound written apart', 'billed beskæring', '/indhold/beskæring/'],
    ['a part of a compound', 'beskæring', '/indhold/beskæring/'],
    ['an everyday word', 'kodeord', '/konfiguration/personer/#password'],
    ['an everyday phrase', 'kan man zoome ind på et motiv', '/indhold/beskæring/'],
    ['a label in the other language', 'manchet', '/indhold/kasser/#kassens-manchet'],
    ['a case key', 'CMS-4711', 'status/kasser-forsvinder'],
    ['a release', '2026.30.1', '/overblik/release-notes/release-notes-2026-30-1/'],
  ])('finds by %s', (_, query, wanted) => {
    expect(refs(query)[0]).toBe(wanted)
  })

  it('says how it read a misspelt query', () => {
    expect(search(index, 'ret åbnigstider nu').corrected).toBe('ret åbningstider nu')
    expect(search(index, 'kasser')).not.toHaveProperty('corrected')
  })

  it('says which words it added', () => {
    expect(search(index, 'kodeord').added).toEqual(['password'])
  })

  it('puts guidance before news until a fault is asked for', () => {
    expect(refs('kasser')[0]).toMatch(/^\/indhold\/kasser\//)
    expect(refs('kasser forsvinder')[0]).toBe('status/kasser-forsvinder')
  })

  it('puts an open and recent issue before a solved and old one', () => {
    const found = refs('fejl: kasser forsvinder')
    expect(found.indexOf('status/kasser-forsvinder' as never)).toBeLessThan(
      found.indexOf('fix/gammel' as never),
    )
  })

  it('finds an entry of the status page once, as an issue', () => {
    expect(refs('kasser forsvinder forsiden').filter((ref) => /status/.test(ref))).toEqual([
      'status/kasser-forsvinder',
    ])
  })

  it('leaves the rest of a release out when one of its notes was found', () => {
    const found = refs('fejl: kasser forsvinder fra arkivet')
    expect(found).toContain('fix/gammel')
    expect(found.filter((ref) => ref.startsWith('/overblik/release-notes/'))).toEqual([])
  })

  it('shows text that stands on many pages once', () => {
    expect(refs('værkstedet').filter((ref) => ref.includes('#brug-for-hjælp'))).toHaveLength(1)
  })

  it('prefers the main site until GO is named', () => {
    expect(refs('kasse')[0]).not.toMatch(/^\/go\//)
    expect(refs('kasse på go')[0]).toBe('/go/opret-kasse/')
  })

  it('keeps to the limits', () => {
    expect(refs('kasse', { limit: 2 })).toHaveLength(2)
    const one = refs('kasse titel farve emne', { perArticle: 1 }).filter((ref) =>
      ref.startsWith('/indhold/kasser/'),
    )
    expect(one).toHaveLength(1)
  })

  it('ranks pages near the person a little higher', () => {
    const near = search(index, 'kasse', { near: ['/go/opret-kasse/'] }).ranked.find(
      (hit) => hit.articleId === '/go/opret-kasse/',
    )
    const far = search(index, 'kasse').ranked.find((hit) => hit.articleId === '/go/opret-kasse/')
    expect(near!.score).toBeGreaterThan(far!.score)
  })

  it.each([
    '',
    '   ',
    '?!',
    'hvordan kan jeg',
    '🙂🙂',
    '\u0000',
    '\u202e\u202d',
    '<b></b>',
    '.*+?^${}()|[]\\',
  ])('finds nothing for %j, and no fault', (query) => {
    expect(search(index, query).ranked).toEqual([])
  })

  it('offers words of the manual when nothing is found', () => {
    expect(search(index, 'passende').otherWords).toContain('password')
  })

  it('reads the beginning of a very long text', () => {
    expect(refs(`password ${'blindtekst '.repeat(900)}`)).toContain('/konfiguration/personer/#password')
  })

  it('gives the same answer each time, whatever was asked in between', () => {
    const before = search(index, 'opret en kasse')
    search(index, 'åbningstider kategorier roller password')
    expect(search(index, 'opret en kasse')).toEqual(before)
  })

  it('answers from a structured clone as from the index itself', () => {
    const clone = structuredClone(index)
    for (const query of ['åbnigstider', 'kodeord', 'kasser forsvinder', 'billedbesk']) {
      expect(search(clone, query)).toEqual(search(index, query))
    }
  })

  it('finds nothing in an empty manual', () => {
    expect(search(buildIndex([], [], smallThesaurus), 'kasse')).toMatchObject({ ranked: [], otherWords: [] })
  })

  it('takes a page once when its id comes twice', () => {
    const twice = buildIndex(
      [...smallManual, article({ id: '/indhold/kasser/', title: 'Zebra' }, [['', '', 'zebra']])],
      smallIssues,
      [],
    )
    expect(search(twice, 'zebra').ranked).toEqual([])
  })
})

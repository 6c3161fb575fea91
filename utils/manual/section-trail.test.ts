import { describe, expect, it } from 'vitest'
import { adminPathsOf, splitAtAdminPaths } from './admin-paths.ts'
import { parseArticle } from './parse-article.ts'
import { collectionName, sectionTrail } from './section-trail.ts'
import { publicSite } from './site.ts'

function article(body: string, front = 'title: Bog') {
  return parseArticle({ path: '_soegning/bog.md', text: `---\n${front}\n---\n${body}` }, publicSite).article
}

describe('sectionTrail', () => {
  it('gives group, article and the headings above, nearest last', () => {
    const read = article('Ind\n## A\n#### B\n### C\n#### D\n## E\n', 'title: Bog\ncategory: Bøger')
    expect(read.sections.map((section) => sectionTrail(read, section))).toEqual([
      ['Bøger'],
      ['Bøger', 'Bog'],
      ['Bøger', 'Bog', 'A'],
      ['Bøger', 'Bog', 'A'],
      ['Bøger', 'Bog', 'A', 'C'],
      ['Bøger', 'Bog'],
    ])
  })

  it('names the collection when the page has no group', () => {
    const read = article('## A')
    expect(sectionTrail(read, read.sections[0]!)).toEqual(['Søgning', 'Bog'])
    expect(collectionName('nye-ting')).toBe('Nye ting')
  })
})

describe('adminPathsOf', () => {
  it('finds backend paths in text and code, once, with or without host and first slash', () => {
    const read = article(
      'Gå til `/admin/content/bog/` eller https://mit-bibliotek.dk/admin/content/bog.\n\nUnder admin/config/boeger, (/user/login) og **/node/add/bog**.\n',
    )
    expect(adminPathsOf(read)).toEqual([
      '/admin/content/bog',
      '/admin/config/boeger',
      '/user/login',
      '/node/add/bog',
    ])
  })

  it('leaves other paths and words alone', () => {
    expect(
      adminPathsOf(article('/administration, /artikler/admin/x, kontakt admin, og/eller user.')),
    ).toEqual([])
  })
})

describe('splitAtAdminPaths', () => {
  const paths = (text: string) => splitAtAdminPaths(text).flatMap(({ path }) => path ?? [])

  it.each([
    ['Gå til /admin/content, og vent', ['/admin/content']],
    ['(https://mit-domænenavn.dk/admin/config/search/redirect)', ['/admin/config/search/redirect']],
    ['/node/add/article eller /user/me.', ['/node/add/article', '/user/me']],
    ['/admin/config/{navn}', []],
    ['/node/[id]/edit', []],
    ['bib/administration og /administration', []],
    ['a/admin/content', []],
    ['', []],
  ])('finds the whole backend paths in “%s”', (text, expected) => {
    expect(paths(text)).toEqual(expected)
  })

  it('gives back every character', () => {
    const text = 'Fra /admin/content til https://x.dk/admin/people: /admin/a/{b} og /admin.'
    expect(
      splitAtAdminPaths(text)
        .map((span) => span.text)
        .join(''),
    ).toBe(text)
  })
})

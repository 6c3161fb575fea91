import { describe, expect, it } from 'vitest'
import { parseManual } from './parse-manual.ts'
import { publicSite } from './site.ts'

function page(path: string, body: string, front = 'title: "Side"') {
  return { path, text: `---\n${front}\n---\n${body}` }
}

describe('parseManual', () => {
  it('tells pages, sidebar groups and other files apart', () => {
    const manual = parseManual(
      [
        page('_indhold/bog.md', 'x'),
        page('_pages/404.md', 'Findes ikke', 'title: "Væk"\npermalink: /404.html'),
        page('_category/boeger.md', ''),
        { path: 'README.md', text: '# Læs mig' },
        { path: '_includes/boks.md', text: 'x' },
      ],
      publicSite,
    )
    expect(manual.articles.map(({ id }) => id)).toEqual(['/indhold/bog/'])
    expect(manual.otherPages.map(({ id }) => id)).toEqual(['/404.html/'])
    expect(manual.categories).toBe(1)
    expect(manual.warnings).toEqual([])
  })

  it('writes links the way each page is published', () => {
    const manual = parseManual(
      [
        page('_indhold/a.md', '[b](/overblik/b/) [c]({{ site.baseurl }}{% link _pages/c-å.md %})'),
        page('_pages/b.md', '', 'title: B\npermalink: /overblik/b'),
        page('_pages/c-a\u030A.md', '', 'title: C\npermalink: /overblik/c/'),
      ],
      publicSite,
    )
    const hrefs = JSON.stringify(manual.articles[0]?.sections).match(/https:[^"]+/g)
    expect(hrefs).toEqual([
      'https://www.folkebibliotekernescms.dk/main/overblik/b',
      'https://www.folkebibliotekernescms.dk/main/overblik/c/',
    ])
    expect(manual.warnings).toEqual([])
  })

  it('names dead links and dead anchors', () => {
    const manual = parseManual(
      [
        page('_indhold/a.md', '[x](/indhold/vaek/) [y](/indhold/b/#ingen) [z](#her)\n\n## Her\n'),
        page('_indhold/b.md', '## Nogen\n[w]({% link _indhold/vaek.md %})'),
      ],
      publicSite,
    )
    expect(manual.warnings.map(({ page: path, kind, text }) => [path, kind, text])).toEqual([
      ['_indhold/a.md', 'dead-link', '/indhold/vaek/'],
      ['_indhold/a.md', 'dead-anchor', '/indhold/b/#ingen'],
      ['_indhold/b.md', 'dead-link', '/indhold/vaek/'],
    ])
  })

  it('keeps the first of two pages with one address', () => {
    const manual = parseManual(
      [
        page('_pages/b.md', 'anden', 'title: B\npermalink: /x'),
        page('_pages/a.md', 'første', 'title: A\npermalink: /x/'),
      ],
      publicSite,
    )
    expect(manual.articles.map(({ title }) => title)).toEqual(['A'])
    expect(manual.warnings.map(({ kind, page: path }) => [kind, path])).toEqual([
      ['duplicate-page', '_pages/b.md'],
    ])
  })

  it('reads a library’s own folder at its own address', () => {
    const own = {
      base: 'https://guide.eksempel.dk',
      aliases: [],
      origin: 'local',
      collectionParents: {},
    } as const
    const manual = parseManual(
      [page('_guides/a.md', '[b](b/) [manual](https://www.folkebibliotekernescms.dk/main/go/)')],
      own,
    )
    expect(manual.articles[0]).toMatchObject({ url: 'https://guide.eksempel.dk/guides/a/', origin: 'local' })
    expect(manual.warnings.map(({ text }) => text)).toEqual(['b/'])
  })
})

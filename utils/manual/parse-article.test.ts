import { describe, expect, it } from 'vitest'
import { base, paragraph, parse, text } from './fixtures/made-page.ts'
import { parseArticle } from './parse-article.ts'
import { plainText } from './plain-text.ts'
import { publicSite } from './site.ts'

describe('parseArticle', () => {
  it('reads what the front matter says about the page', () => {
    const { article, warnings } = parse(
      'Tekst',
      'title: "Reoler  og kasser" \ncategory: "Inventar"\nweight: 7\nclick-path: Indstillinger > System >  Reoler',
    )
    expect(article).toMatchObject({
      id: '/indhold/proeve/',
      origin: 'manual',
      path: '_indhold/proeve.md',
      collection: 'indhold',
      title: 'Reoler og kasser',
      url: `${base}/indhold/proeve/`,
      category: 'Inventar',
      weight: 7,
      clickPath: ['Indstillinger', 'System', 'Reoler'],
    })
    expect(warnings).toEqual([])
  })

  it('cuts at headings and keeps the text before the first one', () => {
    const { article } = parse('Forord\n\n## Åbn *kassen*\n\nA\n\n### Låg ###\n\nB\n\n## Åbn kassen\n')
    expect(article.sections.map(({ id, level, title }) => [id, level, title])).toEqual([
      ['/indhold/proeve/', 0, 'Prøve'],
      ['/indhold/proeve/#åbn-kassen', 2, 'Åbn kassen'],
      ['/indhold/proeve/#låg', 3, 'Låg'],
      ['/indhold/proeve/#åbn-kassen-1', 2, 'Åbn kassen'],
    ])
    expect(article.sections.map((section) => plainText(section.blocks))).toEqual(['Forord', 'A', 'B', ''])
  })

  it('gives an empty page one empty section', () => {
    expect(parse('').article.sections).toEqual([
      { id: '/indhold/proeve/', anchor: '', level: 0, title: 'Prøve', heading: [], blocks: [] },
    ])
  })

  it('takes an explicit heading id', () => {
    const anchors = parse('## Kort navn {#kort}\n\n## Andet navn\n{: #andet .notice}\n\nx').article.sections
    expect(anchors.map(({ anchor, title }) => [anchor, title])).toEqual([
      ['kort', 'Kort navn'],
      ['andet', 'Andet navn'],
    ])
  })

  it('gives sections different ids even where anchors are empty or repeated', () => {
    const { sections } = parse('Forord\n\n## ???\n\n## !!!\n\n## A\n\n## B {#a}\n').article
    expect(sections.map(({ anchor }) => anchor)).toEqual(['', '', '-1', 'a', 'a'])
    expect(new Set(sections.map(({ id }) => id)).size).toBe(5)
  })

  it('reads files with CRLF lines and a byte order mark', () => {
    const { article, warnings } = parseArticle(
      { path: '_go/a.md', text: '\uFEFF---\r\ntitle: "Æ"\r\n---\r\n## Ø\r\n\r\ntekst\r\nvidere\r\n' },
      publicSite,
    )
    expect(article.title).toBe('Æ')
    expect(article.sections[0]).toMatchObject({
      anchor: 'ø',
      blocks: [paragraph(text('tekst videre'))],
    })
    expect(warnings).toEqual([])
  })

  it('reads a page with broken front matter as far as it goes', () => {
    const { article, warnings } = parseArticle(
      { path: '_indhold/min-side.md', text: '---\nweight: x\nHer er teksten\n\n## Del\n' },
      publicSite,
    )
    expect(article.title).toBe('Min side')
    expect(article.weight).toBeUndefined()
    expect(article.sections.map((section) => section.title)).toEqual(['Min side', 'Del'])
    expect(warnings.map(({ kind }) => kind)).toEqual(['front-matter', 'front-matter'])
  })
})

import { describe, expect, it } from 'vitest'
import type { Block } from './nodes.ts'
import { parseArticle } from './parse-article.ts'
import { plainInlines, plainText } from './plain-text.ts'
import { publicSite } from './site.ts'

const base = 'https://www.folkebibliotekernescms.dk/main'
const picture = 'https://billeder.eksempel.dk/1'

function parse(body: string, front = 'title: "Prøve"') {
  return parseArticle({ path: '_indhold/proeve.md', text: `---\n${front}\n---\n${body}` }, publicSite)
}

function blocksOf(body: string): readonly Block[] {
  return parse(body).article.sections.flatMap((section) => section.blocks)
}

function warningsOf(body: string): string[] {
  return parse(body).warnings.map((warning) => `${warning.kind}: ${warning.text}`)
}

function text(value: string) {
  return { kind: 'text', text: value } as const
}

function paragraph(...children: Extract<Block, { kind: 'paragraph' }>['children'][number][]) {
  return { kind: 'paragraph', children } as const
}

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

describe('figures', () => {
  it('become blocks between the text around them, also in numbered lists', () => {
    const figure = `{% include figure class="sixty" image_path="${picture}" alt="Kassen" caption="Se **her**" %}`
    const [list] = blocksOf(`1. Åbn\n\n    ${figure} og luk\n2. Færdig\n`)
    expect(list).toEqual({
      kind: 'list',
      ordered: true,
      start: 1,
      items: [
        [
          paragraph(text('Åbn')),
          {
            kind: 'figure',
            src: picture,
            alt: 'Kassen',
            caption: [text('Se '), { kind: 'strong', children: [text('her')] }],
            width: 60,
          },
          paragraph(text('og luk')),
        ],
        [paragraph(text('Færdig'))],
      ],
    })
  })

  it('are found when they are indented like code, and are pictures inside a line', () => {
    expect(blocksOf(`Tekst\n\n        {% include figure image_path="${picture}" %}`)[1]).toEqual({
      kind: 'figure',
      src: picture,
      alt: '',
      caption: [],
    })
    expect(blocksOf(`|A|\n|---|\n|{% include figure image_path="${picture}" alt="x" %}|`)[0]).toMatchObject({
      rows: [[[{ kind: 'image', src: picture, alt: 'x' }]]],
    })
  })

  it('with an unsafe address leave their caption and a warning', () => {
    const body = '{% include figure image_path="javascript:1" caption="Billedtekst" %}'
    expect(blocksOf(body)).toEqual([paragraph(text('Billedtekst'))])
    expect(warningsOf(body)).toEqual(['dead-link: javascript:1'])
  })
})

describe('Liquid', () => {
  it('fills in base path, links to files and fields of the page', () => {
    const { article } = parse(
      '**{{ page.click-path }}**: [bog]({{ site.baseurl }}{% link _indhold/bog.md %}#åben)',
      'title: A\nclick-path: Menu > System',
    )
    expect(article.sections[0]?.blocks).toEqual([
      paragraph({ kind: 'strong', children: [text('Menu > System')] }, text(': '), {
        kind: 'link',
        href: `${base}/indhold/bog/#%C3%A5ben`,
        children: [text('bog')],
      }),
    ])
  })

  it('puts a capture where it is printed', () => {
    const blocks = blocksOf(
      '{% capture eksempel %}\nTo ting:\n\n- En\n{: .red}\n- To\n{: .green}\n{% endcapture %}\n<div class="notice--info">{{ eksempel | markdownify }}</div>\n\nEfter',
    )
    expect(blocks).toMatchObject([
      {
        kind: 'notice',
        tone: 'info',
        children: [
          { kind: 'paragraph' },
          { kind: 'notice', tone: 'danger', children: [{ kind: 'list', items: [[paragraph(text('En'))]] }] },
          { kind: 'notice', tone: 'success', children: [{ kind: 'list', items: [[paragraph(text('To'))]] }] },
        ],
      },
      paragraph(text('Efter')),
    ])
  })

  it('shows the feature row of the front matter as links', () => {
    const { article } = parse(
      '{% include feature_row %}',
      'title: A\nfeature_row:\n  - title: "Bøger"\n    excerpt: "Om bøger"\n    url: "/indhold/bog/"',
    )
    expect(article.sections[0]?.blocks).toEqual([
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: [
          [
            paragraph(
              { kind: 'link', href: `${base}/indhold/bog/`, children: [text('Bøger')] },
              text(': '),
              text('Om bøger'),
            ),
          ],
        ],
      },
    ])
  })

  it('keeps an unknown tag as text and names it', () => {
    expect(plainText(blocksOf('Før {% seo %} og {{ ukendt | upcase }} efter'))).toBe(
      'Før {% seo %} og {{ ukendt | upcase }} efter',
    )
    expect(warningsOf('Før {% seo %} efter')).toEqual(['unknown-construct: {% seo %}'])
    expect(warningsOf('{% include figure alt="x %} efter')).toEqual([
      'unknown-construct: {% include figure alt="x %}',
    ])
    expect(warningsOf('{% comment %}skjult{% endcomment %}{% raw %}{% seo %}{% endraw %}')).toHaveLength(1)
  })
})

describe('attribute lists', () => {
  it('make notices of the paragraph above', () => {
    expect(blocksOf('Husk **det**.\\\nOg det.\n{: .notice--warning}\n\nMere')).toEqual([
      {
        kind: 'notice',
        tone: 'warning',
        children: [
          paragraph(
            text('Husk '),
            { kind: 'strong', children: [text('det')] },
            text('.'),
            { kind: 'break' },
            text('Og det.'),
          ),
        ],
      },
      paragraph(text('Mere')),
    ])
  })

  it('take the block below when a blank line parts them from the one above', () => {
    expect(blocksOf('Før\n\n{: .notice}\n- a\n')).toMatchObject([
      { kind: 'paragraph' },
      { kind: 'notice', tone: 'plain', children: [{ kind: 'list' }] },
    ])
    expect(blocksOf('Før\n\n{: .notice}\n\nEfter')).toMatchObject([
      { kind: 'paragraph' },
      { kind: 'notice', tone: 'plain' },
    ])
  })

  it('vanish after links without a trace', () => {
    const body =
      '[a](https://eksempel.dk){:target="_blank" rel="noopener"} og [b](https://eksempel.dk){: .btn .btn--primary}'
    expect(plainText(blocksOf(body))).toBe('a og b')
    expect(warningsOf(body)).toEqual([])
  })

  it('that say something unknown are named', () => {
    expect(warningsOf('Tekst\n{: .blinker data-x="1"}')).toEqual([
      'unknown-construct: {: blinker}',
      'unknown-construct: {: data-x="1"}',
    ])
  })
})

describe('HTML in the text', () => {
  it('keeps literal tags as text, also when they are never closed', () => {
    const body = 'Overskriften er <h1> og <ul> nu.\n\nMere <strong>tekst\n'
    expect(plainText(blocksOf(body))).toBe('Overskriften er <h1> og <ul> nu.\nMere <strong>tekst')
    expect(warningsOf(body)).toEqual(['unknown-tag: <h1>', 'unknown-tag: <ul>', 'unknown-tag: <strong>'])
  })

  it('reads breaks, pictures, emphasis and badges', () => {
    const body = `a<br/>b <strong>c</strong> <span title="I gang">🟡</span> <img width="3" alt="d&amp;e" src="${picture}" />`
    expect(blocksOf(body)).toEqual([
      paragraph(
        text('a'),
        { kind: 'break' },
        text('b '),
        { kind: 'strong', children: [text('c')] },
        text(' '),
        { kind: 'badge', symbol: '🟡', label: 'I gang' },
        text(' '),
        { kind: 'image', src: picture, alt: 'd&e' },
      ),
    ])
  })

  it('does not let a lone break swallow the heading below it', () => {
    expect(parse('<br>\n## Kontakt\ntekst').article.sections.map((section) => section.anchor)).toEqual([
      'kontakt',
    ])
  })

  it('leaves badges out of titles but not out of anchors', () => {
    const [section] = parse('### <span title="Færdig">🟢</span> Kalender').article.sections
    expect(section).toMatchObject({ title: 'Kalender', anchor: '-kalender' })
    expect(section?.heading[0]).toEqual({ kind: 'badge', symbol: '🟢', label: 'Færdig' })
  })

  it('shows script as text and drops comments', () => {
    expect(plainText(blocksOf('<script>alert(1)</script>\n\n<!-- skjult -->\n\nx <!-- y --> z'))).toBe(
      '<script>alert(1)</script>\nx  z',
    )
  })

  it('reads what stands in a div that says nothing', () => {
    expect(blocksOf('<div>\n- a\n- b\n</div>\n')).toMatchObject([{ kind: 'list' }])
  })
})

describe('Markdown', () => {
  it('takes bullets with a tab for a list', () => {
    expect(blocksOf('Nyt:\n\n•\tEn\n\n•\tTo\n')).toMatchObject([
      { kind: 'paragraph' },
      { kind: 'list', ordered: false, items: [[paragraph(text('En'))], [paragraph(text('To'))]] },
    ])
  })

  it('leaves code as it is written', () => {
    expect(blocksOf('```css\n#main { }\n•\tx  \n```\n\n`a  b`')).toEqual([
      { kind: 'code', text: '#main { }\n•\tx  ', language: 'css' },
      paragraph({ kind: 'code', text: 'a  b' }),
    ])
  })

  it('reads tables, quotes, rules and nested lists', () => {
    expect(blocksOf('|A|B|\n|---|---|\n|`1`|2|\n\n> Citat\n\n---\n\n4. x\n   - y\n')).toEqual([
      {
        kind: 'table',
        header: [[text('A')], [text('B')]],
        rows: [[[{ kind: 'code', text: '1' }], [text('2')]]],
      },
      { kind: 'quote', children: [paragraph(text('Citat'))] },
      { kind: 'rule' },
      {
        kind: 'list',
        ordered: true,
        start: 4,
        items: [
          [paragraph(text('x')), { kind: 'list', ordered: false, start: 1, items: [[paragraph(text('y'))]] }],
        ],
      },
    ])
  })

  it('breaks lines at a backslash or two blanks, not at a single newline', () => {
    const [line] = blocksOf('a\\\nb  \nc\nd\\ \ne')
    expect(line?.kind === 'paragraph' && plainInlines(line.children)).toBe('a\nb\nc d\ne')
  })

  it('decodes entities and links bare addresses but not made-up ones', () => {
    expect(blocksOf('A&nbsp;&amp;&#230; &ukendt;')).toEqual([paragraph(text('A\u00A0&æ &ukendt;'))])
    expect(blocksOf('Se https://eksempel.dk/a eller https://mit-bibliotek.dk/user')).toMatchObject([
      { children: [text('Se '), { kind: 'link', href: 'https://eksempel.dk/a' }, { kind: 'text' }] },
    ])
  })

  it('keeps the words of an unsafe link and drops its address', () => {
    expect(blocksOf('[klik](javascript:alert(1))')).toEqual([paragraph(text('klik'))])
    expect(warningsOf('[klik](javascript:alert(1))')).toEqual(['dead-link: javascript:alert(1)'])
  })

  it('reads on as text where nesting is too deep to read', () => {
    const { article, warnings } = parse(`${'>'.repeat(50_000)} dybt\n\nEfter`)
    expect(article.sections).toHaveLength(1)
    expect(plainText(article.sections[0]?.blocks ?? [])).toContain('Efter')
    expect(warnings.map(({ kind }) => kind)).toEqual(['unknown-construct'])
  })
})

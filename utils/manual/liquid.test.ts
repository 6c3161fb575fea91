import { describe, expect, it } from 'vitest'
import { base, blocksOf, paragraph, parse, picture, text, warningsOf } from './fixtures/made-page.ts'
import { plainText } from './plain-text.ts'

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

import { describe, expect, it } from 'vitest'
import type { Article } from './article.ts'
import { readPublishedPage } from './html-page.ts'
import { parseArticle } from './parse-article.ts'
import { plainText } from './plain-text.ts'
import { publicSite } from './site.ts'

function themePage(content: string, title = 'Åbningstider & priser'): string {
  const safe = title.replace(/&/g, '&amp;').replace(/"/g, '&quot;')
  return `<!doctype html>
<html lang="da" class="no-js"><head><meta charset="utf-8"><title>${safe} - Eksempelmanual</title>
<meta property="og:title" content="${safe}"><script>var page = "<section class='page__content'>no</section>"</script></head>
<body class="layout--single"><nav class="skip-links"><ul><li><a href="#main">Spring</a></li></ul></nav>
<div id="main" role="main"><div class="sidebar sticky"><nav class="nav__list"><ul><li><a href="/main/x/">Menu</a></li></ul></nav></div>
<article class="page" itemscope><div class="page__inner-wrap">
<header><h1 id="page-title" class="page__title" itemprop="headline">${safe}</h1></header>
<section class="page__content" itemprop="text">
<aside class="sidebar__right sticky"><nav class="toc"><ul class="toc__menu"><li><a href="#a">Indhold</a></li></ul></nav></aside>
${content}
</section><footer class="page__meta">Opdateret</footer></div></article></div></body></html>`
}

function read(content: string, permalink = '/indhold/åbningstider/'): Article {
  const text = readPublishedPage(themePage(content), permalink)
  if (text === undefined) throw new Error('not read')
  return parseArticle({ path: '_indhold/åbningstider.md', text }, publicSite).article
}

const blocksOf = (content: string) => read(content).sections[0]?.blocks

describe('readPublishedPage', () => {
  it('gives title and address, and nothing of menus, contents lists and footers', () => {
    const article = read('<p>Sådan gør du.</p>', '/overblik/priser')
    expect(article).toMatchObject({
      title: 'Åbningstider & priser',
      url: 'https://www.folkebibliotekernescms.dk/main/overblik/priser',
    })
    expect(plainText(article.sections[0]?.blocks ?? [])).toBe('Sådan gør du.')
  })

  it('keeps the ids of headings as the site has them', () => {
    const { sections } = read(
      '<h2 id="åbningstider-på-siden">Åbningstider på siden</h2><p>A</p><h3 id="roller-1">Roller</h3><p>B</p>\n<h2 id="-kalender"><span title="I gang">🟡</span> Kalender</h2><p>C</p>',
    )
    expect(sections.map(({ level, anchor, title }) => [level, anchor, title])).toEqual([
      [2, 'åbningstider-på-siden', 'Åbningstider på siden'],
      [3, 'roller-1', 'Roller'],
      [2, '-kalender', 'Kalender'],
    ])
    expect(sections[2]?.heading[0]).toEqual({ kind: 'badge', symbol: '🟡', label: 'I gang' })
  })

  it('reads lists in lists, with pictures in them', () => {
    expect(
      blocksOf(
        '<ol><li><p>Vælg <strong>Indhold</strong>.</p><figure class="eighty "><img src="https://billeder.example/a b.png" alt="En &quot;knap&quot;" /><figcaption>Knappen *Gem*</figcaption></figure></li><li>Tryk<ul><li>her</li><li>eller der</li></ul></li></ol>',
      ),
    ).toMatchObject([
      {
        kind: 'list',
        ordered: true,
        items: [
          [
            { kind: 'paragraph' },
            {
              kind: 'figure',
              src: 'https://billeder.example/a%20b.png',
              alt: 'En ”knap”',
              width: 80,
              caption: [{ kind: 'text', text: 'Knappen *Gem*' }],
            },
          ],
          [
            { kind: 'paragraph' },
            { kind: 'list', items: [[{ kind: 'paragraph' }], [{ kind: 'paragraph' }]] },
          ],
        ],
      },
    ])
  })

  it('reads tables, code, notices, quotes and rules', () => {
    const blocks =
      blocksOf(`<table><thead><tr><th>Felt</th><th>Krav</th></tr></thead><tbody><tr><td>Titel | navn</td><td>Ja<br />altid</td></tr></tbody></table>
<div class="language-css highlighter-rouge"><div class="highlight"><pre class="highlight"><code><span class="nf">#main</span> <span class="p">{</span>
  <span class="k">color</span>: red;
}
</code></pre></div></div>
<p class="notice--info">Husk det.</p>
<div class="notice--warning"><p>Først.</p><ul><li>Så</li></ul></div>
<blockquote><p>Citat</p></blockquote><hr />`)
    expect(blocks).toMatchObject([
      {
        kind: 'table',
        header: [[{ text: 'Felt' }], [{ text: 'Krav' }]],
        rows: [[[{ text: 'Titel | navn' }], expect.anything()]],
      },
      { kind: 'code', language: 'css', text: '#main {\n  color: red;\n}' },
      { kind: 'notice', tone: 'info', children: [{ kind: 'paragraph' }] },
      { kind: 'notice', tone: 'warning', children: [{ kind: 'paragraph' }, { kind: 'list' }] },
      { kind: 'quote' },
      { kind: 'rule' },
    ])
  })

  it('reads links and inline marks', () => {
    expect(
      blocksOf(
        '<p>Se <a href="/main/overblik/status">status</a>, <code class="highlighter-rouge">/admin/content</code> og <em>mere</em>.</p>',
      ),
    ).toEqual([
      {
        kind: 'paragraph',
        children: [
          { kind: 'text', text: 'Se ' },
          {
            kind: 'link',
            href: 'https://www.folkebibliotekernescms.dk/main/overblik/status',
            children: [{ kind: 'text', text: 'status' }],
          },
          { kind: 'text', text: ', ' },
          { kind: 'code', text: '/admin/content' },
          { kind: 'text', text: ' og ' },
          { kind: 'emphasis', children: [{ kind: 'text', text: 'mere' }] },
          { kind: 'text', text: '.' },
        ],
      },
    ])
  })

  it.each([
    '1. er ikke en liste',
    '# ikke en overskrift',
    '- ikke et punkt',
    '*stjerne* _streg_ [x](y) `kode` ~~væk~~',
    '{{ site.baseurl }} {% include figure image_path="x" %} {: .notice}',
    'a < b > c & d &amp; e',
    '| a | b |',
    '• prik',
    'C:\\mappe\\fil',
  ])('shows the text %s as it is', (text) => {
    const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
    expect(plainText(blocksOf(`<p>${safe}</p>`) ?? [])).toBe(text)
  })

  it.each([
    ['nothing is closed', '<p>Et<p>To <strong>fed<ul><li>a<li>b', 'Et\nTo fed\na\nb'],
    ['tags close in the wrong order', '<p><b><i>Et</b></i> to</p><p>tre</p>', 'Et to\ntre'],
    [
      'a tag stands for itself',
      '<ul><li>Brug <h1> og intet andet</li><li>to</li></ul>',
      'Brug\n<h1> og intet andet\nto',
    ],
    ['signs are no tags', '<p>1 < 2 og 3 > 2, <3</p>', '1 < 2 og 3 > 2, <3'],
    ['a comment does not end', '<p>Et</p><!-- <p>To</p>', 'Et'],
    ['a quotation mark does not end', '<p>Et</p><a href="x>To</a><p>Tre</p>', 'Et\nTo\nTre'],
    [
      'scripts and forms are in it',
      '<p>Et</p><script>if (a<b) x()</script><form><input value="nej"></form>',
      'Et',
    ],
    ['it ends in the middle of a tag', '<p>Et</p><p cla', 'Et\n<p cla'],
  ])('reads on when %s', (_name, content, text) => {
    const cut = themePage(content).split('\n</section>')[0] ?? ''
    const page = readPublishedPage(cut, '/indhold/x/') ?? ''
    const { article } = parseArticle({ path: '_indhold/x.md', text: page }, publicSite)
    expect(plainText(article.sections[0]?.blocks ?? [])).toBe(text)
  })

  it.each([
    ['a portal', '<html><title>Log på</title><form><input name="user"></form>'],
    ['nothing', ''],
    ['JSON', '{"ok":true}'],
    ['an error page', '<h1>404</h1><p>File not found</p>'],
  ])('does not take %s for a page', (_name, html) => {
    expect(readPublishedPage(html, '/x/')).toBeUndefined()
  })
})

/** The same numbers each time: a failure can be looked at again. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

describe('any bytes at all', () => {
  const bits =
    '<p> <ul> <li> <ol start=3> <h2 id="x"> </h2> <div class="notice--info"> </div> <table> <tr> <td> </td> <!-- --> <![CDATA[ <pre> <code> </pre> <a href=" "> ` * _ {% %} {{ }} {: .x} &amp; &#x1F600; &# &lt <script> </script> <figure> <img src=x alt="> \n \n\n | # 1. \\ æ \u0000 \uD800 <br/> </ > <> < section class="page__content">'.split(
      ' ',
    )

  it.each(Array.from({ length: 200 }, (_, seed) => seed))('are read without a throw, seed %i', (seed) => {
    const next = numbersFrom(seed)
    const content = Array.from({ length: 300 }, () => bits[Math.floor(next() * bits.length)]).join('')
    const text = readPublishedPage(themePage(content), '/indhold/x/')
    expect(
      parseArticle({ path: '_indhold/x.md', text: text ?? '' }, publicSite).article.sections.length,
    ).toBeGreaterThan(0)
  })

  it.each([
    ['open tags', '<div>'.repeat(100_000)],
    ['list in list', '<ul><li>'.repeat(50_000)],
    ['signs', '<'.repeat(200_000)],
    ['attributes', `<p ${'a="b" '.repeat(50_000)}>`],
    ['quotation marks', '<a b="'.repeat(30_000)],
    ['scripts', '<script>'.repeat(30_000)],
    ['comments', '<!--'.repeat(50_000)],
  ])('do not hang when there are very many %s', (_name, content) => {
    expect(() => readPublishedPage(themePage(content), '/indhold/x/')).not.toThrow()
  })
})

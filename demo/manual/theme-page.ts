import type { Article } from '../../utils/manual/article.ts'
import type { Block, Inline } from '../../utils/manual/nodes.ts'
import { escapeHtml } from '../server/http.ts'

/** A page as the manual's theme, minimal-mistakes, publishes it. https://mmistakes.github.io/minimal-mistakes/docs/layouts/ */
export function themePage({ title, sections }: Article): string {
  const content = sections.map(
    ({ level, anchor, heading, blocks }) =>
      (level > 0 ? `<h${level} id="${escapeHtml(anchor)}">${inlinesHtml(heading)}</h${level}>\n` : '') +
      blocksHtml(blocks),
  )
  const name = escapeHtml(title)
  return `<!doctype html>
<html lang="da" class="no-js"><head><meta charset="utf-8"><title>${name}</title><meta property="og:title" content="${name}"></head>
<body class="layout--single"><nav class="greedy-nav"><a class="site-title" href="/main/">Manual</a></nav>
<div id="main" role="main"><article class="page"><div class="page__inner-wrap">
<header><h1 id="page-title" class="page__title" itemprop="headline">${name}</h1></header>
<section class="page__content" itemprop="text">
<aside class="sidebar__right sticky"><nav class="toc"><header><h4 class="nav__title">Indhold</h4></header></nav></aside>
${content.join('\n')}
</section></div></article></div>
<footer id="footer" class="page__footer">Manual</footer></body></html>`
}

function blocksHtml(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join('\n')
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlinesHtml(block.children)}</p>`
    case 'list': {
      const items = block.items.map((item) => `<li>${blocksHtml(item)}</li>`).join('\n')
      return block.ordered ? `<ol start="${block.start}">${items}</ol>` : `<ul>${items}</ul>`
    }
    case 'table': {
      const row = (cells: readonly (readonly Inline[])[], name: string) =>
        `<tr>${cells.map((cell) => `<${name}>${inlinesHtml(cell)}</${name}>`).join('')}</tr>`
      const rows = block.rows.map((cells) => row(cells, 'td')).join('\n')
      return `<table><thead>${row(block.header, 'th')}</thead><tbody>${rows}</tbody></table>`
    }
    case 'code':
      return `<div class="language-${block.language ?? 'plaintext'} highlighter-rouge"><div class="highlight"><pre class="highlight"><code>${escapeHtml(block.text)}\n</code></pre></div></div>`
    case 'quote':
      return `<blockquote>${blocksHtml(block.children)}</blockquote>`
    case 'notice':
      return `<div class="notice${block.tone === 'plain' ? '' : `--${block.tone}`}">${blocksHtml(block.children)}</div>`
    case 'figure': {
      const width = widths[block.width ?? 0] ?? ''
      return `<figure class="${width} "><img src="${escapeHtml(block.src)}" alt="${escapeHtml(block.alt)}" /><figcaption>${inlinesHtml(block.caption)}\n</figcaption></figure>`
    }
    case 'rule':
      return '<hr />'
    default:
      return block satisfies never
  }
}

const widths: Readonly<Record<number, string>> = {
  30: 'thirty',
  40: 'forty',
  50: 'fifty',
  60: 'sixty',
  70: 'seventy',
  80: 'eighty',
  90: 'ninety',
}

function inlinesHtml(inlines: readonly Inline[]): string {
  return inlines.map(inlineHtml).join('')
}

function inlineHtml(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escapeHtml(inline.text)
    case 'strong':
      return `<strong>${inlinesHtml(inline.children)}</strong>`
    case 'emphasis':
      return `<em>${inlinesHtml(inline.children)}</em>`
    case 'deleted':
      return `<del>${inlinesHtml(inline.children)}</del>`
    case 'underline':
      return `<u>${inlinesHtml(inline.children)}</u>`
    case 'code':
      return `<code class="language-plaintext highlighter-rouge">${escapeHtml(inline.text)}</code>`
    case 'link':
      return `<a href="${escapeHtml(inline.href)}">${inlinesHtml(inline.children)}</a>`
    case 'image':
      return `<img src="${escapeHtml(inline.src)}" alt="${escapeHtml(inline.alt)}" />`
    case 'badge':
      return `<span title="${escapeHtml(inline.label)}">${escapeHtml(inline.symbol)}</span>`
    case 'break':
      return '<br />'
    default:
      return inline satisfies never
  }
}

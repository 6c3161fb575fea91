import { describe, expect, it } from 'vitest'
import { parseManual } from './parse-manual.ts'
import { plainText } from './plain-text.ts'
import { publicSite } from './site.ts'

const seeds = [
  '---\ntitle: "Æbler"\nclick-path: A > B\nfeature_row:\n  - title: "x"\n    url: "/y/"\n---\n',
  '{% capture a %}\n- x\n{: .red}\n{% endcapture %}\n<div class="notice">{{ a | markdownify }}</div>\n',
  '1. Trin\n\n    {% include figure class="sixty" image_path="https://eksempel.dk/1" alt="a" caption="b" %}\n',
  '## <span title="I gang">🟡</span> Åbent & lukket ##\n{: .notice--info}\n',
  '|A|B|\n|---|:-:|\n|`1`|<br>2|\n',
  '[x]({{ site.baseurl }}{% link _indhold/a.md %}){:target="_blank"} ![y](https://eksempel.dk/2)\\\n',
  '```html\n<h1>\n```\n> citat\n>> dybere\n\n•\tpunkt\n\n---\n',
  '**fed *kursiv** `kode ` <strong>[XXX]</strong> &nbsp;&#x110000; <!-- x\n',
]
const splices = [
  '\n',
  '{%',
  '%}',
  '{{',
  '}}',
  '{:',
  '<',
  '</div>',
  '`',
  '**',
  '](',
  '|',
  '\uE000',
  '\uD800',
  '\0',
  '---\n',
  ' '.repeat(9),
  '> ',
  '#',
]

/** A small generator with a fixed seed, so that a failing text can be found again (mulberry32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) % below
  }
}

function mangle(random: (below: number) => number): string {
  let text = Array.from({ length: 1 + random(6) }, () => seeds[random(seeds.length)]).join('')
  for (let edits = random(12); edits > 0; edits -= 1) {
    const at = random(text.length + 1)
    const cut = random(2) * random(20)
    text = text.slice(0, at) + splices[random(splices.length)] + text.slice(at + cut)
  }
  return text
}

describe('parseManual on mangled Markdown', () => {
  it('never throws, leaves no mark of its own, and lets no unsafe address through', () => {
    const random = createRandom(20_260_819)
    for (let round = 0; round < 1500; round += 1) {
      const text = mangle(random)
      const { articles } = parseManual([{ path: '_indhold/a.md', text }], publicSite)
      expect(articles, JSON.stringify(text)).toHaveLength(1)
      const nodes = JSON.stringify(articles)
      expect(nodes, JSON.stringify(text)).not.toMatch(/[\uE000\uE001]/)
      expect(nodes, JSON.stringify(text)).not.toMatch(/"(?:href|src)":"(?!https?:|mailto:)/)
      for (const section of articles[0]!.sections) plainText(section.blocks)
    }
  })
})

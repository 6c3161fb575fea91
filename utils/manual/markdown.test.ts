import { describe, expect, it } from 'vitest'
import { blocksOf, paragraph, parse, text, warningsOf } from './fixtures/made-page.ts'
import { plainInlines, plainText } from './plain-text.ts'

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
    expect(blocksOf('A&nbsp;&amp;&#230;&#xE6;&#Xe6; &ukendt;')).toEqual([
      paragraph(text('A\u00A0&æææ &ukendt;')),
    ])
    expect(blocksOf('&constructor;')).toEqual([paragraph(text('&constructor;'))])
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

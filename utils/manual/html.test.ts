import { describe, expect, it } from 'vitest'
import { blocksOf, paragraph, parse, picture, text, warningsOf } from './fixtures/made-page.ts'
import { plainText } from './plain-text.ts'

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

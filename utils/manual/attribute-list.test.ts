import { describe, expect, it } from 'vitest'
import { blocksOf, paragraph, text, warningsOf } from './fixtures/made-page.ts'
import { plainText } from './plain-text.ts'

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
